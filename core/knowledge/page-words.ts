/** Words by which a page's labels, blanks, notes and the person are recognised. */
import { z } from 'zod';
import data from '@/knowledge/page-words.json';
import { plainWords } from '@/core/text/plain-words';
import { Recent } from '@/utils/recent';
import { confidence } from './entry';
import { packaged } from './packaged';

const list = z.array(z.string()).min(1);

/** Labels of who somebody is. */
const named = z.object({
  name: list,
  firstName: list,
  lastName: list,
  preferredName: list,
  dateOfBirth: list,
  age: list,
  sex: list,
  identifiers: list,
  /** Where they live and how they are reached. */
  address: list,
});

export const pageWordsSchema = z.object({
  source: z.string().min(1),
  confidence,
  person: named.extend({ pronouns: list }),
  /** The same in Welsh, which stands alone or beside the English: "Enw / Name". */
  welsh: named,
  strip: list,
  notPersonSections: list,
  notPersonLabels: list,
  /** Who else a page names: what they are to the person, columns that tell who gave or signed, and what is no person. */
  around: z.object({
    roles: list,
    /** Who writes notes, before their name: "RN Thomas". */
    writers: list,
    /** What is no name behind these: "Night check". */
    entries: list,
    staffColumns: list,
    familyColumns: list,
    places: list,
    /** What a name ends in that is a part of a house: "Rowan Wing". */
    premises: list,
  }),
  /** Words that lead to whose record it is: "Resident record:", "You are now viewing:"; those that only join them. */
  recordLeads: z.object({ words: list, joins: list }),
  signedIn: list,
  titles: list,
  /** Heads of columns for whom a row is about. */
  personColumn: list,
  room: list,
  blank: list,
  tagLabels: list,
  /** Words that make a sentence of a tag. */
  tagVerbs: list,
  /** Words of what a form asks about allergies beside the thing itself: "Severity", "Recorded by". */
  allergyQuestions: list,
  /** Labels of every section of a form, which say nothing of their value. */
  plainLabels: list,
  /** Words that tell how an entry of a list stands, and are no entry themselves. */
  states: z.object({ current: list, ended: list }),
  note: z.object({
    sections: list,
    textColumns: list,
    timeColumns: list,
    authorColumns: list,
    typeColumns: list,
    /** Parts of a day that head the columns of a table of notes. */
    shiftColumns: list,
    authorLeads: list,
    lateAdditions: list,
  }),
  care: z.object({ words: list, needed: z.number().int().positive() }),
});

export const pageWords = packaged(pageWordsSchema, data);

const plainSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plainWords));

export const tagVerbs: ReadonlySet<string> = plainSet(pageWords.tagVerbs);

const { person, welsh } = pageWords;
/** Labels in either language, or in both. */
const either = (english: readonly string[], other: readonly string[]): ReadonlySet<string> =>
  plainSet([
    ...english,
    ...other,
    ...other.flatMap((one) => english.flatMap((word) => [`${one} ${word}`, `${word} ${one}`])),
  ]);
const personSets = {
  name: either(person.name, welsh.name),
  firstName: either(person.firstName, welsh.firstName),
  lastName: either(person.lastName, welsh.lastName),
  preferredName: either(person.preferredName, welsh.preferredName),
  dateOfBirth: either(person.dateOfBirth, welsh.dateOfBirth),
  age: either(person.age, welsh.age),
  pronouns: plainSet(person.pronouns),
  sex: either(person.sex, welsh.sex),
  identifiers: either(person.identifiers, welsh.identifiers),
};

/** Labels of who somebody is and where: they tell nobody how to help. */
export const personLabels: ReadonlySet<string> = new Set([
  ...Object.values(personSets).flatMap((set) => [...set]),
  ...either(person.address, welsh.address),
]);

