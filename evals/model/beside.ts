/** Two wordings of one note, word beside word. */
import { diffArrays } from 'diff';
import { sameFamily } from '../draft/facts';
import { comparable } from '../draft/text';

/** Words, figures and stops, lower case. */
export const wordsIn = (text: string): string[] =>
  comparable(text).match(/\p{L}[\p{L}\p{N}'&/-]*|\d+(?:[.:,/]\d+)*|[.,;:!?]/gu) ?? [];

const stem = (word: string): string =>
  word
    .replace(/(?:ied|ies)$/u, 'y')
    .replace(/(\p{L})\1(?:ed|ing)$/u, '$1')
    .replace(/(?:ed|es|ing|s|d|e)$/u, '');

/** The same word, or another form of it. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || sameFamily(one, other) || (one.length > 2 && stem(one) === stem(other));

export interface Beside {
  /** Places of a word in the one and in the other. */
  pairs: [number, number][];
  /** Places in the one that have none in the other, and the other way round. */
  gone: number[];
  come: number[];
}

/** The words that stand in both in one order, and what is left over. */
export function pairUp(then: readonly string[], now: readonly string[]): Beside {
  const found: Beside = { pairs: [], gone: [], come: [] };
  let [i, j] = [0, 0];
  for (const { count, added, removed } of diffArrays([...then], [...now], { comparator: isSameWord }))
    for (let word = 0; word < count; word++)
      if (removed) found.gone.push(i++);
      else if (added) found.come.push(j++);
      else found.pairs.push([i++, j++]);
  return found;
}
