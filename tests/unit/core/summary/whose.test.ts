import { describe, expect, it } from 'vitest';
import { buildRecord, readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { readStatements } from '@/core/summary/statements';
import { summarise } from '@/core/summary/summarise';
import { WhoseSigns } from '@/core/summary/whose-signs';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const now = '2026-06-17';
const about: PlainSection = {
  heading: 'About',
  pairs: [
    ['Name', 'Callum Okafor-Reid'],
    ['Allergies', 'Penicillin, lips swell'],
  ],
};
const chat = (...items: string[]): PageSnapshot => plainPage([about, { heading: 'House chat', items }]);

const flagsOf = (page: PageSnapshot, whose?: null): string =>
  summarise(buildRecord(page, { now }), page, { now, ...(whose === null ? { whose } : {}) })
    .items.filter(({ kind }) => kind === 'red-flag')
    .map(({ text }) => text)
    .join('\n');

const signsOf = (page: PageSnapshot, begins: string): ReadonlySet<string> => {
  const reading = readSnapshot(page, { now });
  const one = readStatements(reading, now).find(({ text }) => text.startsWith(begins));
  if (!one) throw new Error(`nothing begins with ${begins}`);
  return new WhoseSigns(reading).of(one);
};

describe('whose a line is, by many weak signs', () => {
  it('keeps a neighbour’s turning and a colleague’s baby from being told as the person’s', () => {
    const page = chat(
      'Mr Hobbs in 12 will need repositioning 2 hourly as he cannot move himself.',
      'Manager Jo: Rosa no lifting from today, occ health said so, she is expecting.',
    );
    expect(flagsOf(page, null)).toMatch(/Hobbs|expecting/u);
    expect(flagsOf(page)).not.toMatch(/Hobbs|expecting/u);
    expect(flagsOf(page)).toContain('Penicillin');
  });

  it('leaves what is said of the person, also under a short form of the name', () => {
    const page = chat('Femi: Cal is nil by mouth from tonight.');
    expect(flagsOf(page)).toContain('nil by mouth');
    expect(signsOf(page, 'Cal is')).toContain('#own');
  });

  it('reads who is named, before whom, and in whose row', () => {
    const page = plainPage([
      about,
      {
        heading: 'Bus',
        table: [
          ['Seat', 'Remark'],
          ['1', 'Mrs Szabo’s oxygen goes in the boot'],
        ],
      },
    ]);
    const signs = signsOf(page, 'Mrs Szabo');
    expect(signs).toContain('#titled');
    expect(signs).toContain('#kind-cell');
    expect(signs).not.toContain('#own');
  });
});
