import { expect, test } from 'vitest';
import { mendedKappas, pairsWith, reportConfusions } from '@/evals/gaps/confusions';
import type { Judged } from '@/evals/gaps/score';

const labels = {
  'C.when': 'present',
  'C.told': 'absent',
  'C.next': 'partial',
  'N11.head': 'present',
} as const;
const judged = [
  {
    note: { id: 'na-n11-01', text: 'Found on the floor.', types: ['N11'], labels, tags: ['plain'] },
    judgement: {
      types: [],
      asked: [],
      gaps: [
        { id: 'C.when', status: 'present' },
        { id: 'C.told', status: 'not-applicable' },
        { id: 'C.next', status: 'present' },
      ],
    },
  },
] as unknown as Judged[];

test('each kind of confusion is counted, and agreement is told as if it never happened', () => {
  const found = mendedKappas(pairsWith(judged));
  const wrong = Object.fromEntries(found.map((one) => [one.name, one.wrong]));
  expect(wrong).toMatchObject({
    'as it is': 0,
    'whether it applies at all': 2,
    'of these: not looked for, as its kind of note was not recognised': 1,
    'present or partial': 1,
    'present or absent': 0,
    'present, partial or absent': 1,
  });
  const [asItIs, ...mended] = found.map(({ kappa }) => kappa);
  expect(Math.max(...mended)).toBeGreaterThan(asItIs ?? 1);
  expect(mended.every((one) => one < 1)).toBe(true);
});

test('the report has the counts of what was said for each label', () => {
  const report = reportConfusions('some', judged, judged);
  expect(report).toContain('| present | 1 | 0 | 0 | 1 |');
  expect(report).toContain('| partial | 1 | 0 | 0 | 0 |');
});
