/** What words alone may raise: a medicine and how it is taken speaks for no flag but that medicine's own. */
import { describe, expect, it } from 'vitest';
import { redFlagSchema, redFlags } from '@/core/knowledge/red-flags';
import { buildReport } from '@/core/report';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const flagsOf = (...sections: PlainSection[]): string[] =>
  buildReport(plainPage([{ heading: 'Mary Kerr' }, ...sections]), { now: '2026-06-17' })
    .summary.items.filter(({ kind }) => kind === 'red-flag')
    .map(({ rule }) => rule);
const line = (text: string, heading = 'Medication'): string[] => flagsOf({ heading, text: [text] });

const COMMON = [
  'Simvastatin',
  'Furosemide',
  'Amlodipine',
  'Lansoprazole',
  'Paracetamol',
  'Ramipril',
  'Metformin',
  'Sertraline',
  'Levothyroxine',
  'Cetirizine',
  'Folic acid',
];

describe('a medicine of no flag', () => {
  it.each(COMMON)('%s raises none, however it is taken', (medicine) => {
    expect(line(`${medicine} 40 mg OD`)).toEqual([]);
    expect(line(`${medicine} 5 mg once daily.`, 'Other')).toEqual([]);
    expect(line(`${medicine} 500 mg BD`, 'Health')).toEqual([]);
    expect(line(`${medicine} 100 -> 150mg 1.6.26.`)).toEqual([]);
    expect(line(`${medicine} 10mg tablets, one at night`)).toEqual([]);
    expect(line(`Takes ${medicine.toLowerCase()} for her heart, 2.5 mg daily`)).toEqual([]);
  });

  it('raises none in a table either', () => {
    const rows = COMMON.map((medicine) => [medicine, '40 mg', '08:00']);
    expect(flagsOf({ heading: 'MAR', table: [['Drug', 'Dose', 'Time'], ...rows] })).toEqual([]);
  });
});

it.each([
  ['Apixaban 5 mg BD', 'RF08'],
  ['Prednisolone 5 mg once daily', 'RF10'],
  ['Madopar 125 mg QDS', 'RF09'],
  ['Lithium 800 mg nocte', 'RF35'],
  ['Novorapid 12 units with meals', 'RF07'],
  ['Buccal midazolam 10 mg PRN for seizures', 'RF06'],
  ['Something to thin his blood after the clot', 'RF08'],
  ['Her glands make no cortisol, extra tablets when she is poorly', 'RF10'],
  ['Tablets crushed in jam, she is not told', 'RF19'],
  ['Buccal midazolam 10 mg if fitting over 5 minutes', 'RF06'],
])('%s still raises %s', (text, flag) => {
  expect(line(text)).toContain(flag);
});

it.each([
  ['Crisis box: midazolam 10 mg for catastrophic bleed.', 'RF06'],
  ['22:40 agitated, plucking sheets, midazolam 2.5 mg with effect.', 'RF06'],
  ['Morphine 5 mg SC PRN; midazolam 2.5 mg SC.', 'RF06'],
  ['Entry re assault on staff 2023 was filed in error - relates to another patient.', 'RF22'],
])('%s raises no %s', (text, flag) => {
  expect(line(text)).not.toContain(flag);
});

it('an overdose is one in letters too', () => {
  const told = line('OD x4 (32 paracetamol, did not tell anyone for 9 hours).', 'Risk to self');
  expect(told).toContain('RF21');
  expect(told).not.toContain('RF19');
  expect(line('Took an OD in March.', 'Risk to self')).toContain('RF21');
  expect(line('Furosemide 40 mg OD x 4 weeks')).not.toContain('RF21');
});

it('signs name words, beginnings and classes that exist', () => {
  const withSigns = redFlags.filter(({ signs }) => signs);
  expect(withSigns.map(({ id }) => id)).toEqual(['RF06', 'RF08', 'RF09', 'RF10', 'RF19']);
  const [flag] = withSigns;
  expect(redFlagSchema.safeParse({ ...flag, signs: ['40 mg'] }).success).toBe(false);
});

describe('a line whose own words say nothing of a flag', () => {
  it.each(['quill', 'Input and textarea', 'Lexical and slate', 'Textarea'])(
    '“%s” raises none, whatever its title lends it',
    (text) => {
      for (const heading of ['Note', 'Notes', 'Alert', 'Important']) expect(line(text, heading)).toEqual([]);
    },
  );

  it('raises one where the title is the name of the flag, or a word of its own is a sign', () => {
    expect(line('Quill', 'Allergies')).toEqual(['RF01']);
    expect(line('Penicillin - rash', 'Note')).toEqual(['RF01']);
  });
});
