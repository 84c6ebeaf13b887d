/** The names that a plan gives, as notes are read with them. */
import { namesOfPeople, withoutAside } from '@/core/text/names-of-people';
import { normalise } from '@/core/text/tokens';
import type { KnownNames } from './atoms';
import type { PlanFacts } from './plan-facts';

const wordsOf = (name: string): string[] => name.split(/\s+/u).map(normalise).filter(Boolean);

const known = new WeakMap<PlanFacts, Required<KnownNames>>();

/** Every name that the plan gives, in small letters; read once for each plan. */
export function knownNames(plan: PlanFacts): Required<KnownNames> {
  const names = known.get(plan) ?? read(plan);
  known.set(plan, names);
  return names;
}

function read({
  person,
  room,
  staff = [],
  family = [],
  others: residents = [],
}: PlanFacts): Required<KnownNames> {
  const others = new Set<string>();
  for (const name of [...staff, ...family]) for (const word of wordsOf(withoutAside(name))) others.add(word);
  for (const name of residents) for (const word of wordsOf(name)) others.add(`resident:${word}`);
  return {
    person: new Set(wordsOf(`${person?.name ?? ''} ${person?.called ?? ''}`)),
    others,
    words: {
      ...namesOfPeople({
        name: person?.name,
        called: person?.called,
        others: [...staff, ...family, ...residents],
      }),
      room,
    },
  };
}
