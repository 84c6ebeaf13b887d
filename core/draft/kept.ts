/** A worker's draft as it is kept: the one shape memory and storage share. Its version grows with every change. */
import { z } from 'zod';
import { askKinds } from '@/core/knowledge/ask-kinds';
import { variants, type Draft } from './types';

const span = z.object({ start: z.number().int(), end: z.number().int() });
const wordedBy = z.enum(['engine', 'writer', 'rules', 'worker']);

const askSchema = z.object({
  id: z.string(),
  kind: z.enum([...askKinds, 'gap']),
  at: z.number().int(),
  question: z.string(),
  source: span,
});

const sentenceSchema = z.object({
  id: z.string(),
  text: z.string(),
  sources: z.array(span),
  asks: z.array(askSchema),
  wordedBy,
  checks: z.array(z.object({ by: wordedBy, text: z.string(), reasons: z.array(z.string()).readonly() })),
  edited: z.boolean().exactOptional(),
  settled: z.array(z.string()).exactOptional(),
  outdated: z.boolean().exactOptional(),
  required: z.boolean().exactOptional(),
});

const draftSchema = z.object({
  shorthand: z.string(),
  entries: z.array(
    z.object({ id: z.string(), person: z.string().nullable(), sentences: z.array(sentenceSchema) }),
  ),
  emergency: z.object({ message: z.string(), sources: z.array(span) }).exactOptional(),
}) satisfies z.ZodType<Draft>;

/** Whose record and which page a draft was written beside. */
const ownerSchema = z.object({
  origin: z.string(),
  page: z.string(),
  /** '' where the page names nobody. */
  name: z.string(),
  dateOfBirth: z.string(),
  identifiers: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** What became of putting one part into the page. `asked` and nothing after it: nobody knows. */
const insertionSchema = z.object({
  state: z.enum(['asked', 'unknown', 'done']),
  at: z.number(),
  entry: z.string(),
  /** What was put in. */
  text: z.string(),
});

export const draftWorkSchema = z.object({
  version: z.literal(1),
  id: z.string(),
  owner: ownerSchema,
  shorthand: z.string(),
  /** Pronouns the worker stated; null leaves it to the record. */
  pronoun: z.string().nullable(),
  facts: z.object({
    name: z.string().exactOptional(),
    alsoNamed: z.array(z.string()).readonly().exactOptional(),
    pronoun: z.string().exactOptional(),
    medicines: z.array(z.string()).readonly().exactOptional(),
    type: z.string().exactOptional(),
  }),
  order: z.enum(['typed', 'time', 'type']),
  // A draft kept before there was a choice had names as typed.
  others: z.enum(['typed', 'initials']).default('typed'),
  shape: z.enum(variants),
  headings: z.boolean(),
  /** Of the shorthand at the last pause in the typing. */
  draft: draftSchema,
  insertions: z.array(insertionSchema),
  /** Milliseconds since 1970. */
  changedAt: z.number(),
  usedAt: z.number(),
});

export type DraftOwner = z.infer<typeof ownerSchema>;
export type Insertion = z.infer<typeof insertionSchema>;
export type DraftWork = z.infer<typeof draftWorkSchema>;
