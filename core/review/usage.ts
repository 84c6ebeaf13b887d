/** How often each kind of help was used, day by day: counts alone. */
import { z } from 'zod';
import { helps } from './feedback';

export const whats = ['used', 'accepted', 'edited', 'dismissed'] as const;

export const usageSchema = z.strictObject({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  help: z.enum(helps),
  what: z.enum(whats),
  count: z.number().int().positive(),
});

export type Usage = z.infer<typeof usageSchema>;
