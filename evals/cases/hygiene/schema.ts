import { z } from 'zod';
import { planFactsSchema } from '@/evals/cases/notes/schema';

const check = z.string().regex(/^H(?:0[1-9]|[1-4]\d|50)$/);

/** One note with what the page knows, and the checks that should and should not fire. Times are local. */
export const hygieneCaseSchema = z.strictObject({
  id: z.string().regex(/^hy-h\d\d-\d\d$/),
  text: z.string().min(5),
  planFacts: planFactsSchema.optional(),
  when: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .optional(),
  earlierNotes: z
    .array(z.strictObject({ when: z.string(), author: z.string(), text: z.string() }))
    .optional(),
  fields: z.array(z.strictObject({ label: z.string(), value: z.string() })).optional(),
  expect: z.array(check),
  mustNot: z.array(check),
});
