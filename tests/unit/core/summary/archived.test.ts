import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { flagsOf } from '../../../helpers/flags';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const PERSON = ['Name :: Olwen Tranter', 'Room :: Oak 4'];
const raised = (lines: readonly string[]): string[] => flagsOf(...writtenPage([...PERSON, ...lines]));
const OLD = ['Hoist with 2 carers.', 'On warfarin.', 'C. diff positive.'];

function conflicts(lines: readonly string[]): string[] {
  const snapshot = plainPage(writtenPage([...PERSON, ...lines]));
  const { record } = readSnapshot(snapshot, { now: TODAY });
  return summarise(record, snapshot, { now: TODAY })
    .items.filter(({ kind }) => kind === 'conflict')
    .map(({ rule }) => rule);
}

describe('what the page has put away', () => {
  it.each([
    'Previous plan – superseded 01/05/2026',
    'Plan v3 – SUPERSEDED 01/05/2026',
    'Plan v1 – archived 2022',
    'Archive (old care plan, no longer in use)',
    'Old plan 2023',
    'Ended care plans',
    'Discontinued risk assessments',
  ])('raises nothing under "%s"', (title) => {
    expect(raised([`# ${title}`, ...OLD])).toEqual([]);
    expect(raised(['# Care plan', ...OLD])).toEqual(expect.arrayContaining(['RF08', 'RF11', 'RF16']));
  });

  it.each([
    'Current plan from 01/05/2026',
    'Current care plan (replaces archived plan of 2024)',
    'Previous medical history',
    'Past plans and wishes since retiring',
    'Plan of care',
  ])('still raises what stands under "%s"', (title) => {
    expect(raised([`# ${title}`, 'On warfarin.'])).toEqual(['RF08']);
  });

  it('is no side of a conflict', () => {
    const now = ['# Eating', 'Level 7 regular.', '# Moving', 'Walks alone.'];
    const then = ['Level 5 minced and moist.', 'Hoist with 2 carers.'];
    expect(conflicts([...now, '# Old plan 2023', ...then])).toEqual([]);
    expect(conflicts([...now, '# Care plan', ...then])).not.toEqual([]);
  });

  it('keeps an allergy of an old plan only where nothing newer speaks of allergies', () => {
    const then = ['# Old care plan 2023', 'Allergic to penicillin.'];
    expect(raised(then)).toContain('RF01');
    expect(raised([...then, '# Allergies', 'No known allergies.'])).not.toContain('RF01');
  });

  it('goes by the day in a column for the end, if that day is over', () => {
    const table = (end: string) => [
      '# Plans',
      '| Plan | Ended',
      `| Oxygen 2 litres | ${end}`,
      '| Walks with a stick | ',
    ];
    expect(raised(table('02/02/2024'))).toEqual([]);
    expect(raised(table('02/02/2031'))).toEqual(['RF05']);
    expect(raised(table('-'))).toEqual(['RF05']);
  });

  it('takes a month and a year under "Stop" for the day it ended', () => {
    const table = (stop: string) => [
      '# Medicines',
      '| Drug | Dose | Start | Stop',
      `| Warfarin | 3 mg | 01/19 | ${stop}`,
      '| Ramipril | 5 mg | 11/25 | ',
    ];
    expect(raised(table('03/20'))).toEqual([]);
    expect(raised(table('06/26'))).toEqual(['RF08']);
    expect(raised(table('01/31'))).toEqual(['RF08']);
  });

  it('reads what a log tells was taken off the record as no part of it', () => {
    expect(raised(['# Log', 'Removed: "Allergic to eggs"', 'Deleted: "Risk of choking"'])).toEqual([]);
    expect(raised(['# Log', 'Added: "Allergic to eggs"'])).toContain('RF01');
  });
});
