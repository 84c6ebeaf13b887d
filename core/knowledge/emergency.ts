/** Which words mean an emergency, read from knowledge/draft and checked once. */
import { z } from 'zod';
import emergencyData from '@/knowledge/draft/emergency.json';
import { packaged } from './packaged';

const emergencySchema = z.object({
  id: z.string().startsWith('draft.'),
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  about: z.string(),
  message: z.string().min(1),
  /** What is said beside words about suicide and self-harm. */
  policy: z.string().min(1),
  /** How a word is written, by what stands for it in the patterns. */
  forms: z.record(z.string().regex(/^[a-z]+$/u), z.string().min(1)),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string().min(1).exactOptional(),
      /** Shown among a page's notes; nobody is asked to call 999 while it is written. */
      notesOnly: z.literal(true).exactOptional(),
      pattern: z.string(),
      with: z.string().exactOptional(),
      /** In the clause of the sign. */
      unless: z.string().exactOptional(),
      /** In its whole sentence. */
      unlessInSentence: z.string().exactOptional(),
      /** Behind the sign, as far as its sentence goes. */
      unlessFollowed: z.string().exactOptional(),
      negatable: z.boolean(),
    }),
  ),
  /** Words about suicide and self-harm: their sentence is shown as typed. Source: care-domain 7.1 N21. */
  verbatim: z.array(z.string()).min(1),
});

export const emergency = packaged(emergencySchema, emergencyData);
