/** What the plan asks for, beside a note in which it was done otherwise. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { plainPage } from '../../../helpers/plain-page';

const RULES = ['CF02', 'CF118', 'CF119'];
const conflicts = (heading: string, plan: string, note: string): string[] =>
  buildReport(
    plainPage([
      { heading: 'Mary Kerr' },
      { heading, text: [plan] },
      { heading: 'Daily notes', text: [`16/06/2026 08:10 Kim: ${note}`] },
    ]),
    { now: '2026-06-17' },
  )
    .summary.items.filter(({ rule }) => RULES.includes(rule))
    .map(({ rule }) => rule);

describe('a note that tells otherwise than the plan asks', () => {
  it.each([
    ['Moving', 'Full hoist, 2 staff always.', 'Transferred with standaid x1 to chair.', 'CF118'],
    [
      'Moving',
      '2 carers for all transfers.',
      'On my own, other carer did not turn up, pivoted Mary to chair.',
      'CF118',
    ],
    ['Moving', 'Full hoist for bed to chair.', 'Stood with the standing hoist to commode.', 'CF119'],
    ['Eating', 'Level 4 pureed.', 'Had toast and level 5 mince at lunch.', 'CF02'],
  ])('%s: %s / %s', (heading, plan, note, rule) => {
    expect(conflicts(heading, plan, note)).toContain(rule);
  });

  it.each([
    ['Moving', '2 carers for all transfers.', 'Hoisted with two carers to chair.'],
    ['Moving', '2 carers for all transfers.', 'Sat on my own with her and read the paper.'],
    ['Moving', 'One carer and the frame.', 'Transferred by myself to chair.'],
    ['Moving', 'Full hoist for bed to chair.', 'Did not use the standing hoist, full hoist to commode.'],
    ['Moving', 'Stand aid with one.', 'Stood with the stand aid to commode.'],
    ['Eating', 'Level 4 pureed.', 'Had level 4 mince at lunch.'],
    ['Eating', 'Level 4 pureed.', 'Refused level 5 mince at lunch.'],
    ['Eating', 'Level 4 pureed.', 'Level 5 tray sent back, not eaten.'],
  ])('and not %s: %s / %s', (heading, plan, note) => {
    expect(conflicts(heading, plan, note)).toEqual([]);
  });
});
