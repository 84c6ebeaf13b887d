/** Weighs the words by which one of several kinds is recognised: every word of every text at once. */
import { lengthOf } from '@/core/gaps/type-words';
import { descend } from '../lib/descent';
import { kindSlopes } from '../lib/regression';
import { placesIn } from '../lib/words';

export interface CountedText {
  /** Place of its kind. */
  kind: number;
  words: ReadonlySet<string>;
  /** How much it counts. */
  worth: number;
  /** By what its sum is divided, where that is not the length of its known words. */
  length?: number;
}

/** @returns for each of the words, one after the other, what it adds for each of `count` kinds */
export function weighWords(
  texts: readonly CountedText[],
  count: number,
  words: readonly string[],
  ridge: number,
): Float64Array {
  const total = texts.reduce((sum, { worth }) => sum + worth, 0);
  const idsOf = placesIn(words);
  const rows = texts.map(({ kind, words: all, worth, length }) => {
    const ids = idsOf(all);
    return { kind, ids, worth: worth / total, scale: 1 / (length ?? lengthOf(ids.length)) };
  });
  const how = { steps: 150, rate: 0.05, ridge: ridge / total };
  return descend(Float64Array, words.length * count, kindSlopes(rows, count), how);
}
