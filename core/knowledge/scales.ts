/** Matters of which a person has one state at a time, the words that tell each state, and which two cannot both hold. */
import { z } from 'zod';
import scaleData from '@/knowledge/scales.json';
import { withContractions } from '@/core/text/contractions';
import { apart, matterFields, terms } from './entry';
import { packaged } from './packaged';
import { expand } from './red-flags';

const stateSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  /** Words that tell it as the value of a row whose label names the matter. */
  row: terms.optional(),
  /** The answer that tells it where a label asks for it: "Smoker? N". */
  answer: z.enum(['yes', 'no']).optional(),
  /** Words that tell it anywhere. */
  says: terms.optional(),
  /** The state of one to whom these words are denied; nothing where left out. */
  denied: z.string().optional(),
  /** It lasts by itself: a note of one day tells it without a word of lasting ("moved out", "no pads left to use"). */
  lasts: z.boolean().optional(),
  /** Words of the past tell it too: "gave up in 2019". */
  past: z.boolean().optional(),
  /** A plan line that shows it, as a test reads it. */
  example: z.string().min(1),
});

const matterSchema = z.strictObject({
  ...matterFields,
  /** Labels of rows that ask for it. */
  names: terms.optional(),
  /** Where one of these stands, something else is meant. */
  unless: terms.optional(),
  /** Both places must name the same person. */
  same: z.literal('person').optional(),
  states: z.array(stateSchema).min(2),
  apart,
});

export const scaleFileSchema = z.strictObject({
  note: z.string(),
  /** Words with which a statement tells of some days, of what may come or of somebody's wish. */
  unsure: z.string(),
  /** Words after it with which a statement takes back part of what it told. */
  excepting: z.string(),
  /** A heading or label under which goals stand. */
  goalNames: z.string(),
  /** How a goal begins. */
  goalBegins: z.string(),
  /** Words with which it tells of before. */
  before: z.string(),
  matters: z.array(matterSchema),
});

export type ScaleState = z.infer<typeof stateSchema>;
export type ScaleMatter = z.infer<typeof matterSchema>;

const file = packaged(scaleFileSchema, scaleData);

export const scaleUnsure = file.unsure;
export const scaleExcepting = file.excepting;
export const scaleBefore = file.before;
export const scaleGoalNames = file.goalNames;
export const scaleGoalBegins = file.goalBegins;

/** Every matter with its groups of words written out. */
export const scaleMatters: readonly ScaleMatter[] = file.matters.map((matter) => ({
  ...matter,
  states: matter.states.map(({ row, says, ...rest }) => ({
    ...rest,
    ...(row ? { row: withContractions(expand(row)) } : {}),
    ...(says ? { says: withContractions(expand(says)) } : {}),
  })),
}));
