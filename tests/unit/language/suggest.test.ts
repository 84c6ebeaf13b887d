import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviations, neverExpand, notations, phrases } from '@/core/knowledge/language';
import { suggestLanguage } from '@/core/language/suggest';

const said = (text: string): string[] => suggestLanguage(text).map((one) => `${one.action} ${one.phrase}`);

describe('word hints', () => {
  it('holds the whole of the list, each id once', () => {
    expect([phrases.length, abbreviations.length, neverExpand.length, notations.length]).toEqual([
      148, 198, 47, 33,
    ]);
    const ids = [...phrases, ...abbreviations, ...neverExpand, ...notations].map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for facts in place of labels, and never inside quotation marks', () => {
    expect(said('Was aggressive at tea.')).toContain('A aggressive');
    expect(said('He said "that nurse was aggressive".')).toEqual([]);
  });

  it('tells a thing from what a word makes of a person', () => {
    for (const text of [
      'Went to the toilet at ten.',
      'Moved with the hoist and two of us.',
      'Popped in at four, shingles healing.',
      'No smell from the wound.',
      'Feed finished at six, baby monitor on.',
    ])
      expect(said(text), text).toEqual([]);
    expect(said('Toileted and hoisted back to bed.').map((one) => one.slice(2))).toEqual([
      'Toileted',
      'hoisted',
    ]);
  });

  it('leaves words for harm as they stand', () => {
    expect(said('He hit, kicked and bit Tom, then stole the card.')).toEqual([]);
  });

  it('flags unsafe notation without changing it, and asks what an ambiguous short form means', () => {
    const [unit] = suggestLanguage('Gave 10u at 08:00.');
    expect(unit).toMatchObject({ action: 'notation', suggestion: 'Safer: units' });
    expect(unit).not.toHaveProperty('replacement');
    expect(said('PU x1 overnight.')).toContain('abbr-ask PU');
  });

  it('asks of “x2” only where a medicine or its form stands before it', () => {
    for (const text of ['Gave paracetamol x2 at ten.', 'Senna x2 given.', '500 mg x2.'])
      expect(
        suggestLanguage(text).map(({ id }) => id),
        text,
      ).toContain('M17');
    for (const text of ['Pad changed x2.', 'Toilet x2, biscuits x2.', 'Called twice, buzzer x2.'])
      expect(
        suggestLanguage(text).map(({ id }) => id),
        text,
      ).not.toContain('M17');
  });

  it('says that a sentence is long from 46 words on, signs not counted', () => {
    const hinted = (count: number, sign = ''): boolean =>
      suggestLanguage(`${Array.from({ length: count }, () => `tea${sign}`).join(' ')}. Slept.`).some(
        ({ id }) => id === 'R01',
      );
    expect(hinted(46)).toBe(true);
    expect(hinted(45)).toBe(false);
    expect(hinted(45, ',')).toBe(false);
  });

  it('never throws and points at words of the note', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const one of suggestLanguage(text)) expect(text.slice(one.start, one.end)).toContain(one.phrase);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['refused ', '10 mg ', '? ', 'gave insulin ', '"', '1/2 tab ', '++ ']) {
      const started = performance.now();
      suggestLanguage(unit.repeat(10_000 / unit.length));
      expect(performance.now() - started, unit).toBeLessThan(3000);
    }
  });
});
