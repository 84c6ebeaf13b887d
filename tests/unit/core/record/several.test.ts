import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { plainText } from '@/core/summary/plain-text';
import { summarise } from '@/core/summary/summarise';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const now = '2026-06-17';
const pageOf = (lines: readonly string[]) => plainPage(writtenPage(lines), 'Sheet');
const severalOn = (...lines: string[]): number | undefined =>
  readSnapshot(pageOf(lines), { now }).record.several;

const board = [
  '# Early',
  '| Flat | Tenant | Today',
  '| 2 | Aubrey Finch | Insulin by DN',
  '| 5 | Cissie Long | Hoist',
];

describe('a page that lists several people', () => {
  it('is told by a table of them, or by entries with their rooms', () => {
    expect(severalOn(...board)).toBe(2);
    expect(severalOn('# Handover', 'On duty: Femi, Sandra.', ...board)).toBe(2);
    expect(
      severalOn(
        '# Handover',
        'Rm 11 George – DNACPR.',
        'Rm 12 Mr Patel – nil by mouth.',
        'Rm 15 Edna – D&V.',
      ),
    ).toBe(3);
  });

  it.each(['# Handover, Elm unit, 26/11/2026 night', '# Night Report Willow Wing', '# Today on Rose Floor'])(
    'is told under a title that names a place: %s',
    (title) => {
      expect(
        severalOn(title, '| Resident | Update', '| Ron Oakes (rm 1) | Slept.', '| Edna Marsh, bed 2 | Fell.'),
      ).toBe(2);
    },
  );

  it.each(['# Rowan Wing – handover board', '# Rowan Wing'])(
    'is told under the wing of a house: %s',
    (title) => {
      expect(severalOn(title, ...board)).toBe(2);
    },
  );

  const residents = [
    '# Edna Marsh',
    'Room 1. DOB 02/03/1935. Allergic to penicillin.',
    '# Cyril Boon',
    'Date of birth :: 19/11/1930',
    'DNACPR in place.',
  ];

  it('is told by titles that are names, each over what only one person’s strip has', () => {
    const { record } = readSnapshot(pageOf(['# Primrose House care notes', ...residents]), { now });
    expect(record).toMatchObject({ several: 2, person: { key: '', name: null } });
  });

  it('is nobody’s record: no summary is shown as if of one', () => {
    const page = pageOf(board);
    const { record } = readSnapshot(page, { now });
    const summary = summarise(record, page, { now });
    expect(summary).toMatchObject({ items: [], several: 2 });
    expect(plainText(summary, record, { page: 'Sheet', readAt: 'now' })).toContain('several people (2)');
  });

  it.each([
    ['the record of a person with a board beside it', ['Name :: Joan Petrie', ...board]],
    ['the record of whom its title names', ['# Ward, Peter', ...board]],
    [
      'a list of family',
      ['# Care', 'Allergic to nuts.', '| Name | Relationship', '| Ann Lee | Daughter', '| Bob Lee | Son'],
    ],
    ['rooms without people', ['# Notes', 'Room 4 cleaned.', 'Room 6 painted.']],
    [
      'the record of a person with those around them under titles',
      [...residents.slice(0, 2), '# Cyril Boon', 'Son. Rings on Sundays.'],
    ],
    ['the record of a wing of the family', ['# Wing, Joan', 'DOB 02/03/1935', ...board]],
    ['one person and a room', ['# Log', 'Ellie (rm 4) slept well.', 'She ate her lunch.']],
  ])('is not %s', (_, lines) => {
    expect(severalOn(...lines)).toBeUndefined();
  });
});
