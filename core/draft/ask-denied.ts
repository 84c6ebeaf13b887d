/** What is told and did not happen, or not to the person the note is about. */
import { asks } from '@/core/knowledge/draft';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';

const denying = new Set(asks.denying);
const afterDenial = new Set(asks.afterDenial);

/** "not had a fall", "no known falls", "neither hit": it did not happen. */
export function isDenied(note: readonly Piece[], at: number): boolean {
  let before = at - 1;
  while (afterDenial.has(note[before]?.norm ?? '')) before--;
  const norm = note[before]?.norm ?? '';
  // "nothing red or swelling"
  if (norm === 'or' || norm === 'nor') return isDenied(note, before - 1);
  return isIn('negations', norm) || denying.has(norm);
}

/** "hit me on the wrist, red mark", "red mark my L forearm": the writer's. */
export const isWriters = (note: readonly Piece[], at: number): boolean =>
  note
    .slice(Math.max(0, at - 8), at + 5)
    .some(
      ({ norm }, k, near) =>
        norm === 'my' || (norm === 'me' && verbOf(near[k - 1]?.norm ?? '')?.verb.actor === 'harm'),
    );
