import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openArchive } from '@/core/review/archive';
import type { KeptReview } from '@/core/review/kept';
import { openDatabase, troubleOf, type Database } from '@/platform/storage/database';
import { openReferences, randomReference } from '@/platform/storage/references';
import { deleteOverdue, openKeeper } from '@/platform/storage/reviews';

const example = (version: number) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../core/review/examples/review-v${version}.json`), 'utf8'),
  ) as KeptReview;

let count = 0;
const fresh = (): Database => openDatabase(`test-${(count += 1)}`);

test('a database of the first version is carried over with what it holds', async () => {
  const name = `test-${(count += 1)}`;
  const old = new Dexie(name);
  old.version(1).stores({ reviews: 'id, day' });
  await old.table('reviews').add(example(1));
  old.close();
  const database = openDatabase(name);
  expect(await openKeeper(database).all()).toMatchObject({
    reviews: [{ id: example(1).id, version: 2, home: '' }],
    unreadable: 0,
  });
  expect(database.tables.map(({ name: table }) => table).sort()).toEqual(['feedback', 'reviews', 'usage']);
});

test('a review is kept once, newest first, and removed', async () => {
  const keeper = openKeeper(fresh());
  await keeper.keep({ ...example(2), day: '2026-01-01' });
  await keeper.keep({ ...example(2), id: '00000000000000a9' });
  await keeper.keep({ ...example(2), day: '2026-05-05' });
  const all = await keeper.all();
  expect(all).toMatchObject({ reviews: [{ id: '00000000000000a9' }, { day: '2026-01-01' }] });
  await keeper.remove('00000000000000a9');
  expect(await keeper.all()).toMatchObject({ reviews: [{ day: '2026-01-01' }] });
  await keeper.removeAll();
  expect(await keeper.all()).toMatchObject({ reviews: [] });
});

test('what cannot be read is counted and left alone', async () => {
  const database = fresh();
  const odd = { id: '00000000000000a4', day: '2026-06-01', version: 9 };
  await database.reviews.add(odd);
  const keeper = openKeeper(database);
  await keeper.keep(example(2));
  expect(await keeper.all()).toMatchObject({ reviews: [{ id: example(2).id }], unreadable: 1 });
  expect(await database.reviews.get(odd.id)).toEqual(odd);
});

test('a database of a newer Careside keeps what is in it', async () => {
  const name = `test-${(count += 1)}`;
  const newer = new Dexie(name);
  newer.version(9).stores({ reviews: 'id, day', later: 'id' });
  await newer.table('later').add({ id: 'x' });
  newer.close();
  const closed = openDatabase(name);
  const archive = openArchive(openKeeper(closed));
  await archive.open();
  closed.close();
  const again = new Dexie(name);
  again.version(9).stores({ reviews: 'id, day', later: 'id' });
  expect(await again.table('later').count()).toBe(1);
});

test('a full database says so and loses nothing; a broken one as well', async () => {
  const database = fresh();
  const keeper = openKeeper(database);
  await keeper.keep(example(2));
  const archive = openArchive(keeper);
  await archive.open();
  database.reviews.hook('creating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await archive.keep({ ...example(2), id: '00000000000000a8' })).toBe(false);
  expect(archive.state()).toMatchObject({ told: { kind: 'full' }, reviews: [{ id: example(2).id }] });
  expect(await keeper.all()).toMatchObject({ reviews: [{ id: example(2).id }] });
  database.close();
  await archive.open();
  expect(archive.state()).toMatchObject({ told: { kind: 'broken' }, reviews: [{ id: example(2).id }] });
});

test('what went wrong, in a word', () => {
  expect(troubleOf(new DOMException('x', 'QuotaExceededError'))).toEqual({ kind: 'full' });
  const abort = Object.assign(new Error('stopped'), { inner: new DOMException('x', 'QuotaExceededError') });
  expect(troubleOf(abort)).toEqual({ kind: 'full' });
  expect(troubleOf('odd')).toEqual({ kind: 'broken', message: 'odd' });
});

test('what is overdue is deleted from every table', async () => {
  const database = fresh();
  await openKeeper(database).keep({ ...example(2), day: '2024-01-01' });
  await openKeeper(database).keep({ ...example(2), id: '00000000000000a7' });
  await database.usage.add({ day: '2024-01-01', help: 'summary', what: 'used', count: 3 });
  await deleteOverdue(database, '2026-06-15', 365);
  expect(await database.reviews.toCollection().primaryKeys()).toEqual(['00000000000000a7']);
  expect(await database.usage.count()).toBe(0);
});

test('a file of others is loaded, another file changes nothing', async () => {
  const archive = openArchive(openKeeper(fresh()));
  await archive.load(JSON.stringify({ careside: 'reviews', reviews: [example(1), example(2)] }));
  expect(archive.state()).toMatchObject({ told: { kind: 'loaded', count: 2 } });
  expect(archive.state().reviews).toHaveLength(2);
  await archive.load('[]');
  expect(archive.state()).toMatchObject({ told: { kind: 'not-ours' } });
  expect(archive.state().reviews).toHaveLength(2);
});

test('references: the same within one review, others in the next, and nothing of the text', async () => {
  const [one, other] = await Promise.all([openReferences(), openReferences()]);
  expect(await one('Rose Atkins')).toBe(await one('Rose Atkins'));
  expect(await one('Rose Atkins')).not.toBe(await one('Rose Atkin'));
  expect(await one('Rose Atkins')).not.toBe(await other('Rose Atkins'));
  expect(await one('Rose Atkins')).toMatch(/^[0-9a-f]{16}$/);
  expect(randomReference()).not.toBe(randomReference());
});
