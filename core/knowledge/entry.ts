/** What every entry of knowledge/ says about itself. */
import { z } from 'zod';

/** V seen in the named source, S seen in a secondary one, K well known and not re-read, J our judgement. */
export const confidence = z.enum(['V', 'S', 'K', 'J']);

export const entry = z.object({ id: z.string().min(1), source: z.string().min(1), confidence });

/** Words to look for: `allerg*` any ending, `@group` a list of word-groups.json. */
export const terms = z.array(z.string().min(1)).min(1);
