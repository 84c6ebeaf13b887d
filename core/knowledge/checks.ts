/** Conflicts, staleness and what is not found: the rules of care-domain §2.3 and §5 as data. */
import { z } from 'zod';
import conflictData from '@/knowledge/conflicts.json';
import cueData from '@/knowledge/cues.json';
import notFoundData from '@/knowledge/not-found.json';
import stalenessData from '@/knowledge/staleness.json';
import { conflictKinds } from './conflict-kinds';
import { cueFileSchema, type Cue } from './cue-schema';
import { confidence, entry, terms } from './entry';
import { packaged } from './packaged';

const texture = z.array(z.object({ value: z.string(), terms }));
const named = z.array(z.object({ id: z.string(), pattern: z.string() }));

export const conflictSchema = entry.extend({
  label: z.string().min(1),
  domain: z.string(),
  kind: z.enum(conflictKinds),
  /** The red flag beside which both sides are shown. */
  flag: z
    .string()
    .regex(/^RF\d\d$/)
    .optional(),
  /** A cue, "flag:RF01" or "stated:RF01". */
  a: z.string().optional(),
  a2: z.string().optional(),
  a3: z.string().optional(),
  b: z.string().optional(),
  b2: z.string().optional(),
  values: z.enum(['food', 'drink']).optional(),
  quantity: z.enum(['fluid', 'feed-rate', 'sling', 'mattress']).optional(),
  /** Claims: how many words the two places must share to be about the same thing. */
  shared: z.number().int().positive().optional(),
  /** Amounts: the figure; what names it. Of any kind: what is about something else. */
  pattern: z.string().optional(),
  about: z.string().optional(),
  notAbout: z.string().optional(),
  /** Either, done: what each side says; either: also the words both must have alike where one has them. */
  one: z.string().optional(),
  other: z.string().optional(),
  same: z.string().optional(),
  /** Claims: both sides speak of the same part of the body, or one of the whole. */
  site: z.boolean().optional(),
  /** Either: both sides name the same relative or other person. */
  people: z.boolean().optional(),
  /** Denied: words that name the thing, and words a denial names it by. */
  terms: terms.optional(),
  denies: terms.optional(),
  /** Label: names of a value there is only one of. */
  names: terms.optional(),
  message: z.string().optional(),
});

export type Conflict = z.infer<typeof conflictSchema>;

export const conflictFileSchema = z.object({
  note: z.string(),
  message: z.string(),
  elsewhere: z.string(),
  elsewhereTwice: z.tuple([z.string(), z.string()]),
  /** Times, places and people that keep two statements apart. */
  situations: z.array(entry.extend({ of: z.string(), terms })),
  /** What makes it unsure that the person has what a statement names. */
  unsure: z.string(),
  /** Parts of the body: names of one part in one list. */
  bodyParts: z.object({ source: z.string(), confidence, parts: z.array(terms) }),
  /** What says that a statement is over, changed or holds at times only; titles of what is kept from before. */
  settled: z.string(),
  /** By what a note says that something is so from now on. */
  lasting: z.string(),
  old: z.string(),
  /** What makes a denial one of a time or a part only. */
  partly: z.string(),
  doses: z.object({
    source: z.string(),
    confidence,
    /** Word groups that name medicines, beside the list of medicines. */
    groups: terms,
    /** Words between a medicine and its dose. */
    form: terms,
    /** Words before an amount that are no medicine. */
    notDrug: terms,
    changed: z.string(),
    /** Before the dose from then on. */
    newDose: z.string(),
    prn: z.string(),
    routes: named,
    often: named,
    times: named,
  }),
  /** By what a medicine is told to be stopped, or left in doubt, and by what a note tells that it was given. */
  stopped: z.object({
    source: z.string(),
    confidence,
    /** Behind its name, and right before it. */
    ends: z.string(),
    endsBefore: z.string(),
    doubt: z.string(),
    given: z.string(),
    notGiven: z.string(),
  }),
  conflicts: z.array(conflictSchema),
  allergyClasses: z.array(entry.extend({ allergen: terms, medicines: terms })),
  /** Words of eating and of what is put before somebody; what keeps it off the plate, or tells of another day; pets; what says that it was had, or was not. */
  eating: z.object({
    source: z.string(),
    confidence,
    /** A note that tells of a reaction, and not of a meal. */
    reacted: z.string(),
    /** Food that no purée is; what makes it smooth after all. */
    firm: z.string(),
    madeSmooth: z.string(),
    eaten: z.string(),
    keptOff: z.string(),
    animals: z.string(),
    had: z.string(),
    notHad: z.string(),
    /**
     * In a note of what happened. `had`, `wanted`, `keptOff`: verbs that say it of what stands by them; `meal`: names of
     * what was eaten where no verb does. `atEnd`: the second of two
     * things with the verb of both. `turnedDown`, `hadIt`: the words behind, of what was named before. `begun`: a
     * denial of its end only. `freeFrom`: said of a food from behind. `harmless`: what of a medicine is denied where it was had;
     * `toOthers`: what comes before somebody else who had it.
     */
    told: z.strictObject({
      had: z.string(),
      meal: z.string(),
      wanted: z.string(),
      keptOff: z.string(),
      atEnd: z.string(),
      turnedDown: z.string(),
      hadIt: z.string(),
      begun: z.string(),
      freeFrom: z.string(),
      harmless: z.string(),
      toOthers: z.string(),
    }),
  }),
  /** What a person is not to eat, the foods that hold it (brands with a capital), and what looks like one of them. */
  dietClasses: z.array(
    entry.extend({
      label: z.string().min(1),
      keptOff: terms,
      foods: terms,
      unless: z.string().min(1),
      /** Where one of `said` is what the person reacts to, only these of the class hold it. */
      only: z.array(z.object({ said: terms, foods: terms })).optional(),
    }),
  ),
  textures: z.object({
    source: z.string(),
    confidence,
    foodContext: terms,
    drinkContext: terms,
    food: texture,
    drink: texture,
  }),
});

