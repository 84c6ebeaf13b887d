/** The named patterns of the knowledge, validated and compiled once. */
import { z } from 'zod';
import data from '@/knowledge/patterns.json';
import { packaged } from './packaged';

export const patternIds = [
  'TIME',
  'TIME_BARE',
  'TIME_VAGUE',
  'DATE',
  'DURATION',
  'VOLUME',
  'VOLUME_HOUSE',
  'FRACTION',
  'BP',
  'PULSE',
  'TEMP',
  'SPO2',
  'RESP',
  'GLUCOSE',
  'NEWS2',
  'DOSE',
  'WEIGHT',
  'SIZE',
  'BRISTOL',
  'IDDSI',
  'PAIN',
  'QUOTE',
  'STAFF_COUNT',
  'TOLD',
  'ROLE',
  'NEG',
  'UNSURE',
  'HEARSAY',
  'RETRACT',
  'KNOWS',
] as const;

export type PatternId = (typeof patternIds)[number];

export const patternSchema = z.object({
  id: z.enum(patternIds),
  label: z.string().min(1),
  pattern: z.string().min(1),
  match: z.array(z.string()).min(1),
  noMatch: z.array(z.string()).min(1),
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
});

export const patternFileSchema = z.object({ note: z.string(), patterns: z.array(patternSchema) });

export type PatternEntry = z.infer<typeof patternSchema>;

export const patternEntries: readonly PatternEntry[] = packaged(patternFileSchema, data).patterns;

export const compiledPatterns: ReadonlyMap<PatternId, RegExp> = new Map(
  patternEntries.map((entry) => [entry.id, new RegExp(entry.pattern, 'giu')]),
);
