import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { flagsOf } from '../../../helpers/flags';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const under = (...text: string[]): string[] => flagsOf({ heading: 'Allergies', text });
const rulesOf = (...sections: PlainSection[]): string[] => {
  const snapshot = plainPage([{ pairs: [['Name', 'Olwen Tranter']] }, ...sections]);
  const { record } = readSnapshot(snapshot, { now: TODAY });
  return summarise(record, snapshot, { now: TODAY }).items.map(({ rule, text }) => `${rule} ${text}`);
};

describe('allergies', () => {
  it.each(['Tamsulosin: fainted', 'Chlorpromazine: rash', 'Amlodipine: ankles', 'Penicillin: yes'])(
    'takes "%s" under the heading for one',
    (text) => {
      expect(under(text)).toContain('RF01');
    },
  );

  it.each(['Recorded by: Kim Stone', 'Severity: moderate', 'Pharmacy: Boots Leigh', 'Latex: no'])(
    'takes "%s" for none',
    (text) => {
      expect(under(text)).not.toContain('RF01');
    },
  );

  it('reads a list behind a label without a value as its value', () => {
    const found = rulesOf({ pairs: [['Allergies', '']] }, { items: ['Chlorpromazine: rash', 'Nuts'] });
    expect(found.filter((line) => line.startsWith('RF01'))).not.toEqual([]);
    expect(found.filter((line) => /^(?:ST50|NF01)/u.test(line))).toEqual([]);
    expect(rulesOf({ pairs: [['Allergies', '']] }, { text: ['Likes tea.'] }).join('\n')).toContain('ST50');
  });

  it.each([
    'No known allergies apart from trimethoprim',
    'None except penicillin (rash).',
    'Nil known other than plasters',
  ])('"%s" is no denial', (text) => {
    expect(under(text)).toContain('RF01');
    expect(under(text)).not.toContain('RF01-stated');
    expect(flagsOf({ pairs: [['Allergies', text]] })).not.toContain('RF01-stated');
  });

  it.each(['No known allergies', 'No known allergies; lives apart from her sister', 'Dim', 'Dim yn hysbys'])(
    '"%s" is one',
    (text) => {
      expect(flagsOf({ pairs: [['Alergeddau / Allergies', text]] })).toEqual(['RF01-stated']);
    },
  );

  it('keeps the mark of doubt', () => {
    const found = rulesOf({ heading: 'Allergies', items: ['? latex', '? bee stings – never tested'] });
    expect(found.filter((line) => line.startsWith('RF01')).join('\n')).toMatch(/(?=[^]*\? latex)[^]*\? bee/u);
    expect(found.filter((line) => line.startsWith('ST50'))).toEqual([]);
  });

  it('shows an order in capitals beside a denial elsewhere', () => {
    expect(flagsOf({ badges: ['NO PENICILLIN'] })).toEqual(['RF01']);
    expect(under('No penicillin allergy on GP record')).toEqual(['RF01-stated']);
    expect(flagsOf({ text: ['No penicillin this week.'] })).toEqual([]);
  });

  it('tells an allergy under a heading of food as an allergy, also where it is what speaks best for a diet', () => {
    const found = rulesOf(
      { heading: 'Mobility', text: ['Walks with a frame.'] },
      { heading: 'Food', text: ['Allergic to nuts.', 'Likes toast.', 'Penicillin allergy.'] },
    );
    const allergies = found.filter((line) => line.startsWith('RF01')).join('\n');
    expect(allergies).toContain('nuts');
    expect(allergies).toContain('Penicillin');
    expect(found.filter((line) => line.startsWith('RF01') && line.includes('toast'))).toEqual([]);
  });
});
