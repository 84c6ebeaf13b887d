/** What was weighed on labelled pages to tell what is said of the person now from what is said of anybody else. */
import { z } from 'zod';
import data from '@/knowledge/whose.json';
import { confidence } from './entry';
import { packaged } from './packaged';

export const whoseWeightsSchema = z.strictObject({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  /**
   * From here on a line is taken for somebody else's, or for what is over or only a form's own words: where a clear rule
   * tells its flag, where none does, and where the flag is of people around the person too.
   */
  from: z.strictObject({ strong: z.number(), weak: z.number(), around: z.number() }),
  /** What red flags are about: such a word never speaks against the person, however often it stood in lines of others. */
  never: z.array(z.string().min(2)),
  /** What a word or sign adds to the logarithm of the odds, in hundredths. */
  weights: z.record(z.string(), z.number().int()),
});

export type WhoseWeights = z.infer<typeof whoseWeightsSchema>;

export const whoseWeights = packaged(whoseWeightsSchema, data);
