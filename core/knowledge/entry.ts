/** What every entry of knowledge/ says about itself. */
import { z } from 'zod';

/** V seen in the named source, S seen in a secondary one, K well known and not re-read, J our judgement. */
export const confidence = z.enum(['V', 'S', 'K', 'J']);

export const entry = z.object({ id: z.string().min(1), source: z.string().min(1), confidence });

/** Words to look for: `allerg*` any ending, `@group` a list of word-groups.json. */
export const terms = z.array(z.string().min(1)).min(1);

/** What a matter says of itself: something of which a person has one state at a time. */
export const matterFields = {
  id: z.string().regex(/^[a-z-]+$/),
  label: z.string().min(1),
  domain: z.string(),
  flag: z
    .string()
    .regex(/^RF\d\d$/)
    .optional(),
  source: z.string().min(1),
  confidence,
};

/** Two states of a matter that cannot both hold. */
export const apart = z.array(z.tuple([z.string(), z.string()])).min(1);
