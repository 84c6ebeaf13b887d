import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const NOW = '2026-06-15';
const person: PlainSection = {
  pairs: [
    ['Name', 'Gwenllian Pugh'],
    ['Date of birth', '02/03/1936'],
  ],
};
const conflicts = (...sections: PlainSection[]): string[] =>
  buildReport(plainPage([person, ...sections]), { now: NOW })
    .summary.items.filter((one) => one.kind === 'conflict')
    .map((one) => one.text);
const part = (heading: string, ...text: string[]): PlainSection => ({ heading, text });
const notes = (text: string): PlainSection => ({
  heading: 'Daily notes',
  table: [
    ['Date', 'Author', 'Note'],
    ['09/06/2026 10:00', 'Ann Lee', text],
  ],
});

describe('a note against the plan', () => {
  const plan = part('Eating', 'Puree diet level 4, sat bolt upright.');

  it('is shown where the note says that something is so from now on', () => {
    expect(conflicts(plan, notes('SLT came: now on soft and bite-sized level 6.'))).toHaveLength(1);
  });

  it('is shown where another level than the plan allows was eaten', () => {
    expect(conflicts(plan, notes('Ate all of a soft and bite-sized level 6 lunch.'))).toHaveLength(1);
  });

  it('is not where it was asked for or declined', () => {
    expect(conflicts(plan, notes('Asked for a level 6 lunch, told why not.'))).toEqual([]);
    expect(conflicts(plan, notes('Declined his level 4 lunch.'))).toEqual([]);
  });
});

describe('two places that only look opposed', () => {
  it.each([
    [
      'an entry of years ago left standing',
      part('Moving', '2019: independent with stick.', 'Full hoist for all transfers.'),
    ],
    ['a short form of the own name', part('Drinks', 'Gwen gets dry.')],
    [
      'what an allergy says is taken well',
      part('Allergies', 'Morphine – itch. Oxycodone fine.'),
      part('Medicines', 'Oxycodone MR 20 mg at 8 and 8.'),
    ],
    [
      'no allergy to what was spoken of',
      part('Allergies', 'Haloperidol – locked jaw.'),
      part('Home', 'Room 4 has a cat. Gwen is not allergic.'),
    ],
  ])('show no conflict: %s', (_, ...sections) => {
    expect(conflicts(...(sections as PlainSection[]))).toEqual([]);
  });

  it('do where the entry is of today', () => {
    expect(
      conflicts(part('Moving', 'Independent with stick.', 'Full hoist for all transfers.')),
    ).toHaveLength(1);
  });
});
