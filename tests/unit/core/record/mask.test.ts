import { describe, expect, test } from 'vitest';
import { maskCodes } from '@/core/record/mask';

describe('codes that open a home are covered', () => {
  test.each([
    ['Key safe 4471 by the meter', 'Key safe •••• by the meter'],
    ['Keysafe: C2580X', 'Keysafe: ••••••'],
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
    ['The gate code is C45Y', 'The gate code is ••••'],
    ['Alarm code is A1B2.', 'Alarm code is ••••.'],
    ['Entry code ABCD', 'Entry code ••••'],
    ['Ring first, code 77E', 'Ring first, code •••'],
    ['Let yourself in with the code 77E', 'Let yourself in with the code •••'],
    ['Door code is AB12C', 'Door code is •••••'],
    ['Key safe code: A12B', 'Key safe code: ••••'],
    ['Key safe code: a12b', 'Key safe code: ••••'],
    ['Keypad C 4 5 Y', 'Keypad • • • •'],
    ['Gate code changed to C99Z', 'Gate code changed to ••••'],
    ['The code for the front door is C45Y', 'The code for the front door is ••••'],
    ['Key safe by the meter, number four seven one two', 'Key safe by the meter, number •••• ••••• ••• •••'],
    ['Keypad: Double four, one two', 'Keypad: •••••• ••••, ••• •••'],
    ['Door code twenty-two ten', 'Door code ••••••-••• •••'],
    ['Use C45Y for the key safe', 'Use •••• for the key safe'],
    ['Porch code 4471', 'Porch code ••••'],
    ['The code 3571 did not work', 'The code •••• did not work'],
    ['Used code 1966 to get in', 'Used code •••• to get in'],
    ['Code for back door is 1966', 'Code for back door is ••••'],
    ['The code is one two three four', 'The code is ••• ••• ••••• ••••'],
    ['Back door 1966', 'Back door ••••'],
    ['Front door 2244#', 'Front door ••••#'],
    ['Gate 4421', 'Gate ••••'],
    ['Garage 5567 to get the hoist', 'Garage •••• to get the hoist'],
    ['Alarm 1234 set', 'Alarm •••• set'],
    ['Phone unlock 0852', 'Phone unlock ••••'],
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
    'Postcode SA15 3DP',
    'Follow the code of conduct ABCD',
    'Dress code NHS blue',
    'Colour code red, Read code XE2Ab',
    'Read code 44054006',
    'SNOMED code 44054006 and ICD code F32A',
    'ICD-10 code 12AB',
    'Diagnosis code E119',
    'MAR code 5R2, given at 10am',
    'Key safe number TBC',
    'Key safe code NOT to be shared',
    'Door code held by NHS team',
    'KEY SAFE CODE HELD BY OFFICE',
    'Key safe fitted, two or three spare keys',
    'Door alarm on 24hr, checked 2nd May',
    'Alarm seven thirty',
    'Alarm at 0645, gate 2 at 1430',
    'Alarm 0910 toast burning',
    'Bed alarm 1410',
    'Front door 2200 locked',
    'Error code 4044, area code 01234',
    'Code brown, room 1966',
    'Pin site clean 0900',
    'Front door: two locks, one chain',
    'NMC PIN 12A3456E',
    'Visits at four, seven and nine',
    'Lift code was given to her daughter',
  ])('left alone: %s', (text) => {
    expect(maskCodes(text)).toEqual({ text, masked: 0 });
  });

  test('a label elsewhere announces the code', () => {
    expect(maskCodes('4471', 'Key safe').text).toBe('••••');
    expect(maskCodes('4471', 'Weight').text).toBe('4471');
    expect(maskCodes('C45Y', 'Gate code').text).toBe('••••');
    expect(maskCodes('ABCD', 'Entry code').text).toBe('••••');
    expect(maskCodes('one two three four', 'PIN').text).toBe('••• ••• ••••• ••••');
    expect(maskCodes('YES', 'Key safe').text).toBe('YES');
    expect(maskCodes('SA15', 'Postcode').text).toBe('SA15');
    expect(maskCodes('Fitted by ABC Locks', 'Key safe').text).toBe('Fitted by ABC Locks');
  });
});

describe('several codes in one text', () => {
  test('each is covered and counted', () => {
    expect(maskCodes('Gate code changed from C45Y to C99Z, key safe 4471')).toEqual({
      text: 'Gate code changed from •••• to ••••, key safe ••••',
      masked: 3,
    });
  });
});
