/** Boxes of a form that hold one figure, and how the same is written in a note. */
import { z } from 'zod';
import data from '@/knowledge/measures.json';
import { compiledPatterns, type PatternId } from './patterns';
import { packaged } from './packaged';

const measureSchema = z.strictObject({
  id: z.string().min(1),
  /** The box is for it where its label fits this, and not that. */
  labels: z.string().min(1),
  notLabels: z.string().min(1).optional(),
  /** Of knowledge/patterns.json. */
  pattern: z.string().refine((id) => compiledPatterns.has(id as PatternId), 'no such pattern'),
  /** What belongs in the box: figures the pattern tells apart, all from the first figure on, or the words as they are. */
  take: z.enum(['first', 'second', 'all', 'figure', 'words']),
});

export type Take = z.infer<typeof measureSchema>['take'];

const patternId = z.string().refine((id) => compiledPatterns.has(id as PatternId), 'no such pattern');
const words = z.array(z.string().min(1)).min(1);
const rangeSchema = z.strictObject({
  pattern: patternId,
  figure: z.number().int().nonnegative(),
  below: z.number().exactOptional(),
  above: z.number().exactOptional(),
});

const file = packaged(
  z.strictObject({
    about: z.string().min(1),
    measures: z.array(measureSchema).min(1),
    told: z.strictObject({
      about: z.string().min(1),
      source: z.string().min(1),
      ranges: z.array(rangeSchema).min(1),
      weightLost: z.number().positive(),
      given: words,
      before: words,
    }),
    source: z.string().min(1),
    confidence: z.enum(['V', 'S', 'K', 'J']),
  }),
  data,
);

export const measures = file.measures.map(({ labels, notLabels, pattern, ...rest }) => ({
  ...rest,
  pattern: pattern as PatternId,
  labels: new RegExp(labels, 'iu'),
  notLabels: notLabels === undefined ? null : new RegExp(notLabels, 'iu'),
}));

const { ranges, ...others } = file.told;
/** Readings that are told of, and the words around them. */
export const toldReadings = {
  ...others,
  ranges: ranges.map(({ pattern, ...rest }) => ({ pattern: pattern as PatternId, ...rest })),
};
