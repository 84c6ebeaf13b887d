/** How often notes of any kind hold each element: an element that few notes hold says more about a note's type. */
import { z } from 'zod';
import data from '@/knowledge/how-common.json';
import { packaged } from './packaged';

export const howCommonSchema = z.object({
  id: z.literal('how-common'),
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  /** Element id -> share of notes, 0 to 1. */
  shares: z.record(z.string(), z.number().min(0).max(1)),
});

const { shares } = packaged(howCommonSchema, data);
/** An element that no measured note held, and every element of an organisation's own. */
const UNSEEN = 0.01;

/** Natural logarithm of one in how many notes hold the element; 0 for one that every note holds. */
export function rarity(elementId: string): number {
  return -Math.log(Math.max(shares[elementId] ?? UNSEEN, UNSEEN));
}
