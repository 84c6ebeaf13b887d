import { describe, expect, test } from 'vitest';
import { KindsOfWords, wordsOf } from '@/core/text/kinds-of-words';

const kinds = new KindsOfWords(
  new Map([
    ['waking', 'wake,wak*'],
    ['cannot', 'cant'],
    ['no-waking', '@cannot ~ wake,@cannot come round'],
    ['minutes', '#5-59 min*'],
  ]),
);
const found = (text: string): Record<string, string[]> => {
  const words = wordsOf(text);
  const entries = [...kinds.in(words)].map(([name, runs]) => [
    name,
    runs.map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end)),
  ]);
  return Object.fromEntries(entries) as Record<string, string[]>;
};

describe('words of a kind', () => {
  test.each([
    ['a stem', 'she is waking', { waking: ['waking'] }],
    ['a gap of up to two words', "can't get her wake", { 'no-waking': ["can't get her wake"] }],
    ['a number in a range', 'shaking 7 mins', { minutes: ['7 mins'] }],
    ['a number in words', 'for ten minutes', { minutes: ['ten minutes'] }],
  ])('%s', (_, text, wanted) => expect(found(text)).toMatchObject(wanted));
  test.each(["can't get to her and wake", "can't go, wake her", '4 mins', '60 mins'])('not %s', (text) => {
    expect(found(text)).not.toHaveProperty('no-waking');
    expect(found(text)).not.toHaveProperty('minutes');
  });
});

test('commas and ends of sentences part words', () => {
  const words = wordsOf('fell, drowsy. Told Sam?\n?stroke');
  expect(words.map(({ clause, sentence }) => [clause, sentence])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [2, 1],
    [4, 3],
  ]);
});
