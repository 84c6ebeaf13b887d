import { describe, expect, it } from 'vitest';
import { withoutNhsNumbers } from '@/core/text/long-numbers';

describe('an NHS number in a text', () => {
  it.each([
    ['Ivy Marsh 04/02/1938 485 777 3456 Rm 9', 'Ivy Marsh 04/02/1938 ••• ••• 3456 Rm 9'],
    ['Ivy Marsh · 4857773456 seen by GP.', 'Ivy Marsh · ••••••3456 seen by GP.'],
    ['NHS 485-777-3456', 'NHS •••-•••-3456'],
  ])('shows its last four figures: %s', (text, shown) => {
    expect(withoutNhsNumbers(text)).toBe(shown);
  });

  it.each([
    'Ring 01632 960 111 or 07700 900 123',
    'Ring +44 770 090 0123',
    'Surgery 0161 496 0000, 020 7946 0000',
    'Weight 50.1 kg, 1600 ml, BP 120/80, due 12/05/2026 14:30',
    'Batch 12345678901',
  ])('is not seen in other numbers: %s', (text) => {
    expect(withoutNhsNumbers(text)).toBe(text);
  });
});
