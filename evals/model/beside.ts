/** Two wordings of one note, word beside word. */
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
export const isSameWord = (one: string, other: string): boolean =>
  one === other || sameFamily(one, other) || (one.length > 2 && stem(one) === stem(other));

export interface Beside {
  /** Places of a word in the one and in the other. */
  pairs: [number, number][];
  /** Places in the one that have none in the other, and the other way round. */
  gone: number[];
  come: number[];
}

/** The most words that stand in both in one order, and what is left over. */
export function pairUp(then: readonly string[], now: readonly string[]): Beside {
  const most = Array.from({ length: then.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => most[i]?.[j] ?? 0;
  for (let i = then.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const both = isSameWord(then[i] ?? '', now[j] ?? '') ? 1 + at(i + 1, j + 1) : 0;
      const row = most[i];
      if (row) row[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const found: Beside = { pairs: [], gone: [], come: [] };
  let [i, j] = [0, 0];
  while (i < then.length || j < now.length) {
    const isPair =
      i < then.length &&
      j < now.length &&
      isSameWord(then[i] ?? '', now[j] ?? '') &&
      at(i, j) === 1 + at(i + 1, j + 1);
    if (isPair) found.pairs.push([i++, j++]);
    else if (i < then.length && at(i + 1, j) === at(i, j)) found.gone.push(i++);
    else if (j < now.length) found.come.push(j++);
    else found.gone.push(i++);
  }
  return found;
}
