import { describe, expect, it } from 'vitest';
import { authorAfterStamp, authorOf, stampLine } from '@/core/record/note-stamps';
import type { Block } from '@/core/record/snapshot';

const options = { now: '2026-06-15', order: 'dmy' as const };
const block = (text: string): Block => ({
  id: 'b1',
  frame: 'd0',
  kind: 'text',
  text,
  heading: null,
  group: null,
  anchor: { path: '', nth: 0 },
});

describe('who wrote a note', () => {
  it.each([
    ['9 Jun 2026 20:40 – Precious N. – Tea stuck, came out', 'Precious N.'],
    ['9 Jun 2026 – Tom F. – hemmed the curtains', 'Tom F.'],
    ['9 Jun 2026 11:00 – Treatment room – ankle dressed', null],
    ['9 Jun 2026 11:00 slept well', null],
  ])('stands between the stamp and what is said: %s', (text, author) => {
    expect(authorAfterStamp(block(text))).toBe(author);
  });

  it.each([
    ['16 June 2026 · late · Olu', 'Olu'],
    ['16 June 2026 · late · temp', null],
    ['16 June 2026 · Handover', null],
  ])('stands after the shift: %s', (text, author) => {
    expect(stampLine(block(text), options)?.author).toBe(author);
  });

  it.each([
    ['by Jane Okafor, senior', 'Jane Okafor, senior'],
    ['Recorded by Ola Adu', 'Ola Adu'],
    ['back blows by Ada, came out. Told the nurse', null],
    ['home from A&E, x-ray nothing broken', null],
    ['INR from Tues came back 4.6', null],
  ])('is who is led to, not whoever a sentence names: %s', (text, author) => {
    expect(authorOf(block(text), '', options)).toBe(author);
  });

  it('is no value under the label of something else', () => {
    expect(authorOf(block('Geraldine Sweeney'), 'Name', options)).toBeNull();
    expect(authorOf(block('Geraldine Sweeney'), 'Recorded by', options)).toBe('Geraldine Sweeney');
  });
});
