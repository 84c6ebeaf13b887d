/** Printed pages: a row of dots or a bare space between a label and its answer. */
import { describe, expect, it } from 'vitest';
import { segments } from '@/core/record/inline';
import { buildReport } from '@/core/report';
import { plainPage } from '../../../helpers/plain-page';

const read = (text: string): [string, string][] =>
  segments(text).map(({ label, start, end }) => [
    label ? text.slice(label.start, label.end) : '',
    text.slice(start, end),
  ]);

describe('an answer in a line of several labels', () => {
  it('ends where something else begins', () => {
    expect(read('Carer admin. Covert: NO. Digoxin 125mcg AM.')).toEqual([
      ['', 'Carer admin.'],
      ['Covert', 'NO.'],
      ['', 'Digoxin 125mcg AM.'],
    ]);
    expect(read('Oxygen: No. Smoker: No. Warfarin 3 mg daily.').at(-1)).toEqual(['', 'Warfarin 3 mg daily.']);
  });

  it('goes on where it is the only one, or says more', () => {
    expect(read('Smoker: No. Stopped in 2019.')).toEqual([['Smoker', 'No. Stopped in 2019.']]);
    expect(read('Oxygen: 2 litres. Smoker: No longer. Stopped in 2019.').at(-1)).toEqual([
      'Smoker',
      'No longer. Stopped in 2019.',
    ]);
  });
});

describe('who wrote it', () => {
  it('stands before what was written, without the day alone', () => {
    expect(read('14/06/2026 21:00 – Ruth Thomas: Vomited x2.')).toEqual([['Ruth Thomas', 'Vomited x2.']]);
    expect(read('14/06/2026 Weight: 61 kg').at(-1)?.[1]).toBe('61 kg');
  });
});

describe('a row of dots', () => {
  it('leads from a label to its value', () => {
    expect(read('OXYGEN......... N\nWeight........ 62 kg')).toEqual([
      ['OXYGEN', 'N'],
      ['Weight', '62 kg'],
    ]);
    expect(read('ALERTS: ALLERGIES...... strawberries').at(-1)).toEqual(['ALLERGIES', 'strawberries']);
  });

  it.each([
    'She waited... then went out',
    'Signed ............ Date ............',
    'Name of person ..............',
    'Well.... he said so.... and left',
  ])('is none in %s', (text) => {
    expect(read(text).every(([label]) => label === '')).toBe(true);
  });
});

describe('a line in capitals', () => {
  it.each([
    ['HOIST N', 'HOIST', 'N'],
    ['DNACPR Y (blue folder)', 'DNACPR', 'Y (blue folder)'],
    ['HOME OXYGEN No', 'HOME OXYGEN', 'No'],
  ])('is answered by what ends it: %s', (text, label, value) => {
    expect(read(text)).toEqual([[label, value]]);
  });

  it.each(['PLEASE NOTE', 'DO NOT HOIST', 'HOIST NO LONGER NEEDED', 'I said no', 'PEG N Smith'])(
    'and not in %s',
    (text) => {
      expect(read(text)).toEqual([['', text]]);
    },
  );
});

const flagsOf = (text: string): string[] =>
  buildReport(plainPage([{ heading: 'Effie MacLeod' }, { text: [text] }]), { now: '2026-06-17' })
    .summary.items.filter(({ kind }) => kind === 'red-flag')
    .map(({ rule, text: shown }) => `${rule} ${shown}`);

it('an answer of no raises nothing, and each yes is shown with its own label alone', () => {
  const lines = (yes: string, no: string) =>
    `ALLERGIES...... strawberries\nOXYGEN......... ${no}\nEPILEPSY....... ${yes}\nDIABETES....... ${no}\nCATHETER....... ${yes}\nHOIST ${no}`;
  expect(flagsOf(lines('Y', 'N'))).toEqual([
    'RF01 ALLERGIES: strawberries',
    'RF06 EPILEPSY: Y',
    'RF15 ALLERGIES: strawberries',
    'RF26 CATHETER: Y',
  ]);
  expect(flagsOf('EPILEPSY: Y\nOXYGEN: Y\nHOIST: N')).toEqual(['RF05 OXYGEN: Y', 'RF06 EPILEPSY: Y']);
});
