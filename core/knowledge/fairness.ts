/** Names, words and ages that are put in each other's place to see that nothing else changes. Validated once. */
import { z } from 'zod';
import data from '@/knowledge/fairness.json';
import { packaged } from './packaged';

const sexes = ['female', 'male'] as const;

export const fairnessSchema = z.strictObject({
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  names: z.array(
    z.strictObject({
      id: z.string().regex(/^F\d\d$/),
      given: z.string().min(1),
      family: z.string().min(1),
      sex: z.enum(sexes),
      /** Who mostly bears such a name; for the report alone. */
      group: z.string().min(1),
    }),
  ),
  pairs: z.array(
    z.strictObject({
      id: z.string().regex(/^[SRE]\d\d$/),
      set: z.enum(['sex', 'religion', 'ethnicity']),
      one: z.string().min(1),
      other: z.string().min(1),
    }),
  ),
  ages: z.array(z.strictObject({ id: z.string().regex(/^G\d\d$/), shift: z.number().int() })),
});

export const fairness = packaged(fairnessSchema, data);
