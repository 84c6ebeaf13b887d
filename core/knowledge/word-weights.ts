import { lazy } from '@/utils/lazy';

/**
 * What each word adds, written as one short line a word. A line is read when its word is first met: a page holds few of
 * all the words that were weighed.
 */
export class WordWeights<T extends object = Float32Array> {
  /** A table and not the object itself: most words of a page have no line, and an object is slow to say so. */
  private readonly words: () => Map<string, string | T>;

  /** @param read makes one line ready */
  constructor(
    lines: Readonly<Record<string, string>>,
    private readonly read: (line: string) => T,
  ) {
    this.words = lazy(() => new Map(Object.entries(lines)));
  }

  get(word: string): T | undefined {
    const words = this.words();
    const known = words.get(word);
    if (typeof known !== 'string') return known;
    const weights = this.read(known);
    words.set(word, weights);
    return weights;
  }

  keys(): string[] {
    return [...this.words().keys()];
  }
}

/** How many places one sign can stand for: 0-9, then a-z. */
export const PLACES = 36;
/** How many parts of one a weight is written in. */
export const FIFTHS = 5;
const MOST = 26;

/** The letter for a weight in fifths: A for one, B for two, small where it speaks against, a dot for nothing. */
export function letterOf(fifths: number): string {
  if (fifths === 0) return '.';
  return String.fromCharCode(fifths > 0 ? 64 + Math.min(fifths, MOST) : 96 + Math.min(-fifths, MOST));
}

const DOT = '.'.charCodeAt(0);

/** The weight that a letter, given by its code, stands for. */
export function weightOf(letter: number): number {
  if (letter === DOT) return 0;
  return (letter < 97 ? letter - 64 : 96 - letter) / FIFTHS;
}

/** What a line of places, of so many signs each, and letters says: a place, its weight, a place, its weight … */
export function placesAndWeights(line: string, digits: number): Float32Array {
  const weights = new Float32Array((line.length / (digits + 1)) * 2);
  for (let at = 0, to = 0; at < line.length; at += digits + 1) {
    weights[to++] = parseInt(line.slice(at, at + digits), PLACES);
    weights[to++] = weightOf(line.charCodeAt(at + digits));
  }
  return weights;
}

/** Adds to the sum of each place what these words say for it; changes and gives back `sums`. */
export function addWeights(sums: Float32Array, words: Iterable<string>, weights: WordWeights): Float32Array {
  for (const word of words) {
    const adds = weights.get(word);
    if (!adds) continue;
    for (let at = 0; at < adds.length; at += 2) {
      const place = adds[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + (adds[at + 1] ?? 0);
    }
  }
  return sums;
}
