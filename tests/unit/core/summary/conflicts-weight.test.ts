import { describe, expect, it } from 'vitest';
import { weightChanged } from '@/core/summary/conflicts-weight';
import { readSnapshot } from '@/core/record/build';
import { readStatements, type Statement } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const shown = (note: string, ...plan: string[]): string[] => {
  const read: readonly Statement[] = readStatements(
    readSnapshot(plainPage(writtenPage(['Name :: Doris Annable', ...plan, '# Notes', note])), { now: TODAY }),
    TODAY,
  );
  const last = read.at(-1);
  if (last)
    last.note = { author: null, when: '2026-06-14T09:00', text: note } as unknown as Statement['note'];
  return weightChanged(read).flatMap((pair) => pair.map(({ evidence }) => evidence.quote));
};

describe('a weight of the plan and another in a note', () => {
  it('are shown where they are far apart', () => {
    expect(
      shown('On the scales twice, 43.9, told the dietitian.', '# Eating', 'Weight :: Maintained at 52 kg'),
    ).toHaveLength(2);
    expect(shown('Weighed for the hoist, 19.6.', '# Moving', 'Weight :: 17.2 kg')).toHaveLength(2);
  });

  it.each([
    ['near each other', 'Weighed 50.1 kg.', ['# Eating', 'Weight :: 52 kg']],
    ['of a hoist', 'Hoist weight limit 150 kg.', ['# Eating', 'Weight :: 52 kg']],
    ['of what was lost', 'Weight loss of 12 kg since May.', ['# Eating', 'Weight :: 52 kg']],
    ['one of several in the plan', 'Weighed 43 kg.', ['# Eating', 'Weight :: 52 kg', 'Weight :: 48 kg']],
    ['about bearing weight', 'Weighed 43 kg.', ['# Moving', 'Weight bearing :: 50 per cent']],
  ] as const)('are not where one is %s', (_, note, plan) => {
    expect(shown(note, ...plan)).toEqual([]);
  });
});
