import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

const PLAN = 'Full hoist and 2 carers for all transfers, medium sling.';

const asked = (plan: string, ...notes: string[][]): string[] =>
  buildReport(
    plainPage([
      { heading: 'Moving and handling', text: [plan] },
      { heading: 'Daily notes', table: [['Date', 'Staff', 'Note'], ...notes] },
    ]),
    { now: TODAY },
  )
    .summary.items.filter(({ rule }) => rule === 'ST66')
    .map(({ text }) => text);

const UP = ['14/06/2026 08:10', 'Ann Cole', 'Hoisted into chair, ate her porridge.'];
const DOWN = ['14/06/2026 19:10', 'Ann Cole', 'Hoisted to bed, pad changed.'];

describe('two carers asked for', () => {
  it('are asked about where every note of moving names one', () => {
    expect(asked(PLAN, UP, DOWN)).toEqual([
      'The plan asks for two carers; 2 notes name one – who was the second? “Full hoist and 2 carers for all transfers, medium sling.”',
    ]);
  });

  it.each([
    ['a note names the second', PLAN, [UP, ['14/06/2026 19:10', 'Ann Cole', 'Hoisted to bed with Bea.']]],
    ['a note counts two', PLAN, [UP, ['14/06/2026 19:10', 'Ann Cole', 'Hoisted to bed x2 staff.']]],
    ['two signed', PLAN, [UP, ['14/06/2026 19:10', 'Ann Cole / Bea Hunt', 'Hoisted to bed.']]],
    ['two wrote at the same time', PLAN, [UP, DOWN, ['14/06/2026 19:10', 'Bea Hunt', 'Hoisted to bed.']]],
    ['only one note tells of moving', PLAN, [UP, ['14/06/2026 19:10', 'Ann Cole', 'Watched the news.']]],
    ['the plan asks for one', 'Hoist with one carer, medium sling.', [UP, DOWN]],
  ])('are not asked about where %s', (_, plan, notes) => {
    expect(asked(plan, ...notes)).toEqual([]);
  });
});
