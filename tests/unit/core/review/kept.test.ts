import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cell, reviewsCsv } from '@/core/review/csv';
import { fromJson, isOverdue, keptReviewSchema, readKept, toJson, type KeptReview } from '@/core/review/kept';
import { closeReview } from '@/core/review/close';
import { lookAt } from '@/core/review/look';
import { reduceWork, startWork } from '@/core/review/work';
import { fall, judged, meal } from './make';

const folder = join(import.meta.dirname, 'examples');
const example = (version: number): unknown =>
  JSON.parse(readFileSync(join(folder, `review-v${version}.json`), 'utf8'));
const newest = keptReviewSchema.shape.version.value;

test('there is one example of each version, and each can be read as the newest', () => {
  expect(readdirSync(folder).filter((file) => file.startsWith('review-')).length).toBe(newest);
  for (let version = 1; version <= newest; version += 1)
    expect(readKept(example(version))).toMatchObject({ version: newest, rows: [{ type: 'N01' }] });
});

test('what is newer, broken or has a word too many is not read', () => {
  const good = example(newest) as KeptReview;
  expect(readKept({ ...good, version: newest + 1 })).toBeNull();
  expect(readKept({ ...good, rows: 'none' })).toBeNull();
  expect(readKept({ ...good, who: 'Rose Atkins' })).toBeNull();
  expect(readKept({ ...good, rows: [{ ...good.rows[0], text: 'Slept well' }] })).toBeNull();
  expect(readKept('x')).toBeNull();
});

test('a file that is handed on is read again; another file is not taken for one', () => {
  const review = readKept(example(newest));
  if (!review) throw new Error('the example is not read');
  expect(fromJson(toJson([review]))).toEqual({ reviews: [review], unreadable: 0 });
  expect(
    fromJson(JSON.stringify({ careside: 'reviews', reviews: [example(1), { version: 9 }] })),
  ).toMatchObject({
    reviews: [{ home: '' }],
    unreadable: 1,
  });
  expect(fromJson('{"reviews":[]}')).toBeNull();
  expect(fromJson('no json')).toBeNull();
});

test('a table for a spreadsheet holds no formula', () => {
  expect(cell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
  expect(cell('+1')).toBe("'+1");
  expect(cell('one, two')).toBe('"one, two"');
  const review = readKept({ ...(example(2) as object), home: '@home' });
  expect(reviewsCsv(review ? [review] : []).split('\r\n')).toHaveLength(4);
  expect(reviewsCsv(review ? [review] : [])).toContain("'@home");
});

test('kept for as long as it may be', () => {
  expect(isOverdue('2026-06-01', '2026-06-08', 7)).toBe(false);
  expect(isOverdue('2026-06-01', '2026-06-09', 7)).toBe(true);
});

test('a closed review holds no word, name or time of its notes', async () => {
  const sample = [fall, meal].map((text, index) => ({
    ...lookAt(judged(`key-${index}`, text, { author: 'Jo Bright' }), []),
    reason: null,
  }));
  const agreed = reduceWork(startWork(2), {
    kind: 'agree-rest',
    checks: sample[0]?.checks.map(({ key }) => key) ?? [],
  });
  const work = reduceWork(agreed, { kind: 'words', words: 'Rose was upset' });
  const choice = { way: 'random', by: 'type', size: 2, seed: 1 } as const;
  const review = await closeReview(
    { kind: 'working', sample, work, choice, of: 2 },
    {
      reference: (text) => Promise.resolve(text.length.toString(16).padStart(16, '0')),
      id: '00000000000000a3',
      day: '2026-06-15',
      home: '',
    },
  );
  expect(readKept(review)).toEqual(review);
  expect(review.rows).toHaveLength(1);
  const text = JSON.stringify(review);
  for (const word of ['Rose', 'Bright', 'elbow', '2026-06-14', '09:40', 'key-0', 'p1', 'upset'])
    expect(text).not.toContain(word);
  // The search itself finds what is there.
  expect(text).toContain('2026-06-15');
});
