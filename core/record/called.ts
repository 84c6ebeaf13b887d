import type { CareRecord } from './record';

/** What people call somebody: the preferred name, else the first of the full name after any title. */
export function calledName({ person }: CareRecord): string | null {
  if (person.preferredName) return person.preferredName.value;
  const [first] = (person.name?.value ?? '').replace(/^(?:mr|mrs|ms|miss|dr)\.? /iu, '').split(' ');
  return first ? first : null;
}
