import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLetter, isWordy, normalise, tokenise, WORD } from '@/core/text/tokens';

const signs = "ab wo/&'’‘`.,:/019½²é\u0301ñ-()\n\t\u00a0ſKßW/W€🙂𝒜٣中".split('');
const near = fc.array(fc.constantFrom(...signs), { maxLength: 16 }).map((list) => list.join(''));

describe('tokenise', () => {
  it.each([
    ["c/o pain, s/b D/N w/ wife's help", ['c/o', 'pain', ',', 's/b', 'D/N', 'w/', "wife's", 'help']],
    ['BP 120/80 at 08:15, 2.5mg', ['BP', '120/80', 'at', '08:15', ',', '2.5', 'mg']],
    ['and/or A&E', ['and', '/', 'or', 'A&E']],
  ])('%s', (text, expected) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(expected);
  });

  it('reads any text as its pattern does', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const expected = [...text.matchAll(WORD)].map((hit) => ({
          text: hit[0],
          norm: normalise(hit[0]),
          start: hit.index,
          end: hit.index + hit[0].length,
        }));
        return JSON.stringify(tokenise(text)) === JSON.stringify(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

it('tells letters and numbers as their classes do', () => {
  fc.assert(
    fc.property(
      fc.oneof(near, fc.string(), fc.string({ unit: 'binary' })),
      (text) => hasLetter(text) === /\p{L}/u.test(text) && isWordy(text) === /[\p{L}\p{N}]/u.test(text),
    ),
    { numRuns: 1000 },
  );
});
