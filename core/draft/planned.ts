/** What is planned, asked for or only supposed: it is never worded as done. Source: care-domain 7.1 N7, N14. */
import { isIn } from './lexicon';
import type { Piece } from './pieces';
import type { Word } from './words';
import { isListed } from './listed-words';

/** "if he answers", "until she asks": what stands behind has not happened yet, or is not known to have. */
export const isSupposed = (words: readonly Word[], at: number): boolean =>
  words.slice(0, at).some(({ norm }) => isListed('supposing', norm));

/** "seen by GP tomorrow", "cream put on if red": a clause that may be about what is still to come. */
export const mayBePlanned = (words: readonly Word[]): boolean =>
  words.some(
    ({ norm }, i) =>
      /^(?:tomorrow|if|unless)$/u.test(norm) ||
      // "she email maybe"
      (/^(?:maybe|perhaps)$/u.test(norm) && words[i + 1] === undefined) ||
      (norm === 'next' && isListed('nextTime', words[i + 1]?.norm)),
  );

/** "can use stairs", "OT: not to walk alone": what somebody may do or ought to. */
export const isAllowed = (pieces: readonly Piece[]): boolean => {
  const said = pieces.slice(pieces.findIndex(({ text }) => text === ':') + 1);
  const opens = said.slice(0, 2).some(({ norm }) => isListed('allowing', norm) || isIn('future', norm));
  return (
    opens || said[0]?.norm === 'to' || (isIn('negations', said[0]?.norm ?? '') && said[1]?.norm === 'to')
  );
};
