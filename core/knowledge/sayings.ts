/** Sayings in which words that sound like harm mean none, from knowledge/sayings.json. */
import { z } from 'zod';
import data from '@/knowledge/sayings.json';
import { confidence } from './entry';
import { packaged } from './packaged';

const sayingsSchema = z.strictObject({
  id: z.literal('sayings'),
  source: z.string().min(1),
  confidence,
  about: z.string().min(1),
  sayings: z.array(z.string().min(1)).min(1),
});

export const { sayings } = packaged(sayingsSchema, data);
