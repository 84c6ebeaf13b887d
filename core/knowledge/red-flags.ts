/** Must-know red flags and how they are recognised. Source: care-domain §2.2. */
import { z } from 'zod';
import data from '@/knowledge/red-flags.json';
import groupsData from '@/knowledge/word-groups.json';
import { entry, terms } from './entry';
import { packaged } from './packaged';

const recogniserSchema = z.object({
  id: z.string().min(1),
  /** Any of these words makes a hit. */
  terms: terms.optional(),
  /** A regular expression that makes a hit; must stay linear. */
  pattern: z.string().optional(),
  caseSensitive: z.boolean().optional(),
  /** One of these must stand in the same sentence, its label or its section title. */
  with: terms.optional(),
  /** None of these may stand in the same sentence or its label. */
  without: terms.optional(),
  /** Every entry of sections of these domains is a hit. */
  anyIn: z.array(z.string()).optional(),
  /** Only in sections of these domains. */
  onlyIn: z.array(z.string()).optional(),
  /** The terms name the answer: they must stand in the label, and the value says what is so. */
  labelOnly: z.boolean().optional(),
  /** Values that are no flag ("English" as language). */
  valueWithout: terms.optional(),
  /** Only when one of these other recognisers ("RF23.smoking") found something on the page too. */
  needs: terms.optional(),
  /** Not in notes: there it is an event, not a plan. */
  planOnly: z.boolean().optional(),
  /** A heading that only names the section is no entry of it. */
  notOfHeading: z.boolean().optional(),
  /** It lies in the past by its nature and is why something matters today: "was locked in a cupboard as a boy". */
  pastStill: z.boolean().optional(),
  /** Digits beside it are secret and are never shown. */
  secret: z.boolean().optional(),
  /** Clear enough to be taken from a note as well. */
  strong: z.boolean().optional(),
});

export const redFlagSchema = entry.extend({
  id: z.string().regex(/^RF\d\d$/),
  order: z.number(),
  label: z.string().min(1),
  domain: z.string(),
  /** How many different statements are shown at most. */
  max: z.number().int().positive(),
  /** Not to know it can cost a life within hours: it is shown on weaker signs. */
  grave: z.literal(true).optional(),
  recognisers: z.array(recogniserSchema).min(1),
  /** About the person's own body or mind: what a relative has does not count. */
  ofPerson: z.boolean(),
  /** What is over still matters ("MRSA hx 2021"); otherwise a stopped medicine is no flag. */
  keepsHistory: z.boolean(),
  /**
   * Without a rule, the words of a line raise it only beside one of these: a word, the first five letters of longer ones
   * (~), or a list or class (<>). "40 mg once daily" is said of any medicine.
   */
  signs: z.array(z.string().regex(/^(?:~?[a-z]+|<[a-z_.]+>)$/u)).optional(),
  /** A stated negative is worth showing in the same place, under its own label. */
  stated: z.object({ label: z.string(), terms, labels: terms }).optional(),
});

export type RedFlag = z.infer<typeof redFlagSchema>;
export type Recogniser = z.infer<typeof recogniserSchema>;

export const wordGroupSchema = entry.extend({ terms });

const groups = new Map(
  packaged(z.array(wordGroupSchema), groupsData).map((group) => [group.id, group.terms]),
);

/** Terms with every `@group` replaced by its words. Throws when a group is unknown: a fault of the data. */
export function expand(list: readonly string[]): string[] {
  return list.flatMap((term) => {
    if (!term.startsWith('@')) return [term];
    const words = groups.get(term.slice(1));
    if (!words) throw new Error(`knowledge/word-groups.json has no group ${term}`);
    return words;
  });
}

export const redFlags: readonly RedFlag[] = packaged(z.array(redFlagSchema), data);
