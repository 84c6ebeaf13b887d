/** Words that tell what a sentence is for and what changed. */
import { z } from 'zod';
import data from '@/knowledge/sentence-cues.json';
import { confidence, terms } from './entry';
import { packaged } from './packaged';
import { sentenceKinds } from './sentence-kinds';

export const sentenceCuesSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  kinds: z.record(z.enum(sentenceKinds), terms),
  weights: z.record(z.enum(sentenceKinds), z.number()),
  /** Labels and titles that promise how to help. */
  supportHeadings: terms,
  /** Words of how to be with somebody: waiting, facing, showing, choosing. */
  approach: terms,
  /** Words of how something is done: its steps, what the person does themselves, with how many people and what things. */
  technique: z.object({ steps: terms, self: terms, means: terms }),
  firstPerson: terms,
  matters: terms,
  /** Words that tell a change in a plan, where a day of the last weeks stands beside them. */
  changeInPlan: terms,
  /** Patterns that tell that something is not as it was. */
  news: terms,
  /** Patterns of what is as always, is over, might be one day, or is for the staff. */
  noNews: terms,
  /** Titles of, and patterns for, what is said of everybody: policy, guidance, how to fill in a form. */
  generalTitles: terms,
  general: terms,
  /** Titles of what was written from day to day. */
  logTitles: terms,
  /** Titles and labels over what happened lately, and words that say what else a date is for. */
  lately: terms,
  stamps: terms,
  /**
   * A note of the last days that tells of an acute danger: what it is called, for how many days, and which change it
   * is from then on where no other names its sign.
   */
  urgent: z.strictObject({
    id: z.string(),
    label: z.string(),
    days: z.number().int().positive(),
    later: z.string(),
  }),
  change: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        weight: z.number(),
        terms,
        /** Phrases in which the same words say something else. */
        others: terms.optional(),
        /** Entries of the emergency words that tell it as well. */
        signs: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

export const sentenceCues = packaged(sentenceCuesSchema, data);
