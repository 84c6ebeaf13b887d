/** What changed between the shorthand and the draft, word by word. */
import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** Word-level difference, in reading order; joined without the removed parts it is `after`. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** Where in `after` the place `at` of `before` is: behind the same word, or at the end where that word is gone. */
export function samePlace(before: string, after: string, at: number): number {
  let [from, to] = [0, 0];
  for (const { text, kind } of wordDiff(before, after)) {
    if (kind === 'added') {
      to += text.length;
      continue;
    }
    if (at <= from + text.length) return kind === 'same' ? to + at - from : after.length;
    from += text.length;
    if (kind === 'same') to += text.length;
  }
  return after.length;
}
