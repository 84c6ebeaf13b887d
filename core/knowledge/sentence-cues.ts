/** Words that tell what a sentence is for and what changed. */
import { z } from 'zod';
import data from '@/knowledge/sentence-cues.json';
import { confidence, terms } from './entry';

export const sentenceKinds = [
  'risk',
  'need',
  'preference',
  'instruction',
  'event',
  'measurement',
  'contact',
  'administration',
] as const;

export type SentenceKind = (typeof sentenceKinds)[number];

export const sentenceCuesSchema = z.object({
  source: z.string().min(1),
  confidence,
  kinds: z.record(z.enum(sentenceKinds), terms),
  weights: z.record(z.enum(sentenceKinds), z.number()),
  /** Labels and titles that promise how to help. */
  supportHeadings: terms,
  /** Words of how to be with somebody: waiting, facing, showing, choosing. */
  approach: terms,
  firstPerson: terms,
  matters: terms,
  change: z.array(z.object({ id: z.string(), label: z.string(), weight: z.number(), terms })).min(1),
});

export const sentenceCues = sentenceCuesSchema.parse(data);
