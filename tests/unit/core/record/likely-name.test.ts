import { describe, expect, it } from 'vitest';
import { buildRecord, readSnapshot } from '@/core/record/build';
import { likelyName } from '@/core/record/likely-name';
import type { PageSnapshot } from '@/core/record/snapshot';
import { summarise } from '@/core/summary/summarise';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const now = '2026-06-17';
const likely = (page: PageSnapshot, called: string | null = null): string | null =>
  likelyName(readSnapshot(page, { now }).blocks, called)?.value ?? null;

const bus: PlainSection = {
  heading: 'Wednesday bus',
  table: [
    ['Who', 'Pick up', 'Watch for'],
    ['Bhogal Surjit', '9.10', 'Shellfish allergy, EpiPen in jacket'],
    ['Sandhu Harbhajan', '9.25', 'Sesame allergy'],
    ['Clarke Winston', '9.40', 'Home oxygen, cylinder on chair'],
  ],
};
const sheet = (first: string): PageSnapshot =>
  plainPage([{ text: [first] }, { heading: 'Food', text: ['Roti torn small.'] }, bus]);

describe('the likeliest name', () => {
  it('is the one beside a date of birth, and never who made the page', () => {
    const page = plainPage([
      { text: ['Client sheet exported by Nasreen Begum'] },
      { text: ['SANDHU Harbhajan Kaur – everyone says "Bibi ji" – 14/04/1947'] },
    ]);
    expect(likely(page)).toBe('SANDHU Harbhajan Kaur');
  });

  it('is the one that fits what the person is called', () => {
    const page = plainPage([
      { heading: 'CST-000771 Whitcombe, Gerald A. – Extra care', text: ['Lives alone.'] },
    ]);
    expect(likely(page, 'Gerry')).toBe('Whitcombe, Gerald A.');
  });

  it('is the one behind a bare "Name"', () => {
    expect(likely(plainPage([{ text: ['Name', 'Solomon Haile', 'He came to us in March.'] }]))).toBe(
      'Solomon Haile',
    );
  });

  it('is nobody who is on duty', () => {
    expect(
      likely(plainPage([{ heading: 'Early', text: ['On duty: Femi Sandra', 'Sleep-in: Femi Ade'] }])),
    ).toBeNull();
  });

  it('is the one whom most sentences tell of, and no writer or helper', () => {
    const log = (...text: string[]): string | null => likely(plainPage([{ heading: 'Log', text }]));
    const told = ['Mr Bryant has a catheter.', 'Mr Bryant fell at ten.', 'Mr Bryant is tired.'];
    expect(log(...told, 'Edna has epilepsy.')).toBe('Mr Bryant');
    expect(log(...told, 'Edna has epilepsy.', 'Edna fell.')).toBeNull();
    expect(log('Kim gives tablets.', 'Kim helps at lunch.', 'Kim checks the door.')).toBeNull();
    expect(log('16/06/2026 Kim: Ate well.', 'Kim is off.', 'Kim was late.', 'Kim went home.')).toBeNull();
  });

  it('is no words of a title', () => {
    expect(likely(plainPage([{ heading: 'Care Plan', text: ['Walks with a stick.'] }]))).toBeNull();
  });

  it('tells rows of others apart on a page that says no name outright, and is not shown', () => {
    const page = sheet('Hello, I am Harbhajan Sandhu and this is my sheet');
    const record = buildRecord(page, { now });
    const shown = summarise(record, page, { now, length: 'full' }).items.map(({ text }) => text);
    expect(record.person.name).toBeNull();
    expect(record.others).toBe(2);
    expect(shown.join('\n')).toContain('Sesame');
    expect(shown.join('\n')).not.toMatch(/EpiPen|oxygen/u);
  });

  it('is not needed for nobody: without it every row stands', () => {
    const page = sheet('Client sheet');
    expect(buildRecord(page, { now }).others).toBeUndefined();
  });
});
