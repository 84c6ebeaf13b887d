import { describe, expect, test } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { checkHygiene } from '@/core/hygiene/check';
import { maskCodes } from '@/core/record/mask';
import { secretsIn } from '@/core/record/secrets';

const found = (text: string) => checkHygiene({ text }).find(({ id }) => id === 'H35');

describe('a code in a note is told of, and never shown', () => {
  test.each([
    'Let myself in, key safe 4821.',
    'Used 4821 for the key safe, all well.',
    'Front door code is 1984, told the night staff.',
    'She told me her PIN: 9087 for the shop.',
  ])('as typed and as the page reader covers it: %s', (text) => {
    const covered = maskCodes(text);
    expect(covered.masked).toBe(1);
    for (const each of [text, covered.text]) expect(found(each)?.evidence[0]?.quote).toBe('••••');
    expect(found(covered.text)?.evidence).toEqual(found(text)?.evidence);
  });

  test.each([
    'Spare key under the mat, neighbour has the other.',
    'Key is under the blue flowerpot by back door, let myself in.',
    'Door keys kept in the meter box.',
    'Key left on top of the ledge.',
    'Key put back in the flower pot.',
    'Bank sort code 20-11-33 account 12345678.',
    'Account 12345678 was given to the bank.',
    'Code for gate four four seven one.',
  ])('where the key lies, and what an account is: %s', (text) => expect(found(text)).toBeDefined());

  test('every figure of an account', () => {
    expect(found('Bank sort code 20-11-33 account 12345678.')?.evidence.map(({ quote }) => quote)).toEqual([
      '••••••••',
      '••••••••',
    ]);
  });

  test.each([
    'Key worker under the new rota.',
    'Key under the safe’s lid jammed, told office.',
    'Car key under the mat of the passenger seat.',
    'Found his keys behind the sofa.',
    'Piano key behind the pot.',
    'Gave an account of the fall at 10.',
    'Account of 12 pounds settled.',
  ])('nothing secret: %s', (text) => expect(found(text)).toBeUndefined());

  test('a field that its label names', () => {
    expect(found(maskCodes('Now 4471, changed by her son.', 'Key safe').text)).toBeDefined();
    expect(found(maskCodes('Now 4471, changed by her son.', 'Weight').text)).toBeUndefined();
  });

  test('every one of them', () => {
    const text = 'Key safe code 4821, card 4929 1234 5678 9012, NI AB 12 34 56 C.';
    const quotes = found(text)?.evidence.map(({ quote }) => quote) ?? [];
    expect(quotes).toHaveLength(3);
    expect(quotes.join('')).not.toMatch(/[\p{L}\p{N}]/u);
  });

  test.each([
    'Key safe in use, visit 08:30 on 12/05/2026.',
    'NHS number ••• ••• •••• checked.',
    'Paid by card ending •••• 4242.',
    'Soup • bread • tea • cake',
    '•••',
  ])('left alone: %s', (text) => {
    expect(found(text)).toBeUndefined();
    expect(secretsIn(text)).toEqual([]);
  });

  test('no finding and no judgement quotes one, and offsets stay', () => {
    const text = 'Let myself in, key safe 48.21. Ate lunch, receipt for shopping £4.10.';
    const { gaps, types } = judgeNote({ text, chosenTypes: ['N42', 'N25'] });
    const spans = [...gaps, ...types].flatMap(({ evidence }) => evidence);
    expect(spans.length).toBeGreaterThan(0);
    for (const { quote, start, end } of spans) expect(quote).toHaveLength(end - start);
    const whole = 'Let myself in, key safe 4821. Her purse has cash, receipt kept.';
    const judged = judgeNote({ text: whole, chosenTypes: ['N42', 'N25'] });
    expect(JSON.stringify([judged, checkHygiene({ text: whole })])).not.toContain('4821');
  });
});
