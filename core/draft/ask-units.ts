/** A figure without its unit where the words around it say what it counts: money, sleep, insulin, an earlier weight. */
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn } from './lexicon';
import type { Piece } from './pieces';

const MONEY = /^(?:wallet|purse|tin|cash|bank|money|pension|card|savings)$/u;
const COUNTED =
  /^(?:p|pounds?|quid|weeks?|wks?|days?|times?|x|items?|things?|cards?|people|notes?|receipts?)$/u;
/** "receipt 38", "room 12": a number that names something. */
const NUMBERED = /^(?:receipts?|rcpts?|ref|no|number|room|rm|ward|flat|bus|page|log|form)$/u;
const SLEPT = /^(?:slept|sleep|napped|dozed|lasted)$/u;
const EASED = /^(?:settled|calm|calmed|calmer|back|down|asleep|stopped|over)$/u;

function isPlain(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  return (
    pieces[i]?.kind === 'number' &&
    pieces[i - 1]?.kind !== 'sign' &&
    !NUMBERED.test(pieces[i - 1]?.norm ?? '') &&
    next?.kind !== 'sign' &&
    !COUNTED.test(next?.norm ?? '')
  );
}

const ends = (next: Piece | undefined): boolean => !next || next.kind !== 'word';

export const unitByContext: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const [next, prev, before] = [pieces[i + 1], pieces[i - 1]?.norm ?? '', pieces[i - 2]?.norm ?? ''];
  if (!piece || !isPlain(pieces, i)) return null;
  const amount = (at: number) => isPlain(note, at) && Number(note[at]?.text) >= 5;
  const first = note.findIndex((_, at) => amount(at));
  const money =
    Number(piece.text) >= 5 &&
    pieces.some(({ norm }) => MONEY.test(norm)) &&
    note[first]?.start === piece.start;
  const slept = SLEPT.test(prev) && Number(piece.text) >= 5 && ends(next);
  const eased = prev === 'in' && EASED.test(before) && ends(next);
  const insulin = pieces.slice(Math.max(0, i - 3), i).some(({ norm }) => norm === 'insulin');
  const weighed =
    /^(?:was|wos|from|last)$/u.test(prev) &&
    Number(piece.text) >= 20 &&
    pieces.some((other) => /^(?:wt|weight|weighed|waight)$/u.test(other.norm) || /kg$/iu.test(other.text));
  const lasted =
    /^(?:lasted|lasting|lasts)$/u.test(
      /^(?:about|abt|approx|around|nearly|only|just)$/u.test(prev) ? before : prev,
    ) && ends(next);
  const flushed =
    Number(piece.text) >= 10 &&
    pieces.slice(Math.max(0, i - 2), i).some(({ norm }) => /^(?:flush|flushed|flushes)$/u.test(norm)) &&
    (ends(next) || /^(?:before|b4|after|pre|post|and|n|water)$/u.test(next?.norm ?? ''));
  const thickened =
    /^(?:thickener|thickner|thicknr)$/u.test(prev) && (ends(next) || isIn('prepositions', next?.norm ?? ''));
  return lasted || flushed || thickened || money || slept || eased || insulin || weighed
    ? askFor('unit', piece, piece.text)
    : null;
};
