/** What drafting may and may not write, read from knowledge/draft and checked once. */
import { z } from 'zod';
import { askKinds } from './ask-kinds';
import asksData from '@/knowledge/draft/asks.json';
import medicinesData from '@/knowledge/draft/medicines.json';
import shorthandData from '@/knowledge/draft/shorthand.json';
import everydayData from '@/knowledge/draft/everyday.json';
import spellingData from '@/knowledge/draft/spelling.json';
import verbsData from '@/knowledge/draft/verbs.json';
import wordsData from '@/knowledge/draft/words.json';
import { packaged } from './packaged';

const file = {
  id: z.string().startsWith('draft.'),
  source: z.string().min(1),
  confidence: z.enum(['V', 'S', 'K', 'J']),
  about: z.string().optional(),
};

/** Who usually acts when a note leaves the subject out. */
export const actors = ['person', 'toPerson', 'object', 'tell', 'say', 'harm', 'either'] as const;
export type Actor = (typeof actors)[number];

export const verbsSchema = z.object({
  ...file,
  entries: z.array(z.tuple([z.string(), z.string(), z.string(), z.enum(actors)])).min(1),
});

/** Where a typed form may be worded: what must stand beside it. */
export const conditions = [
  'before-word',
  'before-number',
  'before-noun',
  'before-state',
  'before-role',
  'after-no',
  'before-seizure',
  'after-number',
  'after-with',
  'after-as',
  'after-on',
  'ends',
  'after-surgery',
  'before-person',
  'adverb',
  'after-person',
  'before-got',
  'not-before-not',
  'myself',
  'next-day',
  'alone',
  'between',
  'context-chair',
  'deny-noun',
  'refuse-object',
  'family-in-brackets',
  'lower',
  'not-size',
  'upper',
  'noun',
  'end',
  'verb',
  'verb-initial',
  'day',
  'vital',
  'dose',
  'before-capital',
  'planned',
  'after-thing',
  'regular',
  'repeated',
  'into',
  'not-after-all',
  'stool',
  'session',
  'denied',
] as const;

export const shorthandSchema = z.object({
  ...file,
  entries: z.array(
    z.object({
      typed: z.string().min(1),
      wording: z.string().min(1),
      when: z.enum(conditions).optional(),
      also: z.array(z.string()).optional(),
    }),
  ),
});

const list = z.array(z.string().min(1)).min(1);
export const wordsSchema = z.object({
  ...file,
  insertable: list,
  droppable: list,
  counted: list,
  negations: list,
  uncertain: list,
  future: list,
  pronouns: z.object({ she: list, he: list, they: list }),
  firstPerson: list,
  prepositions: list,
  determiners: list,
  conjunctions: list,
  adverbs: list,
  states: list,
  stateNouns: list,
  articleA: list,
  articleThe: list,
  massFood: list,
  drinks: list,
  roles: list,
  staffRoles: list,
  otherPersonCues: list,
  bodySites: list,
  /** Said of one side as well, though nobody is asked which. */
  sidedToo: list,
  sides: list,
  numbersInWords: z.record(z.string(), z.number()),
  /** Marks that a dictation says as words, and the words behind which they are none. */
  spokenMarks: z.record(z.string(), z.string().length(1)),
  notSpokenBehind: list,
  objectLike: list,
  topicVerbs: list,
  weekdays: list,
  months: list,
  passives: list,
  containers: list,
  cleansers: list,
  noPassive: list,
  parted: list,
  towards: list,
  together: list,
  residentThings: list,
  seated: list,
  takes: list,
  /** What people do together to pass the time. */
  company: list,
  /** Each line: things of which one is put right to another ("bath, no wait, shower"). */
  exchanged: list,
});

export const medicinesSchema = z.object({ ...file, names: list, shortNames: list, endings: list });

export const asksSchema = z.object({
  ...file,
  max: z.number().int().positive(),
  /** Short words without vowels that need no question. */
  familiarShort: list,
  /** What somebody says who is being harmed, or does not want to live. */
  disclosure: list,
  /** Verbs of harm that somebody does to "me". */
  hurting: list,
  /** Verbs of taking, with what is taken. */
  taking: list,
  belongings: list,
  /** What somebody else ought to hear of. */
  concern: list,
  /** The same, of a part of the body. */
  soreness: list,
  /** Medicines of which it matters who gave them. */
  witnessed: list,
  /** Who was rung, and what in the rest of the note tells what came of it. */
  rung: list,
  advisers: list,
  advised: list,
  /** What those do who are called in, and no medicine. */
  arriving: list,
  /** What says, besides "no" and "not", that something did not happen; and what may stand between that and what did not. */
  denying: list,
  afterDenial: list,
  telling: list,
  /** Who ought to know of a concern, and what says that they were there. */
  clinical: list,
  attending: list,
  /** What tells that a part of the body was hurt. */
  hurtBy: list,
  /** Questions that some kinds of note never need, or that only some need; "concern" is who was told of a worry. */
  kindsOfNote: z.array(
    z.strictObject({
      ask: z.enum([...askKinds, 'concern']),
      only: z.array(z.string().regex(/^N\d\d$/u)).optional(),
      not: z.array(z.string().regex(/^N\d\d$/u)).optional(),
    }),
  ),
  /** What notes of these kinds leave open where no word of the note answers it, nor any that begins it stands there. */
  unsaid: z.array(
    z.strictObject({
      kind: z.enum(askKinds),
      types: z.array(z.string().regex(/^N\d\d$/u)).min(1),
      when: list.optional(),
      answered: list.optional(),
    }),
  ),
  /** Who was told, where that leaves open which of them. */
  peopleTold: list,
  /** What says when they were told, without a clock. */
  toldWhen: list,
  /** What begins what they were told. */
  toldContent: list,
  /** Who is named as a group where one of them spoke. */
  groups: list,
  /** What runs at a setting, and the words that say that it ran. */
  equipment: list,
  running: list,
  /** Help and care that may be anything. */
  vagueHelp: list,
  careGiven: list,
  /** Words for a reason that nobody gave. */
  supposed: list,
  entries: z.array(z.object({ id: z.string(), kind: z.enum(askKinds), question: z.string().min(1) })),
  /** Units that are read as another figure or unit, with the safe form. */
  misreadUnits: z.record(z.string(), z.string()),
});

export const spellingSchema = z.object({ ...file, entries: z.record(z.string(), z.string()) });

const lineOfWords = z.array(z.string().regex(/^[a-z]+(?: [a-z]+)*$/u)).min(1);

/** `words`: the most usual first. `real`: words that look like a slip of one of them and are none. `guarded`: numbers and denials. */
export const everydaySchema = z.object({
  ...file,
  words: lineOfWords,
  real: lineOfWords,
  guarded: lineOfWords,
});

export const verbs = packaged(verbsSchema, verbsData).entries;
export const shorthand = packaged(shorthandSchema, shorthandData).entries;
export const spelling = new Map(Object.entries(packaged(spellingSchema, spellingData).entries));
export const everyday = packaged(everydaySchema, everydayData);
/** Words that are nobody's slip. */
export const noSlips: ReadonlySet<string> = new Set(
  [...everyday.words, ...everyday.real].flatMap((line) => line.split(' ')),
);
export const words = packaged(wordsSchema, wordsData);
export const medicines = packaged(medicinesSchema, medicinesData);
export const asks = packaged(asksSchema, asksData);

export type Shorthand = (typeof shorthand)[number];
