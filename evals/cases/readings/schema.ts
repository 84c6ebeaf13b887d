import { z } from 'zod';
import { elementId, noteType, verdict } from '../notes/schema';

/** What a careful reader made of one note, who saw its text, its kinds and the elements to look for, and nothing else. */
export const readingSchema = z.strictObject({
  reader: z.union([z.literal(1), z.literal(2)]),
  id: z.string(),
  kinds: z.array(noteType).min(1),
  labels: z.record(elementId, verdict),
  /** Labels that another careful reader could fairly choose otherwise. */
  unsure: z.array(elementId),
  /** What the reader would really go back and ask, the most important first. */
  ask: z.array(elementId).max(3),
});

export type Reading = z.infer<typeof readingSchema>;
