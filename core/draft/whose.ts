/** Whose record and which page a draft belongs to. A page that shows more of the same person is still theirs. */
import type { Person } from '@/core/record/record';
import { plainWords } from '@/core/text/plain-words';
import { fingerprint } from '@/utils/hash';
import type { DraftOwner } from './kept';

/** The address without a jump inside the page; a route behind # stays. */
const pageOf = (url: string): string => url.replace(/#(?![^#]*[/=!])[^#]*$/u, '');

/** "https://care.example/people/4" -> "https://care.example"; '' where the address is not known. */
export const originOf = (url: string): string => /^[a-z-]+:\/\/[^/?#]+/iu.exec(url)?.[0].toLowerCase() ?? '';

/** @param url address of the page as it was read */
export function draftOwnerOf(person: Person, url: string): DraftOwner {
  return {
    origin: originOf(url),
    page: pageOf(url),
    name: person.name?.value ?? person.preferredName?.value ?? '',
    dateOfBirth: person.dateOfBirth?.value ?? '',
    identifiers: person.identifiers.map(({ label, value }) => ({ label, value })),
  };
}

/** A key for a new draft of this owner; holds no word of the page. */
export const keyOfOwner = (owner: DraftOwner): string => fingerprint(JSON.stringify(owner));

/** Whether anything is known of whose record it is. */
export const isNamed = ({ name, dateOfBirth, identifiers }: DraftOwner): boolean =>
  name !== '' || dateOfBirth !== '' || identifiers.length > 0;

/**
 * Whether two readings can only be of the same person of one record system: a name, birthday or number agrees
 * and none speaks against it. An equal number decides alone; with nothing to go by it is false.
 */
export function samePerson(one: DraftOwner, other: DraftOwner): boolean {
  if (one.origin !== other.origin) return false;
  const numbers = new Set(one.identifiers.map(({ value }) => plainWords(value)));
  const shared = other.identifiers.some(({ value }) => numbers.has(plainWords(value)));
  if (shared) return true;
  const labels = new Map(one.identifiers.map(({ label, value }) => [plainWords(label), value]));
  if (other.identifiers.some(({ label }) => labels.has(plainWords(label)))) return false;
  const agree = (a: string, b: string): boolean | null => (a === '' || b === '' ? null : a === b);
  const votes = [
    agree(plainWords(one.name), plainWords(other.name)),
    agree(one.dateOfBirth, other.dateOfBirth),
  ];
  return votes.includes(true) && !votes.includes(false);
}

/**
 * Whether two readings of one record system can only be of different people: a number, a birthday or a name speaks
 * against it and nothing for it. With nothing to go by it is false.
 */
export function otherPerson(one: DraftOwner, other: DraftOwner): boolean {
  if (one.origin !== other.origin || samePerson(one, other)) return false;
  if (one.dateOfBirth !== '' && other.dateOfBirth !== '') return one.dateOfBirth !== other.dateOfBirth;
  const labels = new Set(one.identifiers.map(({ label }) => plainWords(label)));
  if (other.identifiers.some(({ label }) => labels.has(plainWords(label)))) return true;
  const words = ({ name }: DraftOwner) => plainWords(name).split(' ').filter(Boolean);
  const [mine, theirs] = [words(one), words(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
}

/** The same page, and the same person on it; a page that names nobody is only ever itself. */
export function sameOwner(one: DraftOwner, other: DraftOwner): boolean {
  if (one.page !== other.page || one.origin !== other.origin) return false;
  if (!isNamed(one) && !isNamed(other)) return true;
  return samePerson(one, other);
}
