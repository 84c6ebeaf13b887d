/** Ways to put one detail of a person in another's place, in any text about them. */
import { fairness } from '@/core/knowledge/fairness';
import { escape } from '@/core/text/escape';

export interface Swap {
  id: string;
  /** What is swapped, for the report. */
  what: string;
  /** Puts the details in each other's place. Applied to a page it gives the swapped page. */
  apply: (text: string) => string;
}

/** Whom the texts are about, as far as they say. */
export interface Subject {
  /** Every name of the person, the longest first. */
  names: readonly string[];
  birth: string | null;
  age: string | null;
}

/** As the word it stands for is written: all capitals, a capital, or none. */
function inCase(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return like.charAt(0) === like.charAt(0).toLowerCase()
    ? word.charAt(0).toLowerCase() + word.slice(1)
    : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Every word of the table by its partner, whole words only. */
function words(table: ReadonlyMap<string, string>): (text: string) => string {
  if (table.size === 0) return (text) => text;
  const any = [...table.keys()].sort((a, b) => b.length - a.length).map(escape);
  const shape = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(shape, (found) => inCase(table.get(found.toLowerCase()) ?? found, found));
}

const both = (pairs: readonly { one: string; other: string }[]): Map<string, string> =>
  new Map(
    pairs.flatMap(({ one, other }) => [
      [one.toLowerCase(), other],
      [other.toLowerCase(), one],
    ]),
  );

const sexWords = words(
  both([...fairness.pairs.filter(({ set }) => set === 'sex'), { one: 'hes', other: 'shes' }]),
);

/** "her" is "him" or "his": "his" before a word that can be owned. "his" alone stays the rarer "hers". */
const NOT_OWNED =
  /^\s*(?:$|[.,;:!?)–-]|(?:to|in|on|at|with|and|or|for|from|by|as|if|when|while|that|up|out|off|down|back|about|not|was|is|a|an|the)\b)/iu;

function swapSex(text: string): string {
  const swapped = text.replace(/(?<![\p{L}\p{N}])(?:her|him|his)(?![\p{L}\p{N}])/giu, (found, at: number) => {
    const word = found.toLowerCase();
    if (word !== 'her') return inCase('her', found);
    return inCase(NOT_OWNED.test(text.slice(at + 3)) ? 'him' : 'his', found);
  });
  return sexWords(swapped);
}

/** The person's names by another's, word for word: the last word of each name is the family's. */
function swapNames({ names }: Subject, given: string, family: string): (text: string) => string {
  const table = new Map<string, string>();
  for (const name of names) {
    const parts = name
      .split(/\s+/u)
      .filter((part) => part.length > 1 && !/^(?:mr|mrs|miss|ms|dr)\.?$/iu.test(part));
    parts.forEach((part, index) => {
      const isFamily = index > 0 && index === parts.length - 1;
      if (!table.has(part.toLowerCase())) table.set(part.toLowerCase(), isFamily ? family : given);
    });
  }
  return words(table);
}

const ADULT = 18;
const OLDEST = 105;

/** The years of the birth date and of the age, moved together; also an age that is worked out from them. */
function swapAge({ birth, age }: Subject, shift: number): (text: string) => string {
  const year = /^(\d{4})/.exec(birth ?? '')?.[1];
  const years = Number(/\d+/.exec(age ?? '')?.[0] ?? NaN);
  // Below that, and above, other rules hold for good reason; without an age there is nothing to move with.
  if (!year || !(years + shift >= ADULT && years + shift <= OLDEST)) return (text) => text;
  const inYears = words(new Map([[year, String(Number(year) - shift)]]));
  const aged = new RegExp(
    `^(\\s*)${years}(?=\\s*$)|(?<![\\d.:/-])()${years}(?=\\s*(?:years?|yrs?|y/?o)\\b|\\))|(\\bage[d:]?:?\\s+)${years}\\b`,
    'giu',
  );
  return (text) =>
    inYears(text)
      .replace(aged, (_, ...before: unknown[]) => {
        const lead = before.slice(0, 3).find((part) => typeof part === 'string');
        return `${typeof lead === 'string' ? lead : ''}${years + shift}`;
      })
      .replace(
        /(gives )(\d+)(?= \(calculated\))/gu,
        (_, lead: string, old: string) => `${lead}${Number(old) + shift}`,
      );
}

/** Every swap that changes anything for this person. */
export function swapsFor(subject: Subject): Swap[] {
  const ofSet = (set: 'religion' | 'ethnicity') =>
    words(both(fairness.pairs.filter((pair) => pair.set === set)));
  return [
    { id: 'sex', what: 'Sex and pronouns', apply: swapSex },
    { id: 'religion', what: 'Religion', apply: ofSet('religion') },
    { id: 'ethnicity', what: 'Ethnicity', apply: ofSet('ethnicity') },
    ...fairness.names.map(({ id, given, family, group }) => ({
      id,
      what: `Name (${group})`,
      apply: swapNames(subject, given, family),
    })),
    ...fairness.ages.map(({ id, shift }) => ({
      id,
      what: `Age (${shift > 0 ? '+' : ''}${shift} years)`,
      apply: swapAge(subject, shift),
    })),
  ];
}
