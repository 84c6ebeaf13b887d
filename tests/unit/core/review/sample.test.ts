import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, shiftOf, type SampleChoice } from '@/core/review/sample';
import type { JudgedNote } from '@/core/review/look';
import { fall, judged, meal } from './make';

const choice = (part: Partial<SampleChoice>): SampleChoice => ({
  way: 'random',
  by: 'type',
  size: 5,
  seed: 7,
  ...part,
});
const pool = Array.from({ length: 30 }, (_, index) =>
  judged(`k${String(index).padStart(2, '0')}`, index % 6 === 0 ? fall : meal, {
    author: index < 25 ? 'Jo Bright' : 'Sam Oyelaran',
    when: `2026-06-14T${String(index % 24).padStart(2, '0')}:10`,
  }),
);
const keys = (notes: readonly JudgedNote[], part: Partial<SampleChoice>) =>
  drawSample(notes, choice(part)).map(({ note }) => note.key);

test('the same notes and seed give the same sample, whatever order they came in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), fc.nat(), (notes, seed) => {
      expect(keys(notes, { seed })).toEqual(keys(pool, { seed }));
      expect(keys(notes, { seed, way: 'spread' })).toEqual(keys(pool, { seed, way: 'spread' }));
    }),
  );
});

test('another seed draws others', () => expect(keys(pool, { seed: 8 })).not.toEqual(keys(pool, { seed: 7 })));

test('a sample holds each note once and no more than there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom('random', 'spread'), (size, way) => {
      const drawn = keys(pool, { size, way });
      expect(drawn.length).toBe(Math.min(size, pool.length));
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
  );
});

test('spread leaves out no writer, kind or shift while there is room', () => {
  const drawn = (by: SampleChoice['by']) =>
    drawSample(pool, choice({ way: 'spread', by, size: 4 })).map(({ note }) => note);
  expect(new Set(drawn('author').map(({ note }) => note.author))).toEqual(
    new Set(['Jo Bright', 'Sam Oyelaran']),
  );
  expect(new Set(drawn('shift').map(({ note }) => shiftOf(note.when))).size).toBe(3);
  expect(new Set(drawn('type').map(({ judgement }) => judgement.types[0]?.id)).size).toBeGreaterThan(1);
});

test('most missing first puts notes about safety ahead and says how much is missing', () => {
  const drawn = drawSample(pool, choice({ way: 'most-missing', size: 30 }));
  expect(drawn[0]?.note.note.text).toBe(fall);
  expect(drawn[0]?.reason).toMatchObject({ safety: true });
  expect(drawn[0]?.reason?.missing).toBeGreaterThan(0);
  expect(drawn.at(-1)?.note.note.text).toBe(meal);
});

test('all is every note, newest first', () => {
  const drawn = drawSample(pool, choice({ way: 'all', size: 1 }));
  expect(drawn.length).toBe(pool.length);
  expect(drawn[0]?.note.note.when).toBe('2026-06-14T23:10');
});

test('shifts', () =>
  expect(
    ['2026-06-14T07:00', '2026-06-14T14:00', '2026-06-14T21:00', '2026-06-14', null].map(shiftOf),
  ).toEqual(['early', 'late', 'night', '', '']));
