/** What was weighed on labelled notes to tell whether a sentence answers an element that no cue finds. */
import { z } from 'zod';
import data from '@/knowledge/saying.json';
import { confidence } from './entry';

const line = z.string().regex(/^(?:[0-9a-z]{2}[A-Za-z])+$/u);

export const sayingSchema = z.object({
  id: z.literal('saying'),
  source: z.string().min(1),
  confidence,
  /** For each element, in the order its place is counted by, what speaks for it before a word is read. */
  start: z.record(z.string(), z.number()),
  /**
   * For each word what it adds, three signs an element: its place in two (counted in 36s), then the weight in
   * fifths, A for one, B for two, and in small letters where it speaks against.
   */
  words: z.record(z.string(), line),
  /** In the same way, what a word says for a fact being wholly given, not by half; the place after the last is for all. */
  whole: z.record(z.string(), line),
});

export type Saying = z.infer<typeof sayingSchema>;

/** Word -> place of an element, what the word adds, place, what it adds … */
export type WordWeights = ReadonlyMap<string, Float32Array>;

export interface ReadySaying {
  elements: readonly string[];
  start: Float32Array;
  words: WordWeights;
  whole: WordWeights;
}

export const PLACES = 36;
export const FIFTHS = 5;

/** The weight that a letter, given by its code, stands for. */
export function weightOf(letter: number): number {
  const isCapital = letter < 97;
  return (isCapital ? letter - 64 : 96 - letter) / FIFTHS;
}

function read(lines: Record<string, string>): WordWeights {
  const ready = new Map<string, Float32Array>();
  for (const [word, line] of Object.entries(lines)) {
    const weights = new Float32Array((line.length / 3) * 2);
    for (let at = 0, to = 0; at < line.length; at += 3) {
      weights[to++] = parseInt(line.slice(at, at + 2), PLACES);
      weights[to++] = weightOf(line.charCodeAt(at + 2));
    }
    ready.set(word, weights);
  }
  return ready;
}

/** Makes weights ready. @throws ZodError where the file is not as its schema says */
export function readSaying(file: unknown): ReadySaying {
  const { start, words, whole } = sayingSchema.parse(file);
  return {
    elements: Object.keys(start),
    start: Float32Array.from(Object.values(start)),
    words: read(words),
    whole: read(whole),
  };
}

let known: ReadySaying | undefined;

/** The weights that come with Careside, read when first asked for. */
export const saying = (): ReadySaying => (known ??= readSaying(data));