export const stalenessSchema = entry.extend({
  label: z.string().min(1),
  kind: z.enum([
    'overdue',
    'not-a-date',
    'expiry',
    'event-after',
    'undated',
    'cue',
    'weight',
    'unless',
    'aged',
    'lpa',
    'identical',
    'template',
    'due',
    'interval',
    'blank',
    'ended',
    'waiting',
    'gone',
    'open',
    'paper',
    'beside',
    'carers',
    'few-words',
  ]),
  message: z.string(),
  max: z.number().int().positive(),
  when: z.string().optional(),
  with: z.string().optional(),
  unless: z.string().optional(),
  values: terms.optional(),
  soon: z.string().optional(),
  money: z.string().optional(),
  days: z.number().optional(),
  months: z.number().optional(),
  percent: z.number().optional(),
  page: z.boolean().optional(),
  /** All places in one line. */
  together: z.boolean().optional(),
  /** Only the newest date on the page counts. */
  newest: z.boolean().optional(),
  /** Asked only on a page that has the one and lacks the other. */
  where: z.string().optional(),
  lacking: z.string().optional(),
  /** Few words: of which parts of a plan, and how many words are enough. */
  domains: terms.optional(),
  words: z.number().int().optional(),
});

export type Staleness = z.infer<typeof stalenessSchema>;

export const notFoundSchema = entry.extend({
  label: z.string().min(1),
  message: z.string(),
  found: z.string(),
  /** Other cues and flags that answer it just as well. */
  also: terms.optional(),
  domains: z.array(z.string()),
  when: z.string().optional(),
  /** Asked only where the page has a part of one of these domains. */
  within: terms.optional(),
  /** What of the person, where it is known, answers it. */
  person: z.enum(['preferredName']).optional(),
  /** Asked only on a page that has this too. */
  where: z.string().optional(),
});

export const cues: Readonly<Record<string, Cue>> = packaged(cueFileSchema, cueData).cues;
export const conflictRules = packaged(conflictFileSchema, conflictData);
export const stalenessRules: readonly Staleness[] = packaged(
  z.object({ note: z.string(), staleness: z.array(stalenessSchema) }),
  stalenessData,
).staleness;
export const notFoundRules = packaged(
  z.object({ note: z.string(), planDomains: z.number().int(), notFound: z.array(notFoundSchema) }),
  notFoundData,
);
