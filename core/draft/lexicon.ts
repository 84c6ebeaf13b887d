/** Word forms: which verb a form belongs to, and what may stand for what. */
import { verbs, words, type Actor } from '@/core/knowledge/draft';
import { beside, type BesideList } from '@/core/knowledge/draft-beside';
import { isListed } from './listed-words';
import { anyOf, membership } from './word-lists';

export type VerbForm = 'base' | 's' | 'ing' | 'past' | 'participle';

export interface Verb {
  base: string;
  past: string;
  participle: string;
  actor: Actor;
}

export interface VerbReading {
  verb: Verb;
  forms: ReadonlySet<VerbForm>;
}

/** The -ing form of a base form. */
export function ingOf(base: string): string {
  if (isListed('doubled', base)) return `${base}${base.at(-1)}ing`;
  if (base === 'lie') return 'lying';
  if (base.endsWith('e') && !/(?:ee|ye|oe)$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}

function sOf(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

const readings = new Map<string, { verb: Verb; forms: Set<VerbForm> }>();

function add(form: string, verb: Verb, kind: VerbForm): void {
  const known = readings.get(form);
  if (known) {
    if (known.verb === verb) known.forms.add(kind);
    return;
  }
  readings.set(form, { verb, forms: new Set([kind]) });
}

for (const [base, past, participle, actor] of verbs) {
  const verb: Verb = { base, past, participle, actor };
  add(base, verb, 'base');
  add(past, verb, 'past');
  add(participle, verb, 'participle');
  add(sOf(base), verb, 's');
  add(ingOf(base), verb, 'ing');
}

/** The verb a word is a form of, or null. */
export function verbOf(word: string): VerbReading | null {
  return readings.get(word.toLowerCase()) ?? null;
}

const AUXILIARIES = new Map([
  ...['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being'].map((form) => [form, 'be'] as const),
  ...['has', 'had', 'having'].map((form) => [form, 'have'] as const),
  ...['does', 'did', 'done', 'doing'].map((form) => [form, 'do'] as const),
]);

/** One key for all forms of a word: verbs by their base, plurals by their singular. */
export function lemma(word: string): string {
  const lower = word.toLowerCase().replace(/[’‘]/gu, "'").replace(/'s$/u, '');
  const auxiliary = AUXILIARIES.get(lower);
  if (auxiliary) return auxiliary;
  const verb = verbOf(lower);
  if (verb) return verb.verb.base;
  if (lower.length > 4 && /ies$/u.test(lower)) return `${lower.slice(0, -3)}y`;
  if (lower.length > 4 && /(?:ch|sh|ss|x)es$/u.test(lower)) return lower.slice(0, -2);
  if (lower.length > 3 && /[^su]s$/u.test(lower)) return lower.slice(0, -1);
  return lower;
}

const sets = new Map<string, ReadonlySet<string>>();

type WordList = Exclude<
  { [K in keyof typeof words]: (typeof words)[K] extends string[] ? K : never }[keyof typeof words],
  undefined
>;

/** Whether a word is on one of the closed lists of knowledge/draft/words.json. */
export function isIn(list: WordList, word: string): boolean {
  let set = sets.get(list);
  if (!set) sets.set(list, (set = new Set(words[list].map((entry) => entry.toLowerCase()))));
  return set.has(word.toLowerCase());
}

/** A form that only somebody's deed can have: "ate", "went", and not "washed", which is said of things as well. */
export function isPlainPast(word: string): boolean {
  const forms = verbOf(word)?.forms;
  return forms?.has('past') === true && !forms.has('participle') && !forms.has('base');
}

/** A small word that joins on or says how: a noun ends before it. */
export const isJoining = (word: string): boolean =>
  isIn('prepositions', word) || isIn('conjunctions', word) || isIn('adverbs', word);

/** Whether a word, in small letters, is on one of the lists of knowledge/draft/beside.json. */
export const isBeside = membership(beside.lists);

const besides = new Map(
  (Object.keys(beside.lists) as BesideList[]).map((list) => [
    list,
    new RegExp(`\\b${anyOf(beside.lists[list])}\\b`, 'iu'),
  ]),
);

/** Whether a word of such a list stands in a text. */
export const standsIn = (list: BesideList, text: string): boolean => besides.get(list)?.test(text) === true;

const allPronouns = new Set(Object.values(words.pronouns).flat());

/** Third-person pronouns of a person ("it" is not one). */
export function isPronoun(word: string): boolean {
  return allPronouns.has(word.toLowerCase());
}

/** The pronoun family a statement like "she/her" names, or null. */
export function pronounFamily(stated: string | undefined): 'she' | 'he' | 'they' | null {
  const first = /^\s*(she|he|they)\b/iu.exec(stated ?? '')?.[1]?.toLowerCase();
  return first === 'she' || first === 'he' || first === 'they' ? first : null;
}
