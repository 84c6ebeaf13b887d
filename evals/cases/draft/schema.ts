import { z } from 'zod';

/** One piece of shorthand with what can be scored about its draft (see README.md). */
export const draftCaseSchema = z.strictObject({
  id: z.string().regex(/^(?:EX|d[dehkmsvwx]-)\d{2,3}$/),
  shorthand: z.string().min(10),
  name: z.string().optional(),
  pronoun: z.enum(['she', 'he', 'they']).optional(),
  type: z.string().regex(/^N\d\d$/),
  reference: z.string().min(10),
  keep: z.array(z.string().min(1)).min(1),
  never: z.array(z.string().min(1)).min(1),
  asks: z.array(z.string().regex(/^[a-z-]+$/)),
  /** For each topic the words of the shorthand that make the question needed; older sets have none. */
  where: z.record(z.string(), z.string().min(1)).optional(),
  tags: z.array(z.string()).min(1),
});
