import { describe, expect, it } from 'vitest';
import { breaksIn } from '@/core/draft/breaks';
import { planDraft } from '@/core/draft/draft';
import { piecesOf } from '@/core/draft/pieces';
import { renderDraft } from '@/core/draft/render';
import { breaksSchema } from '@/core/knowledge/draft-breaks';
import { firstNames } from '@/core/knowledge/first-names';
import data from '@/knowledge/draft/breaks.json';
import { gapsOf } from '@/evals/draft/learn-breaks';

const begins = (text: string): string[] => [...breaksIn(piecesOf(text))].map((piece) => piece.text);

describe('a new happening in shorthand without stops', () => {
  it.each([
    ['c/o hip pain rang office 0810 they ring gp', 'rang'],
    ['told nurse Ella 0916 rang dtr staying w him', 'rang'],
    ['walked to lounge w frame no probs', 'no'],
    ['passed wind 1200 no result yet', 'no'],
  ])('%s', (text, word) => {
    expect(begins(text)).toContain(word);
  });

  it.each([
    ['had 2 songs with the mic and 200 ml tea', 'songs'],
    ['coffee with 1 sugar because he asked', 'he'],
    ['he tell me he fall but he say no pain', 'he'],
    ['if he answers tell him she is ok', 'she'],
    ['2 hrly obs 2200 ok 0000 ok 0200 awake', '0200'],
    ['ref 8am meds x2', 'meds'],
    ['bit own hand twice R skin not broke', 'R'],
    ['put 1 sugar in coffee bc he asked', 'he'],
    ['walked with two sticks to the dining room', 'to'],
  ])('belongs together: %s', (text, word) => {
    expect(begins(text)).not.toContain(word);
  });

  it('a stop that is typed is left as it is, and nothing is lost or turned round', () => {
    const shorthand = 'c/o hip pain rang office 0810. they ring gp';
    expect(begins(shorthand)).toEqual(['rang']);
    const text = renderDraft(planDraft({ shorthand, type: 'N01', name: 'Win', pronoun: 'she' }).draft);
    for (const word of ['hip', 'pain', 'office', '08:10', 'GP']) expect(text).toContain(word);
    expect(text.indexOf('pain')).toBeLessThan(text.indexOf('office'));
  });

  it('learns from stops, and takes neither commas nor dashes for an answer', () => {
    const gaps = gapsOf('Up at 7. Ate toast, drank tea - settled');
    expect(gaps.filter(({ breaks }) => breaks).map(({ signs }) => signs[2])).toEqual(['b:ate']);
    const words = gaps.map(({ signs }) => signs[2]);
    expect(words).not.toContain('b:drank');
    expect(words).not.toContain('b:settled');
    expect(words).toContain('b:toast');
  });
});

describe('what was weighed for it', () => {
  it('keeps to its schema, and a letter that stands for no weight does not', () => {
    expect(breaksSchema.safeParse(data).success).toBe(true);
    expect(breaksSchema.safeParse({ ...data, signs: { '.': 'all' } }).success).toBe(false);
  });

  it('holds no first name', () => {
    const words = Object.values(data.signs)
      .flatMap((signs) => signs.split('|'))
      .filter((sign) => /^[ab]:/u.test(sign))
      .map((sign) => sign.slice(2));
    expect(words.length).toBeGreaterThan(300);
    const names = words.filter((word) => firstNames.has(word));
    expect([...new Set(names)].sort()).toEqual([]);
  });
});
