/** What tells that something matters to the person, wherever on the page it stands. */
import { z } from 'zod';
import data from '@/knowledge/matters.json';
import { quickSet } from '@/core/text/quick';
import { Recent } from '@/utils/recent';
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

const compile = (patterns: readonly string[]) =>
  quickSet(patterns.map((pattern) => new RegExp(pattern, 'iu')));

const { names, tells, notTheirs, calledByWriter } = packaged(mattersSchema, data);
export const matters = {
  names: compile(names),
  tells: compile(tells),
  notTheirs: compile(notTheirs),
  calledByWriter: compile(calledByWriter),
};

const NAME_MAX = 60;
const promises = new Recent<boolean>(5_000);
/** Whether a title or label promises what the person holds dear. */
export const isDear = (name: string): boolean =>
  name !== '' && name.length <= NAME_MAX && promises.of(name, () => matters.names.test(name));
