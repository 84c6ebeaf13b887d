import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const matters = (...lines: string[]): string[] =>
  buildReport(plainPage(writtenPage(['# Ada Brook', ...lines])), { now: TODAY })
    .summary.items.filter(({ kind }) => kind === 'matters')
    .map(({ text }) => text);

const SAID = 'I am worried about the swelling in the leg and would like it seen to soon.';

describe('who says "I"', () => {
  it('is the writer where the person is called the patient', () => {
    expect(matters('# Visit', 'The patient sat up well today.', SAID)).toEqual([]);
    expect(matters('# Visit', 'I have explained to her what the tests show.', SAID)).toEqual([]);
  });

  it('is the person elsewhere', () => {
    expect(matters('# About me', 'I was a midwife all my life.', SAID)).toContain(SAID);
    expect(matters('# About me', 'The patient in the next bed shouts at night.', SAID)).toContain(SAID);
  });

  it('is the person in a quotation', () => {
    const quoted = 'Says "I would love to see the sea once more before I go".';
    expect(matters('# Visit', 'The patient sat up well today.', quoted)).toContain(quoted);
  });
});
