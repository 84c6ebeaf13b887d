import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { findDates } from '@/core/text/dates';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const NOW = '2026-06-15';
const asked = (...sections: PlainSection[]): string[] =>
  buildReport(plainPage([{ pairs: [['NHS number', '485 777 3456']] }, ...sections]), { now: NOW })
    .summary.items.filter((one) => one.kind === 'staleness')
    .map((one) => `${one.label}: ${one.text}`);
const line = (heading: string, text: string): PlainSection => ({ heading, text: [text] });

describe('what is incomplete', () => {
  it.each([
    ['Moving and handling', 'Full hoist, two staff.', 'Full hoist, two staff, medium sling.'],
    ['Nutrition', 'Fluid chart in place.', 'Fluid chart in place, target 1600 ml.'],
    ['Medicines', 'Peptac as directed.', 'Peptac 10 ml after meals as directed.'],
    ['DNACPR', 'In place.', 'In place, signed Dr Shah 4 May 2026.'],
    ['Epilepsy', 'Plan printed, not signed.', 'Plan signed by Dr Shah, 3 May 2026.'],
    ['Infection', 'MRSA precautions in place.', 'MRSA precautions in place, review 20 June 2026.'],
    ['Behaviour', 'Aggressive, challenging.', 'Aggressive when rushed: shouts and lifts her stick.'],
    ['Finance', 'Staff hold her bank card.', 'Staff hold her bank card, appointee agreed it.'],
  ])('is asked about under %s, and not where it is said', (heading, missing, said) => {
    expect(asked(line(heading, missing))).not.toEqual([]);
    expect(asked(line(heading, said))).toEqual([]);
  });

  it('is asked about where a part that must say something is blank', () => {
    const section = (value: string): PlainSection => ({ heading: 'Health', pairs: [['Allergies', value]] });
    expect(asked(section(''))).toEqual(['Left blank: Nothing recorded either way: “Allergies”']);
    expect(asked(section('None known, checked with GP 3 June 2026'))).toEqual([]);
  });

  it('asks about several scores in one line, each with its place', () => {
    const page = plainPage([{ heading: 'Risk scores', text: ['Waterlow 21.', 'MUST 2.'] }]);
    const scores = buildReport(page, { now: NOW }).summary.items.filter((one) => one.rule === 'ST05');
    expect(scores.map((one) => [one.text, one.evidence.length])).toEqual([
      ['Score without a date: “Waterlow 21.”, “MUST 2.”', 2],
    ]);
  });
});

describe('a day without a year', () => {
  const read = (text: string, now: string) => findDates(text, { now })[0]?.iso;

  it('is the next one where the words look ahead and it is nearer', () => {
    expect(read('GP booked 25 Nov', '2026-11-20')).toBe('2026-11-25');
    expect(read('GP booked 25 Nov', '2026-12-01')).toBe('2026-11-25');
    expect(read('Next appointment 4 January', '2026-12-01')).toBe('2027-01-04');
  });

  it('is the last one elsewhere', () => {
    expect(read('Fell 25 Nov', '2026-11-20')).toBe('2025-11-25');
  });

  it('reads the year of a month in two figures after "end of"', () => {
    expect(read('by the end of March 26', '2026-06-15')).toBe('2026-03');
  });
});
