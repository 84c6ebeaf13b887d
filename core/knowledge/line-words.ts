/** What was weighed on labelled lines to tell what matters, how to support and what is new from everything else. */
import { z } from 'zod';
import data from '@/knowledge/line-words.json';
import { confidence } from './entry';
import { packaged } from './packaged';
import { weightOf, WordWeights } from './word-weights';

/** Under which heading of the summary a line belongs. */
export const lineKinds = ['matters', 'support', 'recent', 'none'] as const;
export type LineKind = (typeof lineKinds)[number];

export const lineWordsSchema = z.object({
  id: z.literal('line-words'),
  source: z.string().min(1),
  confidence,
  /**
   * For each word or sign, in the order of the kinds, what it adds in fifths: A for one, B for two, small letters where
   * it speaks against, a dot for nothing.
   */
  words: z.record(z.string(), z.string().regex(/^[.A-Za-z]{4}$/u)),
});

export type LineWords = z.infer<typeof lineWordsSchema>;
export type ReadyLines = WordWeights;

const ready = ({ words }: LineWords): ReadyLines =>
  new WordWeights(words, (line) => Float32Array.from([...line], (letter) => weightOf(letter.charCodeAt(0))));

/** Makes weights ready that did not come with Careside. @throws ZodError where the file is not as its schema says */
export const readLines = (file: unknown): ReadyLines => ready(lineWordsSchema.parse(file));

const builtIn = packaged(lineWordsSchema, data);
let known: ReadyLines | undefined;

/** The weights that come with Careside, read when first asked for. */
export const lineWords = (): ReadyLines => (known ??= ready(builtIn));
