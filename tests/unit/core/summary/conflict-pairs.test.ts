import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';
import data from './conflict-pairs.json';

const pages = z.array(z.array(z.string()).min(2)).min(30);
const pairs = z.strictObject({ conflict: pages, none: pages }).parse(data);

const BORN = 'Date of birth :: 02/03/1936';
const conflictsOf = (lines: readonly string[]): string[] => {
  const person = lines.some((line) => /^(?:Date of birth|Age)/u.test(line)) ? [] : [BORN];
  const page = plainPage(writtenPage(['Name :: Doris Annable', ...person, ...lines]));
  return buildReport(page, { now: TODAY })
    .summary.items.filter((one) => one.kind === 'conflict')
    .map((one) => one.text);
};

/** Two places that cannot both be right, and two that can: other times, other people, steps of one task, history. */
describe('conflicts, and what is none', () => {
  it('shows each conflict', () => {
    expect(pairs.conflict.filter((lines) => conflictsOf(lines).length === 0)).toEqual([]);
  });

  it('shows none where both may be right', () => {
    expect(pairs.none.flatMap(conflictsOf)).toEqual([]);
  });
});
