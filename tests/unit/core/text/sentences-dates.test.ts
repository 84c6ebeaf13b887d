import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectOrder, findDates, findTime, lastDay, yearsOld } from '@/core/text/dates';
import { sentences } from '@/core/text/sentences';

const now = '2026-06-15';
const cut = (text: string): string[] => sentences(text).map((span) => text.slice(span.start, span.end));

describe('sentences', () => {
  it.each([
    [
      'Apixaban 2.5mg b.d. with food. Paracetamol prn.',
      ['Apixaban 2.5mg b.d. with food.', 'Paracetamol prn.'],
    ],
    ['Apixaban 2.5mg bd. Paracetamol PRN.', ['Apixaban 2.5mg bd.', 'Paracetamol PRN.']],
    ['Seen by Dr. Rao and Mrs. Hill. No change.', ['Seen by Dr. Rao and Mrs. Hill.', 'No change.']],
    ['Drinks approx. 200 ml, e.g. tea. Likes it hot!', ['Drinks approx. 200 ml, e.g. tea.', 'Likes it hot!']],
    ['• Frame\n• One carer\nSlippers', ['Frame', 'One carer', 'Slippers']],
    ['Reviewed by L. Orr. Skin intact', ['Reviewed by L. Orr.', 'Skin intact']],
    ['She said "I am fine." Then slept.', ['She said "I am fine."', 'Then slept.']],
    ['bp 120/80. no concerns. gp aware', ['bp 120/80.', 'no concerns.', 'gp aware']],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('loses no letter and keeps order for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const spans = sentences(text);
        const letters = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(spans.map((span) => text.slice(span.start, span.end)).join(''))).toBe(letters(text));
        spans
          .slice(1)
          .forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(spans[index]?.end ?? 0));
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['Next review 28/05/2026', '2026-05-28', 'day'],
    ['on 3/9/26', '2026-09-03', 'day'],
    ['12 May 2026', '2026-05-12', 'day'],
    ['1st of June 2026', '2026-06-01', 'day'],
    ['May 12, 2026', '2026-05-12', 'day'],
    ['reviewed 05/2026', '2026-05', 'month'],
    ['signed 03/25', '2025-03', 'month'],
    ['Jan 2025', '2025-01', 'month'],
    ['2026-05-12T08:30', '2026-05-12', 'day'],
    ['11/21/1938', '1938-11-21', 'day'],
    ['MRSA hx 2021', '2021', 'year'],
    ['fell 14/03 in lounge', '2026-03-14', 'day'],
    ['fell 14/11 in lounge', '2025-11-14', 'day'],
    ['by Fri 12th', '2026-06-12', 'day'],
    ['14 Oct', '2025-10-14', 'day'],
  ])('%s is %s', (text, iso, precision) => {
    expect(findDates(text, { now }).map((one) => [one.iso, one.precision])).toEqual([[iso, precision]]);
  });

  it.each([
    'BP 120/80',
    'Sinemet 25/100',
    '31/02/2026',
    'ate 3/4 of dinner',
    '2000 ml',
    'ref 2026/118x',
    'pain 4/10',
  ])('%s is no date', (text) => {
    expect(findDates(text, { now }).filter((one) => one.precision === 'day')).toEqual([]);
  });

  it('reads the American order only where the page shows it', () => {
    expect(detectOrder(['11/21/1938', '02/03/2026'])).toBe('mdy');
    expect(detectOrder(['21/11/1938', '02/03/2026'])).toBe('dmy');
    expect(findDates('02/03/2026', { now, order: 'mdy' })[0]?.iso).toBe('2026-02-03');
  });

  it('knows times, ages and the last day a date can mean', () => {
    expect(findTime('at 7.30 pm')).toBe('19:30');
    expect(findTime('08:05')).toBe('08:05');
    expect(findTime('gave 2.5 mg')).toBeNull();
    expect(yearsOld('1936-03-02', now)).toBe(90);
    expect(yearsOld('1936-06-16', now)).toBe(89);
    expect(lastDay('2026-02')).toBe('2026-02-28');
  });

  it('takes hostile text in its stride', () => {
    const started = performance.now();
    for (const bit of ['1/', '12 ', 'jan ', '0', '. ', '12/12/', 'a.b.']) {
      const text = bit.repeat(40_000);
      findDates(text, { now });
      sentences(text);
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
