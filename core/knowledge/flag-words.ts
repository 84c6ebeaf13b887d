/** What was weighed on labelled wordings and pages to tell which red flags the words of a statement speak for. */
import { z } from 'zod';
import data from '@/knowledge/flag-words.json';
import { confidence } from './entry';
import { packaged } from './packaged';
import { PLACES, placesAndWeights, WordWeights } from './word-weights';

const bars = z.strictObject({ none: z.number(), weak: z.number(), strong: z.number() });

export const flagWordsSchema = z.strictObject({
  id: z.literal('flag-words'),
  source: z.string().min(1),
  confidence,
  /** From which sums on the words decide; chosen on authors and pages left out of the weighing. */
  decide: z.strictObject({
    /** A flag no rule found is raised where its words reach the first and what is meant the second. */
    raise: z.strictObject({ words: z.number(), meant: z.number() }),
    /** What a rule found is withheld where what is meant, or its words, stay below. */
    withhold: z.strictObject({ meant: z.number(), weak: z.number(), strong: z.number() }),
    /** From here on the words are a hint: a line that the page may choose to show. */
    hint: z.strictObject({ words: z.number(), meant: z.number() }),
  }),
  /** Which of a page's lines are shown under a flag: what each sign of a line adds, and from which sums on. */
  lines: z.strictObject({
    own: z.record(z.string(), z.number()),
    page: z.record(z.string(), z.number()),
    /**
     * A flag is shown from here on by the sum of its best line among those of its page: by how its rule told it, and
     * sooner where not to know it can cost a life.
     */
    raise: z.strictObject({
      grave: bars,
      other: bars,
      /** Flags of which a page may say no more than a name, shown sooner where a clear rule tells them. */
      bare: z.record(z.string().regex(/^RF\d\d$/), z.number()).optional(),
    }),
    /** Its other lines are shown from here on by what they tell themselves. */
    also: z.strictObject({ grave: z.number(), other: z.number() }),
  }),
  /** For each red flag, in the order its place is counted by, what speaks for it before a word is read. */
  start: z.record(z.string().regex(/^RF\d\d$/), z.number()),
  /** What speaks for being meant at all, whatever the flag, before a word is read. */
  meant: z.number(),
  /**
   * For each word what it adds, two signs a flag: its place (0-9, then a-x), z for being meant at all; then the weight
   * in fifths, A for one, B for two, and in small letters where it speaks against. `l:` stands before words of the
   * label, `~` before the first letters of longer words.
   */
  words: z.record(z.string(), z.string().regex(/^(?:[0-9a-z][A-Za-z])+$/u)),
});

export type FlagWords = z.infer<typeof flagWordsSchema>;

export interface ReadyFlagWords {
  decide: FlagWords['decide'];
  lines: FlagWords['lines'];
  flags: readonly string[];
  start: Float32Array;
  meant: number;
  words: WordWeights;
}

/** A place takes one sign. */
export const PLACE_SIGNS = 1;
export const FLAG_PLACES = PLACES;
/** The place of what is meant at all. */
export const MEANT = FLAG_PLACES - 1;

const readLine = (line: string): Float32Array => placesAndWeights(line, PLACE_SIGNS);

const ready = ({ decide, lines, start, meant, words }: FlagWords): ReadyFlagWords => ({
  decide,
  lines,
  flags: Object.keys(start),
  start: Float32Array.from(Object.values(start)),
  meant,
  words: new WordWeights(words, readLine),
});

/** Makes weights ready that did not come with Careside. @throws ZodError where the file is not as its schema says */
export const readFlagWords = (file: unknown): ReadyFlagWords => ready(flagWordsSchema.parse(file));

const builtIn = packaged(flagWordsSchema, data);
let known: ReadyFlagWords | undefined;

/** The weights that come with Careside, read when first asked for. */
export const flagWords = (): ReadyFlagWords => (known ??= ready(builtIn));
