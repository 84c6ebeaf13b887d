/** What tells that something matters to the person, wherever on the page it stands. */
import { z } from 'zod';
import data from '@/knowledge/matters.json';
import { quick, type Quick } from '@/core/text/quick';
import { confidence, terms } from './entry';
import { packaged } from './packaged';

export const mattersSchema = z.object({
  note: z.string().min(1),
  source: z.string().min(1),
  confidence,
  /** Titles and labels that promise it. */
  names: terms,
  /** Sentences that say it, under whatever title. */
  tells: terms,
  /** Sentences that look like it and speak of staff, forms and tasks. */
  notTheirs: terms,
  /** What only somebody who writes about a person calls them. */
  calledByWriter: terms,
});

const compile = (patterns: readonly string[]): readonly Quick[] =>
  patterns.map((pattern) => quick(new RegExp(pattern, 'iu')));

const { names, tells, notTheirs, calledByWriter } = packaged(mattersSchema, data);
export const matters = {
  names: compile(names),
  tells: compile(tells),
  notTheirs: compile(notTheirs),
  calledByWriter: compile(calledByWriter),
};
