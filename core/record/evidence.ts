import { z } from 'zod';

/**
 * A place on the page: characters [start, end) of one block's text, and what stands there.
 * Always `quote === block.text.slice(start, end)`.
 */
export const evidenceSchema = z.object({
  block: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
