/** The names that a plan gives, as notes are read with them. */
import { wordLists } from '@/core/knowledge/words';
import type { NameWords } from '@/core/text/known-names';
import { normalise } from '@/core/text/tokens';
import type { KnownNames } from './atoms';
import type { PlanFacts } from './plan-facts';

const wordsOf = (name: string): string[] => name.split(/\s+/u).map(normalise).filter(Boolean);
const withoutAside = (name: string): string => name.replace(/\(.*\)|,.*/u, '');

const TITLES = new Set('mr mrs ms miss mx dr sir lady rev prof sister nurse the'.split(' '));
/** Words that stand for somebody and are no name: "Night staff", "Carer". */
const ROLES = new Set(
  ['family', 'staff', 'clinician', 'authority']
    .flatMap((list) => wordLists.get(list)?.words ?? [])
    .flatMap(wordsOf)
    .concat('night day bank agency home house'.split(' ')),
);

function nameWords(plan: PlanFacts): NameWords {
  const given = new Set<string>();
  const last = new Set<string>();
  const words = (name: string): string[] =>
    name
      .split(/[\s.-]+/u)
      .map(normalise)
      .filter((word) => word !== '');
  const add = (word: string): void => {
    if (!ROLES.has(word)) given.add(word);
  };
  const { name: written = '', called = '' } = plan.person ?? {};
  // "Jones, Ada"
  const name = written.replace(/^([^,]+),\s*(\S.*)$/u, '$2 $1');
  const others = [...(plan.staff ?? []), ...(plan.family ?? []), ...(plan.others ?? [])].map(withoutAside);
  for (const one of [name, ...others]) {
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

const known = new WeakMap<PlanFacts, Required<KnownNames>>();

/** Every name that the plan gives, in small letters; read once for each plan. */
export function knownNames(plan: PlanFacts): Required<KnownNames> {
  const names = known.get(plan) ?? read(plan);
  known.set(plan, names);
  return names;
}

function read(plan: PlanFacts): Required<KnownNames> {
  const others = new Set<string>();
  for (const name of [...(plan.staff ?? []), ...(plan.family ?? [])])
    for (const word of wordsOf(withoutAside(name))) others.add(word);
  for (const name of plan.others ?? []) for (const word of wordsOf(name)) others.add(`resident:${word}`);
  const person = new Set(wordsOf(`${plan.person?.name ?? ''} ${plan.person?.called ?? ''}`));
  return { person, others, words: nameWords(plan) };
}
