/** What in a note of any kind is a danger, read from knowledge/dangers.json. */
import { z } from 'zod';
import dangerData from '@/knowledge/dangers.json';
import { packaged } from './packaged';

const list = z.array(z.string().min(1));

const dangerSchema = z.strictObject({
  id: z.string().startsWith('DG.'),
  what: z.string().min(1),
  /** Kinds of note that may carry it, the likeliest first. */
  types: z.array(z.string().regex(/^N\d\d$/)).min(1),
  /** Kinds of note in which it is expected: nothing more is asked there. */
  expectedIn: list.exactOptional(),
  /** Elements asked about first, in this order. */
  ask: list.min(1),
  cues: list.min(1),
  /** Entries of draft/emergency.json that mean it. */
  emergency: z.array(z.string().startsWith('EM')).exactOptional(),
  /** With one of these in the clause, something else is meant. */
  unless: list.exactOptional(),
  scope: z.strictObject({
    future: z.literal('counts').exactOptional(),
    quoted: z.literal('counts').exactOptional(),
    thirdParty: z.literal('counts').exactOptional(),
  }),
});

const dangersSchema = z.strictObject({
  id: z.literal('notes.dangers'),
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  about: z.string(),
  /** With one of these in the note, what was done is told. */
  acted: list.min(1),
  entries: z.array(dangerSchema).min(1),
});

export type Danger = z.infer<typeof dangerSchema>;

export const dangers = packaged(dangersSchema, dangerData as z.input<typeof dangersSchema>);
