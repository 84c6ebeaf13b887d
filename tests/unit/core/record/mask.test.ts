import { describe, expect, test } from 'vitest';
import { maskCodes } from '@/core/record/mask';

describe('codes that open a home are covered', () => {
  test.each([
    ['Key safe 4471 by the meter', 'Key safe •••• by the meter'],
    ['Keysafe: C2580X', 'Keysafe: C••••X'],
    ['Front door code is 1984.', 'Front door code is ••••.'],
    ['Use 4471 for the key safe', 'Use •••• for the key safe'],
    ['Alarm code 12-34', 'Alarm code ••-••'],
    ['PIN: 9087', 'PIN: ••••'],
    [
      'Key is in the black box by the meter, number 7731',
      'Key is in the black box by the meter, number ••••',
    ],
    ['Spare keys kept in a tin under the step: 4471', 'Spare keys kept in a tin under the step: ••••'],
    ['Entry code = 4 4 7 1', 'Entry code = • • • •'],
  ])('%s', (text, covered) => {
    const result = maskCodes(text);
    expect(result.text).toBe(covered);
    expect(result.text).toHaveLength(text.length);
    expect(result.masked).toBe(1);
  });

  test.each([
    'Key safe in use, visit 08:30 on 12/05/2026',
    'Key safe fitted March 2024',
    'Key safe company 0191 496 0123',
    'Pendant alarm pressed at 0230 hours',
    'PIN number for Cedar Lodge approved. He rang at 09:30.',
    'NMC PIN 1234567',
    'Room 204, key safe outside',
    'Weight 4471 g',
    'Key worker leaves the music box at number 4471',
  ])('left alone: %s', (text) => {
    expect(maskCodes(text)).toEqual({ text, masked: 0 });
  });

  test('a label elsewhere announces the code', () => {
    expect(maskCodes('4471', 'Key safe').text).toBe('••••');
    expect(maskCodes('4471', 'Weight').text).toBe('4471');
  });
});
