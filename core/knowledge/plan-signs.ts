/** Signs for which plans themselves say what to do at once, read from knowledge and checked once. */
import { z } from 'zod';
import data from '@/knowledge/plan-signs.json';
import { confidence } from './entry';
import { packaged } from './packaged';

const pattern = z.string().min(1);

const planSignsSchema = z.strictObject({
  id: z.literal('plan-signs'),
  source: z.string().min(1),
  confidence,
  about: z.string(),
  /** What a plan says to do at once. */
  act: z.array(pattern).min(1),
  /** What shows that it was done: where the plan says 999, and where it says anything else. */
  done: z.strictObject({ '999': pattern, other: pattern }),
  /** More than once, as a note and as a plan has it. */
  again: pattern,
  twice: pattern,
  numbers: z.record(z.string(), z.number()),
  signs: z.array(
    z.strictObject({
      id: z.string(),
      /** How the condition of a plan names it. */
      plan: pattern,
      /** How a note tells that it is there. */
      note: pattern,
      /** Both give a number of days; the note's is as great at least. */
      counts: z.literal(true).exactOptional(),
      /** It is itself something that is not there: "no buzz". */
      lacks: z.literal(true).exactOptional(),
    }),
  ),
});

export const planSigns = packaged(planSignsSchema, data);
