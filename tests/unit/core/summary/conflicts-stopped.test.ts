/** A medicine that is stopped, or has a new dose, beside a place that still lists or has given it as before. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const sidesOf = (...sections: PlainSection[]): string[][] =>
  buildReport(plainPage([{ heading: 'Mary Kerr' }, ...sections]), { now: '2026-06-17' })
    .summary.items.filter(({ rule }) => rule === 'CF117' || rule === 'CF24')
    .map(({ rule, sides = [] }) => [rule, ...sides.map(({ text }) => text)]);

const mar = (...rows: string[][]): PlainSection => ({
  heading: 'Medication',
  table: [['Medicine', 'Dose', 'Status'], ...rows],
});
const plan = (text: string): PlainSection => ({ heading: 'Medicines review', text: [text] });
const note = (text: string): PlainSection => ({ heading: 'Daily notes', text: [text] });

describe('a stopped medicine', () => {
  it('disagrees with a list that still has it', () => {
    expect(
      sidesOf(plan('Warfarin stopped 01/06/2026 by Dr Shah.'), mar(['Warfarin', '3 mg', 'Active'])),
    ).toEqual([['CF117', 'Warfarin stopped 01/06/2026 by Dr Shah.', 'Warfarin']]);
    expect(sidesOf(plan('Bisoprolol 2.5 mg STOPPED.'), mar(['Bisoprolol', '2.5 mg OD', '']))).toHaveLength(1);
  });

  it('disagrees with a later note that it was given', () => {
    const given = note('16/06/2026 08:35 Lorna: Gave all tablets inc. apixaban.');
    expect(sidesOf(plan('Apixaban stopped 10/06/2026 after GI bleed.'), given)).toEqual([
      ['CF117', 'Apixaban stopped 10/06/2026 after GI bleed.', 'Gave all tablets inc. apixaban.'],
    ]);
    expect(
      sidesOf(plan('Apixaban stays stopped 15/06/2026 – restart decision 29/06 by cardiology.'), given),
    ).toHaveLength(1);
    expect(sidesOf(plan('Apixaban stopped 17/06/2026 after GI bleed.'), given)).toEqual([]);
  });

  it.each([
    ['another is listed', 'Warfarin stopped 01/06/2026, apixaban instead.', ['Apixaban', '5 mg', 'Active']],
    ['its row says so too', 'Warfarin stopped 01/06/2026.', ['Warfarin', '3 mg', 'Stopped']],
    ['it is a warning', 'Warfarin must not be stopped without the clinic.', ['Warfarin', '3 mg', 'Active']],
    ['it might be', 'Warfarin may be stopped in July.', ['Warfarin', '3 mg', 'Active']],
    [
      'it was restarted',
      'Warfarin stopped 01/06/2026, restarted 08/06/2026.',
      ['Warfarin', '3 mg', 'Active'],
    ],
    ['it was for a while', 'Metformin stopped while in hospital.', ['Metformin', '500 mg', 'Active']],
  ])('does not where %s', (_, said, row) => {
    expect(sidesOf(plan(said), mar(row))).toEqual([]);
  });

  it.each([
    '16/06/2026 08:35 Lorna: Apixaban not given, stopped.',
    '16/06/2026 08:35 Lorna: Refused apixaban.',
    '09/06/2026 08:35 Lorna: Gave all tablets inc. apixaban.',
    '16/06/2026 08:35 Lorna: Gave all tablets.',
  ])('does not beside the note: %s', (text) => {
    expect(sidesOf(plan('Apixaban stopped 10/06/2026 after GI bleed.'), note(text))).toEqual([]);
  });
});

describe('a dose that was changed', () => {
  it('disagrees with a list that has another', () => {
    expect(sidesOf(plan('Ramipril reduced to 2.5 mg.'), mar(['Ramipril', '5 mg OD', '']))).toEqual([
      ['CF24', 'Ramipril reduced to 2.5 mg.', '5 mg OD'],
    ]);
  });

  it.each([
    ['the list has it', 'Ramipril reduced to 2.5 mg.', ['Ramipril', '2.5 mg OD', '']],
    ['it is of another', 'Ramipril reduced to 2.5 mg.', ['Bisoprolol', '5 mg OD', '']],
    ['nothing is said of how much', 'Ramipril reduced to once a day.', ['Ramipril', '5 mg OD', '']],
  ])('does not where %s', (_, said, row) => {
    expect(sidesOf(plan(said), mar(row))).toEqual([]);
  });
});
