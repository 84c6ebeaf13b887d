import { expect, test } from 'vitest';
import { isSettled } from '@/core/session/arrival';
import { ownerOf } from '@/core/session/owner';
import { record, snapshot } from './make';

const site = 'https://care.example';
const ivy = {
  ...record().person,
  name: { value: 'Ivy Hartley', evidence: [{ block: 'b1', start: 0, end: 3, quote: 'Ivy' }] },
};
const page = (stood: string[], now: string) => ({
  ...snapshot(`${site}${now}`),
  behind: { b1: [...stood, now].map((path) => path && `${site}${path}`) },
});

test('a name that was drawn since the page moved is settled, whatever else is behind', () => {
  const other = { ...page(['/people/5'], '/people/4'), behind: { b2: [`${site}/people/5`] } };
  expect(isSettled(other, ivy)).toBe(true);
  expect(isSettled(snapshot(site), ivy)).toBe(true);
});

test.each([
  ['/people/4/plan', '/people/4/notes/new'],
  ['/people/ivy-hartley', '/people/ivy-hartley/notes'],
  ['/record?person=4&tab=plan', '/record?person=4&tab=notes'],
  ['/#/people/4/plan', '/#/people/4/notes/17'],
])('from %s to %s is the same record', (from, to) => {
  expect(isSettled(page([from], to), ivy)).toBe(true);
});

test.each([
  ['/people/4/plan', '/people/5/plan'],
  ['/people/ivy-hartley', '/people/frank-hartley'],
  ['/record?person=4', '/record?person=5'],
  ['/#/people/4/plan', '/#/people/5/notes'],
])('from %s to %s it may be another’s name that still stands there', (from, to) => {
  expect(isSettled(page([from], to), ivy)).toBe(false);
  expect(isSettled(page([to, from], to), ivy)).toBe(false);
});

test('a name that was there before anybody watched a page move is not settled, nor is the page its own', () => {
  const snapshotThen = page([''], '/people/4');
  expect(isSettled(snapshotThen, ivy)).toBe(false);
  const place = { tab: 1, visit: 1, url: snapshotThen.url };
  const owner = ownerOf({ place, snapshot: snapshotThen, record: { ...record(), person: ivy } });
  expect(owner.url).toBe('');
});
