/** First names in use in the UK: a sentence about one of them may belong to another person's record. */
import { z } from 'zod';
import data from '@/knowledge/first-names.json';
import { confidence } from './entry';
import { packaged } from './packaged';

export const firstNamesSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  names: z.array(z.string().regex(/^[a-z]+$/)).min(100),
  /** A name and the shorter forms people go by: William is called Bill. */
  alsoWords: z.array(z.string().regex(/^[a-z]+$/)).min(1),
  familiar: z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().regex(/^[a-z]+$/)).min(1)),
});

const parsed = packaged(firstNamesSchema, data);

export const firstNames: ReadonlySet<string> = new Set(parsed.names);

/** Short forms that are everyday words as well, and begin sentences as such: "May need help", "Pat dry". */
const ALSO_WORDS = new Set(parsed.alsoWords);

/** First names and the shorter forms people go by. */
export const calledNames: ReadonlySet<string> = new Set(
  [...parsed.names, ...Object.values(parsed.familiar).flat()].filter((name) => !ALSO_WORDS.has(name)),
);

export const familiarNames: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(parsed.familiar));
