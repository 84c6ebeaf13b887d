/** What stands beside a short form, a letter or a figure in a note and says which of its meanings is meant. */
import { z } from 'zod';
import besideData from '@/knowledge/draft/beside.json';
import { confidence } from './entry';
import { packaged } from './packaged';

/** What each list is for is said in knowledge/draft/beside.json. */
const lists = [
  'refusable',
  'refusableBefore',
  'referred',
  'notOfCare',
  'askedOfOthers',
  'describes',
  'stillToDo',
  'days',
  'beforeDay',
  'appointed',
  'vitals',
  'money',
  'changedInCare',
  'turning',
  'nearSide',
  'paired',
  'partOfSite',
  'spokenWith',
  'countsStaff',
  'countsTimes',
  'beforeAmount',
  'measured',
  'whiled',
  'holds',
  'fluid',
  'yearOf',
  'counted',
  'flowed',
  'numbered',
  'lacks',
  'goesOn',
  'beforeHours',
  'behindHours',
  'fed',
  'behindFed',
  'eatenAs',
  'comesAndGoes',
  'tests',
  'reporting',
  'graded',
  'gradedOrGiven',
  'givenOrSent',
  'results',
  'lettered',
  'howOften',
  'instructs',
  'estimated',
  'drained',
] as const;
export type BesideList = (typeof lists)[number];

/** What is typed, and words that the draft of it must hold. */
const examples = z.array(z.strictObject({ typed: z.string().min(1), reads: z.string().min(1) })).min(1);

const listSchema = z.strictObject({
  about: z.string().min(1),
  words: z
    .array(z.string().regex(/^[a-z0-9'/]+(?: [a-z0-9'/]+)*\*?$/u))
    .min(1)
    .refine((words) => new Set(words).size === words.length, 'a word stands twice'),
  examples,
});

const notName = z.strictObject({
  about: z.string().min(1),
  behind: z.array(z.string().min(1)).min(1),
  behindFigure: z.boolean(),
  examples,
});

const range = z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high);

export const besideSchema = z.strictObject({
  id: z.literal('draft.beside'),
  source: z.string().min(1),
  confidence,
  about: z.string().min(1),
  lists: z.record(z.enum(lists), listSchema),
  notNames: z.strictObject({ about: z.string().min(1), names: z.record(z.string().min(1), notName) }),
  ranges: z.strictObject({ about: z.string().min(1), figures: z.record(z.string().min(1), range) }),
});

export const beside = packaged(besideSchema, besideData);
