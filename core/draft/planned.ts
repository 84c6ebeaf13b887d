/** What is planned, asked for or only supposed: it is never worded as done. Source: care-domain 7.1 N7, N14. */
import { isIn } from './lexicon';
import type { Piece } from './pieces';
import type { Word } from './words';

const SUPPOSED = /^(?:if|unless|until|till|til|once|whether|when|whenever|case)$/u;
const NEXT = /^(?:week|wk|month|visit|call|time|day|shift|year|bath|turn)$/u;

/** "if he answers", "until she asks": what stands behind has not happened yet, or is not known to have. */
export const isSupposed = (words: readonly Word[], at: number): boolean =>
  words.slice(0, at).some(({ norm }) => SUPPOSED.test(norm));

/** "seen by GP tomorrow", "cream put on if red": a clause that may be about what is still to come. */
export const mayBePlanned = (words: readonly Word[]): boolean =>
  words.some(
    ({ norm }, i) =>
      /^(?:tomorrow|if|unless)$/u.test(norm) ||
      // "she email maybe"
      (/^(?:maybe|perhaps)$/u.test(norm) && words[i + 1] === undefined) ||
      (norm === 'next' && NEXT.test(words[i + 1]?.norm ?? '')),
  );

const ALLOWED = /^(?:can|cannot|can't|may|should|must|needs?)$/u;

/** "can use stairs", "OT: not to walk alone": what somebody may do or ought to. */
export const isAllowed = (pieces: readonly Piece[]): boolean => {
  const said = pieces.slice(pieces.findIndex(({ text }) => text === ':') + 1);
  const opens = said.slice(0, 2).some(({ norm }) => ALLOWED.test(norm) || isIn('future', norm));
  return (
    opens || said[0]?.norm === 'to' || (isIn('negations', said[0]?.norm ?? '') && said[1]?.norm === 'to')
  );
};
