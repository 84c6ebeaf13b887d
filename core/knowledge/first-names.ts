/** First names in use in the UK: a sentence about one of them may belong to another person's record. */
import { z } from 'zod';
import data from '@/knowledge/first-names.json';
import { confidence } from './entry';

export const firstNamesSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  names: z.array(z.string().regex(/^[a-z]+$/)).min(100),
});

export const firstNames: ReadonlySet<string> = new Set(firstNamesSchema.parse(data).names);
