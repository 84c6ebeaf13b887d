/** The shape of a cue: words that say a page speaks of a thing. */
import { z } from 'zod';
import { confidence, terms } from './entry';

export const cueSchema = z.object({
  terms: terms.optional(),
  /** Terms of the label or heading that names the value. */
  names: terms.optional(),
  pattern: z.string().optional(),
  caseSensitive: z.boolean().optional(),
  notPattern: z.string().optional(),
  with: terms.optional(),
  without: terms.optional(),
  domains: terms.optional(),
  /** "any": what is denied or over counts too. */
  assertion: z.enum(['stated', 'any']).optional(),
  /** What relatives hold or do counts too. */
  anyone: z.boolean().optional(),
  /** With `names`: only when the value answers no. */
  answer: z.literal('no').optional(),
  /** Terms and pattern together, not either. */
  both: z.boolean().optional(),
});

export type Cue = z.infer<typeof cueSchema>;

export const cueFileSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  cues: z.record(z.string(), cueSchema),
});
