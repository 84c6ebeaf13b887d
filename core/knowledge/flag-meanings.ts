/** What a red flag means, put together from concepts ("leaving" and "at large"), so that unheard wordings are met too. */
import { z } from 'zod';
import data from '@/knowledge/flag-meanings.json';
import { withContractions } from '@/core/text/contractions';
import { confidence } from './entry';
import { expand, redFlags, type Recogniser, type RedFlag } from './red-flags';
import { packaged } from './packaged';

/** Words and phrases with commas between; `@concept` and `@group` stand for their lists. */
const words = z.string().min(1);

const meaningSchema = z.strictObject({
  id: z.string().regex(/^RF\d\d-\d+$/),
  flag: z.string().regex(/^RF\d\d$/),
  /** One of each list must be found. The first list is what the words around it are judged by. */
  all: z.array(words).min(1),
  /** Within how many words. */
  within: z.number().int().positive().optional(),
  /** The lists hold its own no ("does not know"): words around it that deny or end are part of the meaning. */
  asIs: z.boolean().optional(),
  /** About somebody around the person: what is said of a relative counts. */
  others: z.boolean().optional(),
  /** Too weak to be taken from a note. */
  strong: z.boolean().optional(),
  planOnly: z.boolean().optional(),
  /** None of these may stand in the sentence. */
  without: words.optional(),
});

export const flagMeaningsSchema = z.strictObject({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  concepts: z.record(z.string(), words),
  meanings: z.array(meaningSchema).min(1),
});

export interface Meaning {
  flag: RedFlag;
  recogniser: Recogniser;
  all: readonly (readonly string[])[];
  without: readonly string[];
  within: number;
  asIs: boolean;
  others: boolean;
}

const WITHIN = 10;
const { concepts, meanings: parsed } = packaged(flagMeaningsSchema, data);

/** Terms with every concept, and every group of word-groups.json, replaced by its words. */
const wordsOf = (list: string): string[] =>
  list.split(', ').flatMap((term) => {
    const concept = term.startsWith('@') ? concepts[term.slice(1)] : undefined;
    return concept ? wordsOf(concept) : withContractions(expand([term]));
  });

/** Every meaning with its words. Throws when one names a flag or a list that is not there: a fault of the data. */
export const flagMeanings: readonly Meaning[] = parsed.map((one) => {
  const flag = redFlags.find(({ id }) => id === one.flag);
  if (!flag) throw new Error(`knowledge/flag-meanings.json: ${one.id} names no red flag`);
  return {
    flag,
    recogniser: {
      id: `means-${one.id}`,
      strong: one.strong ?? true,
      planOnly: one.planOnly ?? false,
      secret: flag.recognisers.some(({ secret }) => secret === true),
    },
    all: one.all.map(wordsOf),
    without: one.without === undefined ? [] : wordsOf(one.without),
    within: one.within ?? WITHIN,
    asIs: one.asIs ?? false,
    others: one.others ?? false,
  };
});
