import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import type { CareRecord, Person } from './record';

/** What people call somebody: the preferred name, else the first of the full name after any title. */
export function calledName({ person }: CareRecord): string | null {
  if (person.preferredName) return person.preferredName.value;
  const [first] = (person.name?.value ?? '').replace(/^(?:mr|mrs|ms|miss|dr)\.? /iu, '').split(' ');
  return first ? first : null;
}

/** The words of a name, in plain letters, without titles and initials. */
export const nameWords = (name: string): string[] =>
  plainWords(name)
    .split(' ')
    .filter((word) => word.length > 1 && !labelSets.titles.has(word));

/** The words of somebody's names as the page gives them. */
export const wordsOfNames = ({
  name,
  preferredName,
}: Pick<Person, 'name' | 'preferredName'>): ReadonlySet<string> =>
  new Set(nameWords(`${name?.value ?? ''} ${preferredName?.value ?? ''}`));
