import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quick, quickSet } from '@/core/text/quick';

/** Patterns of the kinds that are put to every sentence, and one that may match anything. */
const patterns = [
  /\b(?:fell|falls?)\b[^;]{0,9}\bstairs/giu,
  /\b(\d{2,3})\s?mls?\s?(?:\/|per)\s?h(?:ou)?r?\b/giu,
  /^(?:no|none)\b|\bdenied\b/giu,
  /\bKerr\b/gu,
  /\d+/gu,
];
const text = fc
  .array(
    fc.constantFrom(
      'fell',
      'on',
      'stairs',
      '60',
      'ml',
      '/',
      'hr',
      'none',
      'Denied',
      'kerr',
      'Kerr',
      '.',
      'ſ',
    ),
    { maxLength: 8 },
  )
  .map((words) => words.join(' '));

describe('quick', () => {
  it('finds what the patterns themselves find, also when the texts come again', () => {
    const made = patterns.map((pattern) => ({
      pattern,
      all: quick(pattern),
      first: quick(new RegExp(pattern.source, pattern.flags.replace('g', ''))),
    }));
    let found = 0;
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        for (const one of [...texts, ...texts])
          for (const { pattern, all, first } of made) {
            const wanted = [...one.matchAll(pattern)].map(({ 0: whole, index }) => `${index}:${whole}`);
            found += wanted.length;
            expect(all.all(one).map(({ 0: whole, index }) => `${index}:${whole}`)).toEqual(wanted);
            expect(first.test(one)).toBe(wanted.length > 0);
            expect(first.exec(one)?.[0] ?? null).toBe([...one.matchAll(pattern)][0]?.[0] ?? null);
          }
      }),
    );
    expect(found).toBeGreaterThan(100);
  });

  it('knows a pattern that was added after others were asked', () => {
    const early = quick(/\bhoist\b/iu);
    expect(early.test('Hoist and sling')).toBe(true);
    const late = quick(/\bsling\b/iu);
    expect(late.test('Hoist and sling')).toBe(true);
    expect(early.test('Hoist and sling')).toBe(true);
  });

  it('tells of many patterns at once which match, and tries no other', () => {
    const list = patterns.map(({ source, flags }) => new RegExp(source, flags.replace('g', '')));
    const set = quickSet(list);
    let left = 0;
    fc.assert(
      fc.property(text, (one) => {
        const wanted = list.filter((pattern) => pattern.test(one));
        const worth = set.worth(one);
        left += list.length - worth.length;
        expect(set.test(one)).toBe(wanted.length > 0);
        expect(set.count(one)).toBe(wanted.length);
        expect(worth.filter((pattern) => pattern.test(one))).toHaveLength(wanted.length);
      }),
    );
    expect(left).toBeGreaterThan(100);
  });
});
