/** Which word of a draft stands for which word of the shorthand. */
import { comesFrom, sameFamily } from '../facts';
import type { Word } from './read';

function isSame(draft: Word, typed: Word): number {
  if (draft.key === typed.key) return 3;
  if (draft.verb && draft.verb.root === typed.verb?.root) return 2;
  if (draft.person && draft.person === typed.person) return 2;
  if (draft.side && draft.side === typed.side) return 2;
  if (draft.isFigure || typed.isFigure || draft.person || typed.person) return 0;
  if (sameFamily(draft.key, typed.key)) return 2;
  return draft.isFact && typed.isFact && comesFrom(draft.key, typed.key) ? 1 : 0;
}

/** For each word of the draft the place of its word in the shorthand, or -1. Every typed word is used once. */
export function align(draft: readonly Word[], typed: readonly Word[]): number[] {
  const used = new Set<number>();
  let next = 0;
  return draft.map((word) => {
    if (!word.isFact && !word.person && !word.side) return -1;
    let [best, most] = [-1, 0];
    for (const other of typed) {
      if (used.has(other.at)) continue;
      const same = isSame(word, other);
      if (same === 0) continue;
      const points = same + 2 / (1 + Math.abs(other.at - next) / 4);
      if (points > most) [best, most] = [other.at, points];
    }
    if (best < 0) return -1;
    used.add(best);
    next = best + 1;
    return best;
  });
}
