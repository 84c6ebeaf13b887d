/** The words that change what a clause says (negation, future, hearsay, other people), validated once. */
import { z } from 'zod';
import data from '@/knowledge/scope.json';
import { packaged } from './packaged';

const words = z.array(z.string().min(1)).min(1);

export const scopeWordsSchema = z.object({
  note: z.string(),
  source: z.string(),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  clauseBreaks: words,
  negation: z.object({
    before: words,
    nextOnly: words,
    after: words,
    notNegation: words,
    /** `general`: what stands for all harm. `found`: how something seen begins. `places`: what says where it is. */
    lists: z.strictObject({ general: words, found: words, places: words, measures: words, signs: words }),
  }),
  future: z.object({ start: words, notFuture: words, labels: words, toVerbs: words, toBefore: words }),
  uncertain: words,
  hearsay: words,
  hearsaySpeakers: words,
  hearsayVerbs: words,
  thirdParty: words,
  thirdPartyFamilyEvents: words,
  /** What somebody lives in: on a page, in shorthand, and written in one with its number ("rm6"). */
  places: z.strictObject({ words, inShorthand: words, withNumber: words }),
  /** A room with its number that does something stands for who lives there; not where one of `notBefore` follows. */
  rooms: z.array(z.strictObject({ words, notBefore: words })).min(1),
  asObject: words,
  people: words,
});

export type ScopeWords = z.infer<typeof scopeWordsSchema>;

export const scopeWords: ScopeWords = packaged(scopeWordsSchema, data);
