import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { flagsOf } from '../../../helpers/flags';
import { plainPage } from '../../../helpers/plain-page';

describe('words that only look like a flag', () => {
  it.each([
    ['RF24', 'Random urine screens agreed.', 'The flat smells of urine and is filthy.'],
    ['RF22', 'I bite my sleeve when you are too fast.', 'He will bite you when you are too fast.'],
    [
      'RF14',
      'Keppra liquid, 4ml twice a day, 8 ml daily in all.',
      'Drinks 1500 ml a day in all and no more.',
    ],
    ['RF04', 'Puts a button battery in his mouth.', 'Fed via button, flush after each feed.'],
  ])('%s is not told by "%s", but by "%s"', (flag, not, yes) => {
    expect(flagsOf({ heading: 'Care', text: [not] })).not.toContain(flag);
    expect(flagsOf({ heading: 'Care', text: [yes] })).toContain(flag);
  });
});

it('shows what was with how it is now', () => {
  const shown = (text: string): string => {
    const snapshot = plainPage([{ heading: 'Risk to self', text: [text] }]);
    const { items } = summarise(readSnapshot(snapshot, { now: TODAY }).record, snapshot, { now: TODAY });
    return items.find(({ rule }) => rule === 'RF21')?.text ?? '';
  };
  const then = '2016: took an overdose. 2019: tied a ligature.';
  expect(shown(`${then} None since. Currently denies thoughts of suicide.`)).toMatch(
    /overdose.*None since\. Currently denies/u,
  );
  expect(shown(`${then} No sugar in tea.`)).not.toContain('sugar');
});
