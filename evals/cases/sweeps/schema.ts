import { z } from 'zod';

/** Many ways of stating one element, of half stating it, and of not stating it though the words are near. */
const sweepSchema = z.strictObject({
  element: z.string().regex(/^(?:C|N\d\d)\.[a-z_]+$/),
  /** The kind of note each sentence is judged as. */
  type: z.string().regex(/^N\d\d$/),
  present: z.array(z.string().min(3)),
  partial: z.array(z.string().min(3)),
  absent: z.array(z.string().min(3)),
});

export const sweepFileSchema = z.array(sweepSchema).min(1);

export type Sweep = z.infer<typeof sweepSchema>;
