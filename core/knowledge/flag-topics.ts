/** What staff call the places where they write of a red flag: "Going missing", "Someone to keep out". */
import { z } from 'zod';
import data from '@/knowledge/flag-topics.json';
import { plainWords } from '@/core/text/plain-words';
import { confidence, terms } from './entry';
import { redFlags, type RedFlag } from './red-flags';
import { packaged } from './packaged';

export const flagTopicsSchema = z.strictObject({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  /** Words that change nothing of what a name says. */
  leftOut: terms,
  /** Names by red flag, with commas between. */
  topics: z.record(z.string().regex(/^RF\d\d$/), z.string().min(1)),
});

const parsed = packaged(flagTopicsSchema, data);
const leftOut = new Set(parsed.leftOut);

const bare = (name: string): string =>
  plainWords(name)
    .split(' ')
    .filter((word) => !leftOut.has(word))
    .join(' ');

const topics = new Map<string, RedFlag[]>();
for (const flag of redFlags)
  for (const name of (parsed.topics[flag.id] ?? '').split(', ').filter((one) => one !== '')) {
    const key = bare(name);
    topics.set(key, [...(topics.get(key) ?? []), flag]);
  }

const NAME_MAX = 50;

/** The red flags that a label or title is the name of; none for most. */
export const topicsOf = (name: string): readonly RedFlag[] =>
  name === '' || name.length > NAME_MAX ? [] : (topics.get(bare(name)) ?? []);
