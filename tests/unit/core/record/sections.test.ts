import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const titlesOf = (...lines: string[]): string[] =>
  readSnapshot(plainPage(writtenPage(lines), 'Care plan'), { now: '2026-06-17' }).record.sections.map(
    ({ title }) => title,
  );

describe('the title of a section', () => {
  it.each([
    ['▾ Falls', 'Falls'],
    ['▸ Skin', 'Skin'],
    ['► Skin', 'Skin'],
    ['Skin ▾', 'Skin'],
    ['❯ Moving and handling', 'Moving and handling'],
    ['Falls', 'Falls'],
    ['Weight ↓', 'Weight ↓'],
    ['BP ▲', 'BP ▲'],
    ['Bed → chair', 'Bed → chair'],
  ])('of %j is %j', (drawn, title) => {
    expect(titlesOf(`# ${drawn}`, 'Walks with a frame and one carer.')).toContain(title);
  });
});
