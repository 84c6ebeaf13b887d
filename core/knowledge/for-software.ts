/** Text that speaks to a program, not of a person. */
import { z } from 'zod';
import data from '@/knowledge/for-software.json';
import { confidence, terms } from './entry';
import { packaged } from './packaged';

export const forSoftwareSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  /** How an order begins; `@orders` stands for it in the lists below. */
  orders: z.string().min(1),
  /** Each is such text as far as it reaches. */
  passages: terms,
  /** Each makes its whole sentence such text. */
  sentences: terms,
});

const parsed = packaged(forSoftwareSchema, data);
const spelled = (list: readonly string[]): string[] =>
  list.map((pattern) => pattern.replaceAll('@orders', `(?:${parsed.orders})`));

export const forSoftware = { passages: spelled(parsed.passages), sentences: spelled(parsed.sentences) };
