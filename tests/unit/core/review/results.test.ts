import { expect, test } from 'vitest';
import { isTooFew, rate } from '@/core/review/interval';
import { notesWith, resultsOf } from '@/core/review/results';
import type { Row, RowCheck } from '@/core/review/rows';
import { delayOf } from '@/core/review/timing';

const check = (id: string, holds: RowCheck['holds'], part: Partial<RowCheck> = {}): RowCheck => ({
  id,
  area: 'element',
  said: 'missing',
  holds,
  manager: 'agree',
  ...part,
});
const row = (checks: RowCheck[], part: Partial<Row> = {}): Row => ({
  type: 'N01',
  shift: 'early',
  delay: 'hour',
  checks,
  remarks: [],
  ...part,
});

test('the interval is Wilson’s: figures of Newcombe 1998, table I', () => {
  const rounded = (count: number, of: number) => {
    const { low, high } = rate(count, of);
    return [low, high].map((end) => Number(end.toFixed(4)));
  };
  expect(rounded(81, 263)).toEqual([0.2553, 0.3662]);
  expect(rounded(15, 148)).toEqual([0.0624, 0.1605]);
  expect(rounded(0, 20)).toEqual([0, 0.1611]);
  expect(rounded(1, 29)).toEqual([0.0061, 0.1718]);
  expect(rate(0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 });
});

test('few is said to be few', () => {
  expect(isTooFew(rate(3, 9))).toBe(true);
  expect(isTooFew(rate(3, 10))).toBe(false);
});

test('figures follow the manager, not Careside', () => {
  const rows = [
    row([
      check('C.change', 'found', { manager: 'there-in-other-words' }),
      check('N01.x', 'found', { said: 'found' }),
    ]),
    row([check('C.change', 'missing'), check('N01.x', null, { manager: 'does-not-apply' })]),
    row(
      [
        check('H11', 'raised', { area: 'check', said: 'raised' }),
        check('C.change', 'partly', { said: 'partly' }),
      ],
      {
        type: 'N02',
        delay: 'later',
      },
    ),
  ];
  const results = resultsOf(rows);
  expect(results.complete).toMatchObject({ count: 1, of: 3 });
  expect(results.byType.map(({ type, found }) => [type, found.count, found.of])).toEqual([
    ['N01', 2, 3],
    ['N02', 0, 1],
  ]);
  expect(results.byElement.map(({ id, rate: { count, of } }) => [id, count, of])).toEqual([
    ['C.change', 1, 3],
    ['N01.x', 1, 1],
  ]);
  expect(results.copied).toMatchObject({ count: 1, of: 3 });
  expect(results.delays.find(({ delay }) => delay === 'hour')?.rate).toMatchObject({ count: 2, of: 3 });
  expect(results.agreed).toMatchObject({ count: 4, of: 6 });
  expect(results.agreement[0]).toMatchObject({ id: 'N01.x', rate: { count: 1, of: 2 } });
  const placed = rows.map((one, at) => ({ at, row: one }));
  expect(notesWith(placed, { id: 'C.change', area: 'element' })).toEqual([1, 2]);
});

test('a check that speaks twice in one note is one note', () => {
  const twice = check('W01', 'raised', { area: 'wording', said: 'raised' });
  expect(resultsOf([row([twice, twice]), row([])]).raised).toMatchObject([{ rate: { count: 1, of: 2 } }]);
});

test.each([
  ['Fell at 09:40, seen by the nurse.', '2026-06-14T10:00', 'hour'],
  ['Fell at 06:40, GP rung at 07:10.', '2026-06-14T10:00', 'four-hours'],
  ['Fell at 04:40.', '2026-06-14T10:00', 'later'],
  ['Rang the bell at 23:50, settled after tea.', '2026-06-15T00:20', 'hour'],
  ['GP to ring at 16:00.', '2026-06-14T15:00', 'not-said'],
  ['Late entry: fell at 09:40.', '2026-06-14T10:00', 'said-late'],
  ['Slept well.', '2026-06-14T10:00', 'not-said'],
  ['Fell at 09:40.', '2026-06-14', 'not-said'],
])('%s written %s: %s', (text, when, delay) => expect(delayOf({ text, when })).toBe(delay));
