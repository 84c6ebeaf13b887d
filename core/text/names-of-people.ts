/** The words of people's names, as texts about them are read with. */
import { wordLists } from '@/core/knowledge/words';
import type { NameWords } from './known-names';
import { normalise } from './tokens';

const TITLES = new Set('mr mrs ms miss mx dr sir lady rev prof sister nurse the'.split(' '));
const wordsOf = (name: string, between: RegExp): string[] =>
  name
    .split(between)
    .map(normalise)
    .filter((word) => word !== '');
/** Words that stand for somebody and are no name: "Night staff", "Carer". */
const ROLES = new Set(
  ['family', 'staff', 'clinician', 'authority']
    .flatMap((list) => wordLists.get(list)?.words ?? [])
    .flatMap((word) => wordsOf(word, /\s+/u))
    .concat('night day bank agency home house'.split(' ')),
);

/** A name without what is said beside it: "Ada Jones (daughter)", "R. Haq, senior". */
export const withoutAside = (name: string): string => name.replace(/\(.*\)|,.*/u, '');

export interface NamedPeople {
  /** The person's name: "Ada Jones", "Jones, Ada". */
  name?: string | undefined;
  /** What the person is called. */
  called?: string | undefined;
  others?: readonly string[];
}

/** Every word of these names in small letters, those of last names apart. */
export function namesOfPeople({ name = '', called = '', others = [] }: NamedPeople): NameWords {
  const given = new Set<string>();
  const last = new Set<string>();
  const words = (one: string): string[] => wordsOf(one, /[\s.-]+/u);
  const add = (word: string): void => {
    if (!ROLES.has(word)) given.add(word);
  };
  // "Jones, Ada"
  const inOrder = name.replace(/^([^,]+),\s*(\S.*)$/u, '$2 $1');
  for (const one of [inOrder, ...others.map(withoutAside)]) {
    const all = words(one);
    const own = all.filter((word) => word.length > 1 && !TITLES.has(word));
    // "Mr Salt", "R. Haq": the last name alone.
    const end = own.length > 1 || own.length < all.length ? own.length - 1 : own.length;
    own.slice(0, end).forEach(add);
    own.slice(end).forEach((word) => last.add(word));
  }
  words(called).forEach(add);
  return { given, last };
}
