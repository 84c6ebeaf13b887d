/** What may be somebody else's, what is furniture and how much of a number is shown. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import type { SummaryItem, SummaryLength } from '@/core/summary/item';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const itemsOf = (lines: readonly string[], length: SummaryLength = 'full'): SummaryItem[] =>
  buildReport(plainPage(writtenPage([...lines])), { now: TODAY, length }).summary.items;

const page = (bath: string): string[] => [
  '# Care plan: Harold Nwosu',
  'Date of birth :: 02/03/1936',
  'NHS number :: 9434765919',
  '# What matters to me',
  bath,
  'Harold likes his tea strong.',
  '# Diagnoses',
  'COPD',
  'Stroke 2019',
  "Parkinson's disease",
];

describe('a line under a conflict about the name', () => {
  const own = (items: readonly SummaryItem[]): string =>
    items
      .filter(({ kind }) => kind === 'matters' || kind === 'support')
      .map(({ text }) => text)
      .join('\n');

  it('is not said to be what matters to the person', () => {
    const items = itemsOf(page('Mavis likes her bath in the evening with the radio on.'));
    expect(items.filter(({ rule }) => rule === 'CF08')).toHaveLength(1);
    expect(own(items)).not.toContain('Mavis');
    expect(own(items)).toContain('Harold likes his tea strong.');
  });

  it('is, where it is the person', () => {
    const items = itemsOf(page('Harold likes his bath in the evening with the radio on.'));
    expect(own(items)).toContain('bath in the evening');
  });
});

describe('the full length', () => {
  const items = itemsOf(page('Likes the radio on.'));
  it.each(['COPD', 'Stroke 2019', "Parkinson's disease"])('holds a bare diagnosis: %s', (line) => {
    expect(items.map(({ text }) => text)).toContain(line);
  });

  it('holds no words of the page itself', () => {
    const texts = itemsOf([...page('Likes the radio on.'), 'View all', 'Edit']).map(({ text }) => text);
    expect(texts).not.toContain('View all');
    expect(texts).not.toContain('Edit');
  });

  it('shows the last four figures of a number, and where it stands', () => {
    const number = items.find(({ label }) => label === 'Number');
    expect(number?.text).toBe('••••••5919');
    expect(number?.evidence[0]?.quote).toBe('9434765919');
  });

  it('leaves a short number', () => {
    const short = itemsOf(['# Harold Nwosu', 'Date of birth :: 02/03/1936', 'Client ID :: 40217']);
    expect(short.find(({ label }) => label === 'Number')?.text ?? '40217').toBe('40217');
  });
});
