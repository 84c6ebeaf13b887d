import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf, wordsPlace } from '@/core/text/words-place';

test('words are told apart from their likes, whatever white space stands in them', () => {
  const text = 'has  gout, has gout, has\ngout';
  expect(placesOf(text, 'has gout')).toHaveLength(3);
  expect(wordsPlace('a b a', { start: 4, end: 5 })).toEqual({ words: 'a', nth: 1, of: 2 });
  expect(placesOf(text, ' ')).toEqual([]);
});

test('a place that is told is found again', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % (text.length + 1);
      const place = wordsPlace(text, { start, end: start + (length % 10) });
      if (place) expect(placesOf(text, place.words)[place.nth]?.start).toBe(start);
    }),
  );
});
