/** Words worth another look, short forms and unsafe ways to write medicines. Validated once. */
import { z } from 'zod';
import asWrittenData from '@/knowledge/language/as-written.json';
import abbreviationData from '@/knowledge/language/abbreviations.json';
import depersonalising from '@/knowledge/language/depersonalising.json';
import judgemental from '@/knowledge/language/judgemental.json';
import neverExpandData from '@/knowledge/language/never-expand.json';
import notationData from '@/knowledge/language/notation.json';
import vague from '@/knowledge/language/vague.json';
import { packaged } from './packaged';

const provenance = { source: z.string().min(1), confidence: z.enum(['V', 'S', 'K', 'J']) };

const word = z.string().regex(/^[\p{Ll}'-]*$/u);

export const swapSchema = z.strictObject({
  /** The phrase with what must stand round it, in small letters. */
  words: z.array(z.string().regex(/^[\p{Ll}' -]+$/u)).min(1),
  /** What can stand there instead as it is, in the same tense and number. */
  to: z.string().min(1),
  /** Only, or never, behind one of these words; '' is the beginning of a clause. */
  after: z.array(word).optional(),
  notAfter: z.array(word).optional(),
  /** Only, or never, before one of these words; '' is the end of a clause. */
  before: z.array(word).optional(),
  notBefore: z.array(word).optional(),
  /** Only where the page says that the person is grown up: a baby wears a nappy. */
  adult: z.literal(true).optional(),
});

export type SwapRule = z.infer<typeof swapSchema>;

export const phraseSchema = z.strictObject({
  id: z.string().regex(/^W\d{2,3}$/),
  phrase: z.string().min(1),
  /** S safe swap, A ask for the facts first, F explain only. */
  action: z.enum(['S', 'A', 'F']),
  why: z.string().min(1),
  suggestion: z.string().min(1),
  cues: z.array(z.string()).min(1),
  /** Only in the very forms of the cues: "toileted" is meant, "toilet" is not. */
  exact: z.literal(true).optional(),
  /** Not raised where one of these stands in the same sentence. */
  unless: z.array(z.string()),
  /** Words that can stand in its place as they are: for some of its forms, in some places. */
  swaps: z.array(swapSchema).min(1).optional(),
  ...provenance,
});

export const abbreviationSchema = z.strictObject({
  id: z.string().regex(/^A\d{3}$/),
  abbr: z.string().min(1),
  forms: z.array(z.string().min(1)).min(1),
  expansion: z.string(),
  group: z.string().min(1),
  caseMatters: z.boolean(),
  /** False where the short form is ambiguous or better left alone. */
  offer: z.boolean(),
  /** Read one way whatever stands beside it: the expansion can stand in its place. */
  asIs: z.literal(true).optional(),
  /** Not offered in a note that reads so: "PO and JK" are two people. */
  unless: z.string().min(1).optional(),
  ...provenance,
});

export const neverExpandSchema = z.strictObject({
  id: z.string().regex(/^V\d\d$/),
  abbr: z.string().min(1),
  pattern: z.string().min(1),
  meanings: z.array(z.string()).min(1),
  /** False for what must simply be left as it is. */
  raise: z.boolean(),
  prompt: z.string().min(1),
  ...provenance,
});

export const notationSchema = z.strictObject({
  id: z.string().regex(/^M\d\d$/),
  notation: z.string().min(1),
  pattern: z.string().min(1),
  problem: z.string().min(1),
  safe: z.string().min(1),
  ...provenance,
});

const phraseFile = z.strictObject({ title: z.string(), phrases: z.array(phraseSchema) });

export type Phrase = z.infer<typeof phraseSchema>;

/** In the order they are offered: blame first, then what makes a person smaller, then the vague. */
export const phrases: readonly Phrase[] = [judgemental, depersonalising, vague].flatMap(
  (file) => packaged(phraseFile, file).phrases,
);
export const abbreviations = packaged(
  z.strictObject({ abbreviations: z.array(abbreviationSchema) }),
  abbreviationData,
).abbreviations;
export const neverExpand = packaged(
  z.strictObject({ entries: z.array(neverExpandSchema) }),
  neverExpandData,
).entries;
export const notations = packaged(z.strictObject({ entries: z.array(notationSchema) }), notationData).entries;

/** Words in whose sentence nothing is swapped: they may tell of harm, force or a dispute. */
export const asWritten = packaged(
  z.strictObject({
    about: z.string().min(1),
    words: z.array(z.string().regex(/^[\p{Ll}' ]+\*?$/u)).min(1),
    ...provenance,
  }),
  asWrittenData,
).words;
