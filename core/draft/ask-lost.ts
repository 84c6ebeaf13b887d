/** What was let fall or lost, and what was found after it: what was done with it, and whether it was that. */
import { isAsked } from './asked-words';
import { askFor, isAskedIn, type FoundAsk } from './ask';
import type { Detector } from './ask-facts';
import { isIn } from './lexicon';
import { isThingLost } from './lost';
import { isSomeMedicine } from './medicine-names';
import { closes, type Piece } from './pieces';
import type { Statement } from './statements';

/** Three words before and four behind, up to the next sign that parts what is said. */
function around(pieces: readonly Piece[], i: number): readonly Piece[] {
  const before = pieces.slice(Math.max(0, i - 3), i);
  const after = pieces.slice(i + 1, i + 5);
  const end = after.findIndex((piece) => closes(piece));
  return [
    ...before.slice(before.findLastIndex((piece) => closes(piece)) + 1),
    ...(end === -1 ? after : after.slice(0, end)),
  ];
}

/** "dropped 1 tab", "pink tablet on floor by bed": and no word in the note of what was done with it. */
export const looseMedicine: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || !isSomeMedicine(piece)) return null;
  const near = around(pieces, i);
  const loose = near.find(({ norm }) => isAsked('loose', norm));
  if (!loose || near.some(({ norm }) => isIn('negations', norm))) return null;
  return note.some(({ norm }) => isAsked('looseDone', norm))
    ? null
    : askFor('loose-medicine', loose, `“${piece.text}”`);
};

/**
 * "dropped tablet. found on floor": a thing was lost, and whoever or whatever was found may lie there.
 * @param wasLost a thing was lost before the statement
 */
export function whatWasFound(
  { clauses }: Statement,
  wasLost: boolean,
  person: ReadonlySet<string>,
  type: string | undefined,
): FoundAsk | null {
  if (!isAskedIn('what-found', type)) return null;
  let lost = wasLost;
  for (const { pieces } of clauses) {
    const at = pieces.findIndex(({ kind }) => kind !== 'time');
    const found = pieces[at];
    const place = pieces.slice(at + 1, at + 6);
    const where = place.find(({ kind }) => kind !== 'time');
    if (lost && found?.norm === 'found' && isIn('prepositions', where?.norm ?? ''))
      return place.some(({ norm }) => isAsked('lyingPlace', norm)) ? askFor('what-found', found) : null;
    lost ||= isThingLost(pieces, person);
  }
  return null;
}
