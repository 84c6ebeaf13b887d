import { z } from 'zod';
import { planFactsSchema as builtIn } from '@/core/gaps/plan-facts';

/** What a careful reader finds of one element in one note (README.md says how). */
export const verdict = z.enum(['present', 'partial', 'absent', 'not-applicable']);

export const noteType = z.string().regex(/^N(?:0[1-9]|[1-3]\d|4[0-3])$/);
export const elementId = z.string().regex(/^(?:C|N(?:0[1-9]|[1-3]\d|4[0-3]))\.[a-z_]+(?:[0-9])?$/);

/** Difficulty marks; `plain`, `shorthand`, `medium` and `long` say how the note is written. */
const noteTags = [
  'plain',
  'shorthand',
  'medium',
  'long',
  'negation',
  'future',
  'hearsay',
  'third-party',
  'misspelt',
  'non-native',
  'dialect',
  'several-events',
  'structured-field',
  'quoted',
  'judgemental',
  'uncertain',
] as const;

/** The plan facts a judge of the note may use, and nothing else; the shift is only for the reader of the case. */
export const planFactsSchema = builtIn.extend({ shift: z.string().optional() }).strict();

/** One labelled note. Times and dates inside `text` are as the worker typed them. */
export const noteCaseSchema = z.strictObject({
  id: z.string().regex(/^n[a-z]-n\d\d-\d\d$/),
  text: z.string().min(10),
  formLabels: z.array(z.string().min(1)).optional(),
  fields: z.array(z.strictObject({ label: z.string().min(1), value: z.string() })).optional(),
  planFacts: planFactsSchema.optional(),
  types: z.array(noteType).min(1).max(3),
  labels: z.record(elementId, verdict),
  /** For facts given or half given, the words of the note that give them, as they stand in it. */
  where: z.record(elementId, z.string().min(1)).optional(),
  complete: z.literal(true).optional(),
  tags: z.array(z.enum(noteTags)).min(1),
});

/** A note of which only the type is known. */
export const kindSchema = z.strictObject({ type: noteType, text: z.string().min(10) });

export type NoteCase = z.infer<typeof noteCaseSchema>;
