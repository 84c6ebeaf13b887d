/** Weighs the words by which a kind of note is recognised: every word of every note at once, by logistic regression. */
import { lengthOf } from '@/core/gaps/type-words';
import { tokenise } from '@/core/text/tokens';

/** A word never seen in small letters in these texts may be somebody's name. */
export function plainWords(texts: readonly string[]): (word: string) => boolean {
  const lower = new Set(['their', 'they']);
  for (const text of texts)
    for (const token of tokenise(text)) if (/^\p{Ll}/u.test(token.text)) lower.add(token.norm);
  return (word) =>
    word
      .replace(/^[a-z]:/u, '')
      .split(' ')
      .every((part) => !/^\p{L}/u.test(part) || lower.has(part));
}

export interface CountedText {
  /** Place of its type. */
  type: number;
  words: ReadonlySet<string>;
  /** How much it counts. */
  worth: number;
  /** By what its sum is divided, where that is not the length of its known words. */
  scale?: number;
}

const STEPS = 150;
const RATE = 0.05;
/** How far the weights of words are held back; set by trying it on notes left out. */
const RIDGE = 0.02;
/** Less than this says nothing and is left out. */
const LEAST = 0.15;

/** What each type gets is less by what a type that the word tells nothing of gets: nearly all become nought. */
function sparse(row: Float64Array, types: readonly string[]): string {
  const middle = [...row].sort((a, b) => a - b)[Math.floor(row.length / 2)] ?? 0;
  return types
    .flatMap((type, place) => {
      const weight = (row[place] ?? 0) - middle;
      return Math.abs(weight) < LEAST ? [] : [`${type.slice(1)} ${Math.round(weight * 10)}`];
    })
    .join(' ');
}

/** @returns for each of the words, one after the other, what it adds for each of `count` types */
export function weighWords(
  texts: readonly CountedText[],
  count: number,
  words: readonly string[],
  ridge = RIDGE,
): Float64Array {
  const places = new Map(words.map((word, place) => [word, place]));
  const rows = texts.map(({ type, words: all, worth, scale }) => {
    const ids = [...all].flatMap((word) => places.get(word) ?? []);
    return { type, worth, ids, scale: 1 / (scale ?? lengthOf(ids.length)) };
  });
  const total = texts.reduce((sum, { worth }) => sum + worth, 0);
  const size = words.length * count;
  const [w, m, v, slope] = [1, 2, 3, 4].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const scores = new Float64Array(count);
  for (let step = 1; step <= STEPS; step++) {
    for (let at = 0; at < size; at++) slope[at] = (ridge * (w[at] ?? 0)) / total;
    for (const { type, worth, ids, scale } of rows) {
      scores.fill(0);
      for (const id of ids)
        for (let to = 0, at = id * count; to < count; to++, at++)
          scores[to] = (scores[to] ?? 0) + (w[at] ?? 0);
      let most = -Infinity;
      for (const score of scores) most = Math.max(most, score);
      let sum = 0;
      for (let to = 0; to < count; to++) sum += scores[to] = Math.exp(((scores[to] ?? 0) - most) * scale);
      for (let to = 0; to < count; to++)
        scores[to] = (((scores[to] ?? 0) / sum - (to === type ? 1 : 0)) * worth * scale) / total;
      for (const id of ids)
        for (let to = 0, at = id * count; to < count; to++, at++)
          slope[at] = (slope[at] ?? 0) + (scores[to] ?? 0);
    }
    const [fast, slow] = [1 - 0.9 ** step, 1 - 0.99 ** step];
    for (let at = 0; at < size; at++) {
      const g = slope[at] ?? 0;
      m[at] = 0.9 * (m[at] ?? 0) + 0.1 * g;
      v[at] = 0.99 * (v[at] ?? 0) + 0.01 * g * g;
      w[at] = (w[at] ?? 0) - (RATE * (m[at] ?? 0)) / fast / (Math.sqrt((v[at] ?? 0) / slow) + 1e-8);
    }
  }
  return w;
}

/** @returns for each of the words what it adds for each type, written as the knowledge does; words that say nothing left out */
export function wordWeights(
  texts: readonly CountedText[],
  types: readonly string[],
  words: readonly string[],
): Record<string, string> {
  const count = types.length;
  const w = weighWords(texts, count, words);
  return Object.fromEntries(
    words.flatMap((word, place) => {
      const weights = sparse(w.subarray(place * count, (place + 1) * count), types);
      return weights === '' ? [] : [[word, weights]];
    }),
  );
}
