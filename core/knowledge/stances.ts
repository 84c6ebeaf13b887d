/** Topics a plan can contradict itself on, the words of their two stances, and what weighs for a contradiction. */
import { z } from 'zod';
import stanceData from '@/knowledge/stances.json';
import weightData from '@/knowledge/stance-weights.json';
import { confidence, terms } from './entry';
import { expand } from './red-flags';
import { packaged } from './packaged';

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  label: z.string().min(1),
  domain: z.string(),
  /** One of these must be named beside a stance; without it the stance names its own topic. */
  about: terms.optional(),
  one: terms,
  other: terms,
  /** Something else is meant. */
  unless: terms.optional(),
  /** False: who is denied one stance has not taken the other ("no pork" makes nobody vegan); true where nothing is said. */
  turns: z.boolean().optional(),
  /** Both statements must name the same person, the same of "about", or share a telling word. */
  same: z.enum(['person', 'about', 'words']).optional(),
});

export const stanceFileSchema = z.strictObject({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  groups: z.record(z.string(), terms),
  topics: z.array(topicSchema),
});

export const stanceWeightsSchema = z.strictObject({
  note: z.string(),
  /** What a sign adds to the logarithm of the odds. */
  weights: z.record(z.string(), z.number()),
  /** From here on a pair is shown. */
  from: z.number(),
});

export type StanceTopic = z.infer<typeof topicSchema> & { turns: boolean };

const file = packaged(stanceFileSchema, stanceData);

/** Where the topics come from. */
export const stanceSource = { source: file.source, confidence: file.confidence };

const resolve = (list: readonly string[]): string[] =>
  list.flatMap((term) => {
    const own = term.startsWith('@') ? file.groups[term.slice(1)] : undefined;
    return own ? resolve(own) : expand([term]);
  });

/** Every topic with its groups of words written out. */
export const stanceTopics: readonly StanceTopic[] = file.topics.map((topic) => ({
  ...topic,
  turns: topic.turns ?? true,
  one: resolve(topic.one),
  other: resolve(topic.other),
  ...(topic.about ? { about: resolve(topic.about) } : {}),
  ...(topic.unless ? { unless: resolve(topic.unless) } : {}),
}));

export const stanceWeights = packaged(stanceWeightsSchema, weightData);
