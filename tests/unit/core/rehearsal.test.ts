import { expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { rehearsing } from '@/core/rehearsal';
import { rehearsalPages } from '@/core/rehearsal-page';
import { summarise } from '@/core/summary/summarise';
import { atOnce } from '@/utils/turns';
import { TODAY } from '../../helpers/care-pages';
import { plainPage } from '../../helpers/plain-page';

const summaryOf = () => {
  const page = plainPage([
    { heading: 'Dora Applegarth', text: ['Allergic to latex.', 'Fell on 03/06/2026.'] },
    { heading: 'Mobility', pairs: [['Carers', 'Two, with the hoist']] },
  ]);
  return summarise(buildRecord(page, { now: TODAY }), page, { now: TODAY });
};

it('goes through a summary of every invented page, a little at a time, and changes no later one', () => {
  const before = summaryOf();
  expect([...rehearsing()].length).toBeGreaterThan(2 * rehearsalPages.length);
  atOnce(rehearsing());
  expect(summaryOf()).toEqual(before);
  expect(before.items.some(({ kind }) => kind === 'red-flag')).toBe(true);
});