export const labelSets = {
  ...personSets,
  strip: plainSet(pageWords.strip),
  notPerson: plainSet(pageWords.notPersonLabels),
  signedIn: plainSet(pageWords.signedIn),
  titles: plainSet(pageWords.titles),
  personColumn: plainSet(pageWords.personColumn),
  room: plainSet(pageWords.room),
  blank: plainSet(pageWords.blank),
  tags: plainSet(pageWords.tagLabels),
  plain: plainSet(pageWords.plainLabels),
  current: plainSet(pageWords.states.current),
  ended: plainSet(pageWords.states.ended),
  text: plainSet(pageWords.note.textColumns),
  time: plainSet(pageWords.note.timeColumns),
  author: plainSet(pageWords.note.authorColumns),
  type: plainSet(pageWords.note.typeColumns),
  shift: plainSet(pageWords.note.shiftColumns),
  authorLead: plainSet(pageWords.note.authorLeads),
  late: plainSet(pageWords.note.lateAdditions),
};

const { roles, staffColumns, familyColumns, places, premises } = pageWords.around;
const singleWords = (text: string): string[] => plainWords(text).split(' ');

/** "Daughter", "GP", "staff": who somebody is to the person, beside relatives and staff by role. */
export const aroundRoles: ReadonlySet<string> = plainSet(roles);

const staffWords = plainSet(staffColumns);
const familyWords = plainSet(familyColumns);
const placeWords = plainSet(places);
/** Whether a column tells who wrote, gave or signed. "Who" may be either. */
export const isOfStaff = (column: string): boolean =>
  singleWords(column).some((word) => staffWords.has(word));
export const isOfFamily = (column: string): boolean =>
  singleWords(column).some((word) => familyWords.has(word));
/** Streets, houses, wards and teams are no people. */
export const namesPlace = (text: string): boolean => singleWords(text).some((word) => placeWords.has(word));

const premisesWords = plainSet(premises);
export const endsInPremises = (name: string): boolean => premisesWords.has(singleWords(name).at(-1) ?? '');

const leads = plainSet(pageWords.recordLeads.words);
const joins = plainSet(pageWords.recordLeads.joins);

const isIn = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word) || set.has(word.replace(/s$/u, ''));

/** Whether words say only that a name follows whose record it is: "Child’s home file", "About". */
export function leadsToPerson(words: string): boolean {
  const list = plainWords(words).split(' ');
  return (
    list.some((word) => isIn(leads, word)) && list.every((word) => isIn(leads, word) || isIn(joins, word))
  );
}

/** Whether a label says nothing of what it stands beside: "Identified need", "Comments (append)", "Action 2". */
export const isPlainLabel = (label: string): boolean =>
  labelSets.plain.has(plainWords(label.replace(/\s*(?:\([^()]*\)|\d{1,2})\s*$/u, '')));

/** What a record system prints where nothing was entered: "(none)", "[Not found]". */
const BRACKETED =
  /^\s*[([<](?:none|empty|not found|not set|not entered|no data|no entry|no entries|no records?|no items?|n\/a|nil)[)\]>]\s*$/iu;

/** Whether a value says nothing: empty, a dash, a placeholder. Never the same as "none". */
export const isBlank = (value: string): boolean => blank.of(value, readBlank);

const blank = new Recent<boolean>(200_000);

const readBlank = (value: string): boolean =>
  labelSets.blank.has(plainWords(value)) ||
  BRACKETED.test(value) ||
  /^(?:n\s?\/\s?a|[\s\-–—_.?…*•/\\[\]()]*)\.?$/iu.test(value.trim());

const STATE_MAX = 40;
/** "Stopped 12/03/2024", "Resolved - March 2023". */
const STATE_DATE =
  /[\s(–—:-]*(?:on |in |since )?(?:\d{1,2}[/.-]){0,2}(?:\d{1,2}\s)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s)?(?:\d{2,4})?\)?\s*$/iu;

/** Whether a text is nothing but how an entry stands, with or without a date: current, over, or neither. */
export function stateOf(text: string): 'current' | 'ended' | null {
  return text.length > STATE_MAX ? null : states.of(text, readState).state;
}

const states = new Recent<{ state: 'current' | 'ended' | null }>(40_000);

function readState(text: string): { state: 'current' | 'ended' | null } {
  const plain = plainWords(text.replace(STATE_DATE, ''));
  if (labelSets.ended.has(plain)) return { state: 'ended' };
  return { state: labelSets.current.has(plain) ? 'current' : null };
}
