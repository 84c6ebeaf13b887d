import { expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { checkHygiene } from '@/core/hygiene/check';
import { forgetTexts } from '@/utils/recent';

const LONG = 30_000;
/** Four times the text may take this many times as long: twice what is in proportion, since a busy computer adds. */
const MOST_GROWTH = 10;
const LITTLE_MS = 60;

/** Other work can only add to a measure: the least of so many is nearest to the text's own. */
const TIMES = 3;

/** Milliseconds of work of this process; what else the computer does meanwhile is hardly in them. */
const took = (work: (text: string) => unknown, text: string): number =>
  Math.min(
    ...Array.from({ length: TIMES }, () => {
      forgetTexts();
      const before = process.cpuUsage();
      work(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );

/** Looks through the text once for every sign. */
const quadratic = (text: string): number => {
  let same = 0;
  for (let at = 0; at < text.length; at++)
    for (let to = 0; to < text.length; to += 4) if (text.charCodeAt(at) === text.charCodeAt(to)) same++;
  return same;
};

const grows = (work: (text: string) => unknown, unit: string): number => {
  const of = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
  work(of(200));
  const few = took(work, of(LONG / 4));
  return took(work, of(LONG)) / Math.max(few, LITTLE_MS);
};

const units = ['a', '9', '.', '"', '[', 'fell ', 'told GP. ', 'no ', '10:00 ', 'x, ', '\n'];

it.each(units)('judging takes time in proportion to the text: %j', (unit) => {
  expect(grows((text) => judgeNote({ text }), unit)).toBeLessThan(MOST_GROWTH);
});

it.each(units)('the record checks take time in proportion to the text: %j', (unit) => {
  expect(grows((text) => checkHygiene({ text, when: '2026-06-01T10:00' }), unit)).toBeLessThan(MOST_GROWTH);
});

it('notices what does not', () => {
  expect(grows(quadratic, 'a')).toBeGreaterThan(MOST_GROWTH);
});
