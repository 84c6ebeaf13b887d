import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import type { SummaryItem, SummaryLength } from '@/core/summary/item';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const page = plainPage(
  writtenPage([
    '# Ada Brook',
    'Date of birth :: 02/03/1936',
    'Telephone :: 01632 960 100',
    '# Diagnoses',
    'Osteoarthritis of both knees.',
    '# Notes',
    '14/06/2026 08:00 A. Jones: Slept well.',
    '# Door',
    'Key safe 4471 by the meter',
    '# Other residents',
    'Rm 4 Bill Stone: insulin',
  ]),
);
const itemsAt = (length: SummaryLength): SummaryItem[] =>
  buildReport(page, { now: TODAY, length }).summary.items;

describe('the full length', () => {
  const text = itemsAt('full')
    .map((one) => one.text)
    .join('\n');

  it('holds what no other part shows, with its label', () => {
    expect(text).toContain('Telephone: 01632 960 100');
    expect(text).toContain('Osteoarthritis of both knees.');
    expect(text).toContain('Slept well.');
  });

  it('says nothing twice, holds no code and nobody else', () => {
    const also = itemsAt('full').filter(({ kind }) => kind === 'also');
    expect(new Set(also.map((one) => one.text)).size).toBe(also.length);
    expect(text).not.toMatch(/4471|Bill Stone/u);
  });

  it('is no part of the shorter ones', () => {
    expect(itemsAt('screen').filter(({ kind }) => kind === 'also')).toEqual([]);
  });
});
