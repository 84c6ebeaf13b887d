/** Which words are weighed, and how their weights are written down. */
import { letterOf, FIFTHS, PLACES } from '@/core/knowledge/word-weights';
import { STEM_MARK } from '@/core/summary/flag-words';
import { tokenise } from '@/core/text/tokens';

/** Which words are nobody's name: those seen in small letters in these texts, with or without a mark before them. */
export function plainWords(texts: Iterable<string>): (word: string) => boolean {
  const lower = new Set(['their', 'they']);
  for (const text of texts)
    for (const token of tokenise(text)) if (/^\p{Ll}/u.test(token.text)) lower.add(token.norm);
  const begins = new Set([...lower].map((word) => `${STEM_MARK}${word.slice(0, 5)}`));
  return (marked) => {
    const word = marked.replace(/^[a-z]:/u, '');
    if (word.startsWith(STEM_MARK)) return begins.has(word);
    return word.split(' ').every((part) => !/^\p{L}/u.test(part) || lower.has(part));
  };
}

/**
 * The words that stand in texts often enough, in order.
 * @param texts the words of each, and as how many texts it counts: one if not said
 * @param least in so many texts
 */
export function commonWords(
  texts: Iterable<{ words: Iterable<string>; times?: number }>,
  least: number,
  isWord: (word: string) => boolean,
): string[] {
  const seen = new Map<string, number>();
  for (const { words, times = 1 } of texts)
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + times);
  return [...seen].flatMap(([word, times]) => (times >= least && isWord(word) ? [word] : [])).sort();
}

/** @returns what gives the places of those of a text's words that are weighed */
export function placesIn(words: readonly string[]): (some: Iterable<string>) => number[] {
  const places = new Map(words.map((word, place) => [word, place]));
  return (some) => [...some].flatMap((word) => places.get(word) ?? []);
}

/**
 * What each word adds, written down; words that say nothing are left out.
 * @param count how many weights a word has
 * @param write makes a line of the weights of one word; '' says nothing
 */
export function linesOf<T extends Float32Array | Float64Array>(
  words: readonly string[],
  weights: T,
  count: number,
  write: (own: T) => string,
): Record<string, string> {
  return Object.fromEntries(
    words.flatMap((word, place) => {
      const line = write(weights.subarray(place * count, (place + 1) * count) as T);
      return line === '' ? [] : [[word, line]];
    }),
  );
}

/**
 * The place of each weight that says enough, and its letter.
 * @param digits how many signs a place takes
 * @param least less is left out
 */
export function placesAndLetters(weights: Iterable<number>, digits: number, least: number): string {
  let [line, place] = ['', 0];
  for (const weight of weights) {
    if (Math.abs(weight) >= least)
      line += place.toString(PLACES).padStart(digits, '0') + letterOf(Math.round(weight * FIFTHS));
    place++;
  }
  return line;
}

/** Rounded to so many figures after the point. */
export function rounded(value: number, figures: number): number {
  const parts = 10 ** figures;
  return Math.round(value * parts) / parts;
}
