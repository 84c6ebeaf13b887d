/** What was weighed on labelled notes to tell whether a sentence answers an element that no cue finds. */
import { z } from 'zod';
import data from '@/knowledge/saying.json';
import { confidence } from './entry';
import { packaged } from './packaged';
import { placesAndWeights, WordWeights } from './word-weights';

const line = z.string().regex(/^(?:[0-9a-z]{2}[A-Za-z])+$/u);

/** What a cue may have found of an element, and what it may be. */
export const verdictsWeighed = ['absent', 'partial', 'present', 'not-applicable'] as const;

/** What speaks for a verdict, beside what a cue found (core/gaps/weigh-verdicts.ts tells what each is). */
export const verdictSigns = [
  'always',
  'best',
  'bestAboveEven',
  'second',
  'here',
  'same',
  'several',
  'whole',
  'words',
  'sentences',
  'safety',
  'required',
  'conditional',
  'careful',
  'othersPresent',
  'othersPartial',
  'othersBest',
  'othersLikely',
] as const;

export type VerdictSigns = Record<(typeof verdictSigns)[number], number>;

const adds = z.array(z.number()).length(verdictsWeighed.length);

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
  /** For each thing a cue may have found, what each sign adds to the odds of each verdict, in the order of verdictsWeighed. */
  verdicts: z.partialRecord(z.enum(verdictsWeighed), z.record(z.enum(verdictSigns), adds)),
});

export type Saying = z.infer<typeof sayingSchema>;

export interface ReadySaying {
  elements: readonly string[];
  start: Float32Array;
  /** Word -> place of an element, what the word adds, place, what it adds … */
  words: WordWeights;
  whole: WordWeights;
  places: ReadonlyMap<string, number>;
  verdicts: Saying['verdicts'];
}

/** A place takes two signs: there are more elements than one sign can count. */
export const PLACE_SIGNS = 2;
const readLine = (line: string): Float32Array => placesAndWeights(line, PLACE_SIGNS);

function ready({ start, words, whole, verdicts }: Saying): ReadySaying {
  const elements = Object.keys(start);
  return {
    elements,
    places: new Map(elements.map((id, place) => [id, place])),
    verdicts,
    start: Float32Array.from(Object.values(start)),
    words: new WordWeights(words, readLine),
    whole: new WordWeights(whole, readLine),
  };
}

/** Makes weights ready that did not come with Careside. @throws ZodError where the file is not as its schema says */
export const readSaying = (file: unknown): ReadySaying => ready(sayingSchema.parse(file));

const builtIn = packaged(sayingSchema, data);
let known: ReadySaying | undefined;

/** The weights that come with Careside, read when first asked for. */
export const saying = (): ReadySaying => (known ??= ready(builtIn));
