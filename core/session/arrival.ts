/**
 * Whether a page may be trusted to show the person its address is about. A page that moves without loading changes
 * its address before its words: for a while the person before still stands there.
 */
import type { Person } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import { identityOf } from './identity';

/**
 * True when every place that says who the person is has stood only under addresses that are about the same record as
 * the one the page has now. An address the page could not tell counts as another.
 */
export function isSettled({ url, behind = {} }: PageSnapshot, person: Person): boolean {
  const name = person.name?.value ?? '';
  return identityOf(person).every(({ block }) =>
    (behind[block] ?? []).every((address) => address !== '' && !namesAnother(address, url, name)),
  );
}

/** A number gave way to another at the same place of the address, or the person's name to something else. */
function namesAnother(before: string, now: string, name: string): boolean {
  const names = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
  const [old, current] = [partsOf(before), partsOf(now)];
  return [...old].some(([place, was]) => {
    const is = current.get(place);
    if (is === undefined || is === was) return false;
    return (/\d/.test(was) && /\d/.test(is)) || names.some((word) => was.includes(word));
  });
}

/** Each part of an address by its place: path and hash by position, questions by name. */
function partsOf(address: string): Map<string, string> {
  const [rest = '', hash = ''] = address.toLowerCase().split('#');
  const [path = '', query = ''] = rest.split('?');
  const parts = new Map<string, string>();
  path.split('/').forEach((part, index) => parts.set(`path ${index}`, part));
  hash.split(/[/?&=]/).forEach((part, index) => parts.set(`hash ${index}`, part));
  for (const pair of query.split('&')) parts.set(`query ${pair.split('=')[0]}`, pair);
  return parts;
}
