import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { isStamp } from '@/core/summary/flag-entry';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const flagsOf = (...lines: string[]): string[] =>
  buildReport(plainPage(writtenPage(['# Ada Brook', '# Care', ...lines])), { now: TODAY })
    .summary.items.filter(({ kind }) => kind === 'red-flag')
    .map(({ rule, text }) => `${rule} ${text}`);

describe('a key safe', () => {
  it.each([
    ['Key safe by the meter cupboard, code 5913. Knock and shout first.', 'Key safe by the meter cupboard'],
    ['Key safe left of the door (code is 4471)', 'Key safe left of the door'],
    ['Key safe 4471 by the meter', 'Key safe'],
  ])('%s is shown without its code or what leads to it', (said, shown) => {
    const [found] = flagsOf(`Getting in :: ${said}`).filter((one) => one.startsWith('RF30'));
    expect(found).toContain(shown);
    expect(found).not.toMatch(/\d{3}|•|code/u);
  });
});

describe('words that may speak for a second flag', () => {
  it('raise none where a rule is sure what they tell: a scoop of thickener is no fluid limit', () => {
    const found = flagsOf('Drinks :: Level 1, slightly thick. One scoop to 200 ml.');
    expect(found.some((one) => one.startsWith('RF03'))).toBe(true);
    expect(found.filter((one) => one.startsWith('RF14'))).toEqual([]);
  });

  it('leave a true limit where it is', () => {
    const found = flagsOf('Drinks :: Level 1, slightly thick. No more than 1500 ml of fluid a day.');
    expect(found.some((one) => one.startsWith('RF14'))).toBe(true);
  });
});

describe('a stamp', () => {
  it.each([
    'Last updated 11/11/2025 by Sam Whitlock (senior)',
    'Review due 11/05/2026',
    'Signed by J. Marsden on 3/2/26',
  ])('%s is nothing but a stamp', (text) => expect(isStamp(text)).toBe(true));

  it.each([
    'Reviewed after a fall: two staff to stand',
    'Checked twice a night for breathing',
    'Written consent refused',
  ])('%s tells something', (text) => expect(isStamp(text)).toBe(false));
});
