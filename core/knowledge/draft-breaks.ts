/** What was weighed on notes with stops in them to tell where shorthand without stops begins a new happening. */
import { z } from 'zod';
import data from '@/knowledge/draft/breaks.json';
import { confidence } from './entry';
import { packaged } from './packaged';
import { weightOf } from './word-weights';

export const breaksSchema = z.strictObject({
  id: z.literal('draft.breaks'),
  source: z.string().min(1),
  confidence,
  about: z.string().min(1),
  /** The least sum of weights, as log odds, at which a break is made. */
  bar: z.number(),
  /** For each weight, a letter as in core/knowledge/word-weights.ts, the signs that have it, with bars between. */
  signs: z.record(z.string().regex(/^[A-Za-z]$/u), z.string().min(1)),
});

export type BreaksFile = z.infer<typeof breaksSchema>;
export type BreakWeights = ReadonlyMap<string, number>;

const file = packaged(breaksSchema, data);

export const breakBar = file.bar;

let known: BreakWeights | undefined;

/** The weight of each sign, read when first asked for. */
export const breakWeights = (): BreakWeights =>
  (known ??= new Map(
    Object.entries(file.signs).flatMap(([letter, signs]) =>
      signs.split('|').map((sign) => [sign, weightOf(letter.charCodeAt(0))] as const),
    ),
  ));
