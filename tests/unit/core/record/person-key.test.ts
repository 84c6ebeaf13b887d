/** A draft belongs to one record: the key tells records apart and stays while the same one is read. */
import { expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const identity: [string, string][] = [
  ['Name', 'Rose Ash'],
  ['Date of birth', '14/08/1951'],
  ['NHS number', '999 000 0018'],
];
const keyOf = (pairs: [string, string][], ...more: PlainSection[]): string =>
  readSnapshot(plainPage([{ pairs }, ...more]), { now: TODAY }).record.person.key;

const changed = (label: string, value: string): [string, string][] =>
  identity.map(([name, old]) => [name, name === label ? value : old]);

it.each([
  ['name', changed('Name', 'Ruby Ash')],
  ['date of birth', changed('Date of birth', '15/08/1951')],
  ['number', changed('NHS number', '999 000 0026')],
])('another %s is another record', (_what, pairs) => {
  expect(keyOf(pairs)).not.toBe(keyOf(identity));
});

it('the same record read again has the same key, whatever else the page says now', () => {
  const key = keyOf(identity);
  expect(key).not.toBe('');
  expect(keyOf(identity)).toBe(key);
  expect(keyOf(identity, { heading: 'Mobility', text: ['Walks with a frame.'] })).toBe(key);
  expect(keyOf(changed('Name', 'ROSE  ASH'))).toBe(key);
});

it('a page that names nobody has no key', () => {
  expect(keyOf([['Mobility', 'Walks with a frame']])).toBe('');
});
