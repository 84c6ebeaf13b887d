/** Short forms with several meanings, never written out: the worker is asked. */
import { z } from 'zod';
import ambiguousData from '@/knowledge/draft/ambiguous.json';
import { confidence } from './entry';
import { packaged } from './packaged';

export const ambiguousSchema = z.strictObject({
  id: z.literal('draft.ambiguous'),
  source: z.string().min(1),
  confidence,
  about: z.string().min(1),
  entries: z.array(
    z.object({
      typed: z.string(),
      meanings: z.string(),
      case: z.enum(['any', 'upper']),
      /** Where one meaning is plain: behind a dose how often, before what somebody does a person, before a letter a discharge. */
      plain: z.enum(['dose', 'person', 'discharge', 'opening']).optional(),
    }),
  ),
});

export const ambiguous = packaged(ambiguousSchema, ambiguousData).entries;
