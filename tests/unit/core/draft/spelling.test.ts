import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyday } from '@/core/knowledge/draft';
import { piecesOf } from '@/core/draft/pieces';
import { respelt, respeltAt } from '@/core/draft/spelling';

describe('slips of the finger', () => {
  it.each([
    ['hopsital', 'hospital'],
    ['slipers', 'slippers'],
    ['acident', 'accident'],
    ['stll', 'still'],
    ['wnts', 'wants'],
    ['ankls', 'ankles'],
    ['reciept', 'receipt'],
    ['herslf', 'herself'],
    ['swalow', 'swallow'],
    ['hve', 'have'],
  ])('%s is %s', (typed, word) => {
    expect(respelt(typed)).toBe(word);
  });

  it.each([
    [
      'a word that is right',
      ['kinked', 'chucked', 'smelly', 'sling', 'crusts', 'drooped', 'grunted', 'rota', 'corrie'],
    ],
    ['the way somebody speaks', ['laughin', 'nowt', 'summat', 'hisself', 'mardy', 'owt', 'sithee']],
    ['a name', ['tess', 'moira', 'gwyn', 'josie']],
    ['a medicine, right or wrong', ['sinemet', 'warfarin', 'apixban', 'amlodapine', 'furosemid']],
    ['a short form that could be several', ['mth', 'bm', 'pu', 'sob', 'rt', 'fld']],
    ['what may be a number or a denial', ['hlaf', 'thre', 'twise', 'nver', 'noting', 'nohting']],
    ['a word that could be two', ['plase']],
    ['no word at all', ['2mg', 'x2', '', 'a', "he's"]],
  ])('leaves %s', (_what, typed) => {
    expect(
      typed.flatMap((word) => (respelt(word) === null ? [] : [`${word}>${respelt(word) ?? ''}`])),
    ).toEqual([]);
  });

  it('takes a capital, and what stands behind a role, for a name', () => {
    const at = (text: string) => piecesOf(text).map((_, i, all) => respeltAt(all, i));
    expect(at('saw slipers')).toContain('slippers');
    expect(at('saw Slipers')).not.toContain('slippers');
    expect(at('nurse slipers')).not.toContain('slippers');
  });

  it('never changes one of its own words, and ends for any text', () => {
    const own = [...everyday.words, ...everyday.real, ...everyday.guarded].flatMap((line) => line.split(' '));
    expect(own.filter((word) => respelt(word) !== null)).toEqual([]);
    fc.assert(fc.property(fc.string(), (text) => typeof respelt(text) !== 'number'));
  });
});
