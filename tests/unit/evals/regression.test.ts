/** The regressions of the learners, on examples small enough to know what must come out. */
import { describe, expect, it } from 'vitest';
import { descend, descendPlainly } from '@/evals/lib/descent';
import { judgedByOthers } from '@/evals/lib/left-out';
import { answerSlopes, anyPartSlopes, kindSlopes, startOf, type Answers } from '@/evals/lib/regression';
import { commonWords, linesOf, placesAndLetters, placesIn, plainWords } from '@/evals/lib/words';

const answer = (ids: number[], yes: number, more: Partial<Answers> = {}): Answers => ({
  ids,
  scale: 1,
  questions: [0],
  yes: [yes],
  worth: [1],
  ...more,
});

const how = { steps: 4000, rate: 0.02, ridge: 0 };
/** Three rows in four say yes where the word stands, so its weight is the logarithm of three. */
const rows = [answer([0], 1), answer([0], 1), answer([0], 1), answer([0], 0)];

describe('a regression', () => {
  it('finds the odds of what it is shown, by either kind of step', () => {
    expect(descend(Float64Array, 1, answerSlopes(rows, [0]), how)[0]).toBeCloseTo(Math.log(3), 3);
    expect(descendPlainly(1, answerSlopes(rows, [0]), how)[0]).toBeCloseTo(Math.log(3), 3);
  });

  it('adds to what speaks for a question before a word is read', () => {
    const weights = descend(Float64Array, 1, answerSlopes(rows, [1]), how);
    expect(weights[0]).toBeCloseTo(Math.log(3) - 1, 3);
  });

  it('counts a row by its worth and multiplies by its scale and values', () => {
    const worth = [answer([0], 1, { worth: [3] }), answer([0], 0)];
    expect(descend(Float64Array, 1, answerSlopes(worth, [0]), how)[0]).toBeCloseTo(Math.log(3), 3);
    const halved = rows.map((row) => ({ ...row, scale: 0.5, values: [4] }));
    expect(descend(Float64Array, 1, answerSlopes(halved, [0]), how)[0]).toBeCloseTo(Math.log(3) / 2, 3);
  });

  it('asks each row its own questions, and shares the last weight where asked to', () => {
    const own = [answer([0], 1, { questions: [0] }), answer([0], 0, { questions: [1] })];
    const [yes = 0, no = 0] = descend(Float64Array, 2, answerSlopes(own, [0, 0]), { ...how, ridge: 0.1 });
    expect(yes).toBeGreaterThan(0.5);
    expect(no).toBeCloseTo(-yes, 2);
    const both = [answer([0], 1, { questions: [0] }), answer([0], 1, { questions: [1] })];
    const alike = descend(Float64Array, 3, answerSlopes(both, [0, 0], { alike: true }), {
      ...how,
      ridge: 0.1,
    });
    expect(alike[2]).toBeGreaterThan(alike[0] ?? Infinity);
  });

  it('tells kinds from each other', () => {
    const kinds = [0, 0, 0, 1].map((kind) => ({ ids: [0], scale: 1, kind, worth: 1 }));
    const [first = 0, second = 0] = descend(Float64Array, 2, kindSlopes(kinds, 2), how);
    expect(first - second).toBeCloseTo(Math.log(3), 3);
  });

  it('puts an answer down to the part of a text whose words are likeliest to give it', () => {
    const text = (parts: number[][], yes: number) => ({
      parts: parts.map((ids) => ({ ids, scale: 1 })),
      questions: [0],
      yes: [yes],
    });
    const single = [1, 1, 1, 0].map((yes) => text([[0]], yes));
    expect(descend(Float64Array, 1, anyPartSlopes(single, [0]), how)[0]).toBeCloseTo(Math.log(3), 3);
    const twice = [1, 1, 1, 0].map((yes) => text([[0], [0]], yes));
    const each = Math.log(3) - Math.log(2) / 2;
    expect(descend(Float64Array, 1, anyPartSlopes(twice, [0]), how)[0]).toBeCloseTo(each, 3);
    const told = [text([[0], [1]], 1), text([[2], [1]], 0)];
    const [gives, beside, not] = descend(Float64Array, 3, anyPartSlopes(told, [0]), {
      ...how,
      ridge: 0.1,
    });
    expect(gives).toBeGreaterThan(0.5);
    expect(beside).toBeLessThan(0);
    expect(not).toBeLessThan(0);
  });

  it('holds weights back, but none that is free, and lets none below nought where asked', () => {
    const two = rows.map((row) => ({ ...row, ids: [0, 1] }));
    const [held = 0, free = 0] = descend(Float64Array, 2, answerSlopes(two, [0]), {
      ...how,
      ridge: 5,
      free: [1],
    });
    expect(held).toBeCloseTo(0, 2);
    expect(free).toBeCloseTo(Math.log(3), 2);
    const against = rows.map((row) => ({ ...row, yes: [0] }));
    const kept = descend(Float64Array, 1, answerSlopes(against, [0]), { ...how, notNegative: true });
    expect(kept[0]).toBe(0);
  });

  it('gives the same each time, and nothing for no rows', () => {
    const once = () => descend(Float32Array, 1, answerSlopes(rows, [0], { Sums: Float32Array }), how);
    expect(once()).toEqual(once());
    expect(descend(Float64Array, 0, answerSlopes([], []), how)).toHaveLength(0);
  });
});

describe('what is weighed', () => {
  it('starts at the odds of each question', () => {
    const [start] = startOf([...rows, answer([], 0, { questions: [1] })], 2);
    expect(start).toBeCloseTo(Math.log(3.5 / 2));
  });

  it('is no word that stands with a capital only', () => {
    const isWord = plainWords(['Walked with Robin to the robinson tap', 'Ludo walked']);
    expect(['walked', 'l:walked', 'with walked', '~walke', '#', '# tap', 'they'].filter(isWord)).toHaveLength(
      7,
    );
    expect(['robin', 'ludo', 'walked ludo', 'q:ludo', '~ludo'].filter(isWord)).toEqual([]);
  });

  it('stands in enough texts, half a text counting half', () => {
    const texts = [{ words: ['tea', 'bed'] }, { words: ['tea'], times: 0.5 }, { words: ['bed'] }];
    expect(commonWords(texts, 2, () => true)).toEqual(['bed']);
    expect(commonWords(texts, 1.5, (word) => word !== 'bed')).toEqual(['tea']);
  });

  it('is written as places and letters, without what says nothing', () => {
    const weights = Float64Array.of(1, 0, -0.4, 0.1, 0.1, 0.1);
    const lines = linesOf(['tea', 'bed'], weights, 3, (own) => placesAndLetters(own, 2, 0.4));
    expect(lines).toEqual({ tea: '00E02b' });
    expect(placesIn(['tea', 'bed'])(['bed', 'cup', 'tea'])).toEqual([1, 0]);
  });

  it('is judged by the others, group by group', () => {
    const seen = judgedByOthers(
      [1, 2, 3, 4, 5],
      (one) => one % 2,
      (own, others) => [{ own, others }],
    );
    expect(seen).toEqual([
      { own: [1, 3, 5], others: [2, 4] },
      { own: [2, 4], others: [1, 3, 5] },
    ]);
  });
});
