import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedWords, type AllowedWord } from '@/core/draft/allowed-words';
import { createConstraint } from '@/platform/engine/packs/constraint';

/** A tokenizer of pairs of letters: words share beginnings and end inside others. */
const table: string[] = [];
const encode = (text: string) =>
  (text.match(/[^]{1,2}/gu) ?? []).map((pair) => {
    if (!table.includes(pair)) table.push(pair);
    return table.indexOf(pair);
  });
const decode = (tokens: readonly number[]) => tokens.map((token) => table[token]).join('');

const word = (text: string, most = 1, must = false): AllowedWord => ({ word: text, most, must });
/** Everything that may be written, up to so many tokens. */
function all(allowed: readonly AllowedWord[], most: number): string[] {
  const out: string[] = [];
  const go = (written: number[]) => {
    const constraint = createConstraint(allowed, encode);
    for (const token of written) constraint.take(token);
    const { tokens, mayEnd } = constraint.now();
    if (mayEnd) out.push(decode(written));
    if (written.length < most) for (const token of tokens) go([...written, token]);
  };
  go([]);
  return out;
}

describe('the words a model is kept to', () => {
  it('are those of the list, whole, as often as they may', () => {
    const found = all([word('tea', 1, true), word('no')], 6);
    expect(found).toContain('tea no');
    expect(found).toContain('No tea');
    expect(found).toContain('tea, no');
    for (const each of found) {
      expect(each).toMatch(/^(?:tea|Tea|no|No)(?:[.,;]| (?:tea|no))*$/u);
      expect(each.match(/tea/giu)).toHaveLength(1);
      expect(each.match(/no/giu)?.length ?? 0).toBeLessThan(2);
    }
  });

  it('may begin alike', () => {
    const found = all([word('a'), word('at'), word('ate')], 5);
    expect(found).toEqual(expect.arrayContaining(['a at', 'ate a', 'at ate', 'At a']));
    expect(found.every((each) => /^(?:at|ate|a)(?:[.,;]| (?:ate|at|a))*$/iu.test(each))).toBe(true);
  });

  it('do not let it end before every mark was written', () => {
    for (const found of all([word('[time1]', 1, true), word('fell')], 8))
      expect(found.split('[time1]')).toHaveLength(2);
  });

  it('are never another’s, whatever the statement', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ate', 'fell', 'not', 'lunch', '[time1]', 'Refused', "didn't"), {
          minLength: 1,
        }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 30 }),
        (statement, choices) => {
          const allowed = allowedWords(statement.join(' '));
          const constraint = createConstraint(allowed, encode);
          const written: number[] = [];
          for (const choice of choices) {
            const { tokens } = constraint.now();
            const list = [...tokens];
            const token = list[choice % list.length];
            if (token === undefined) break;
            constraint.take(token);
            written.push(token);
          }
          const words = new Set(allowed.map((each) => each.word.toLowerCase()));
          const whole = decode(written)
            .split(/[ .,;]+/u)
            .slice(0, -1)
            .filter((each) => each !== '');
          for (const each of whole) expect(words).toContain(each.toLowerCase());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what a statement allows', () => {
  const of = (masked: string) => new Map(allowedWords(masked).map((each) => [each.word, each]));

  it('is its own words and their forms, its marks, and small words', () => {
    const allowed = of('refuse lunch [time1] w/ tea');
    expect(allowed.get('[time1]')).toEqual({ word: '[time1]', most: 1, must: true });
    expect([...allowed.keys()]).toEqual(
      expect.arrayContaining(['lunch', 'refused', 'with', 'the', 'at', '[name]']),
    );
    for (const each of ['not', 'no', 'she', 'he', 'happily', 'dinner']) expect(allowed.has(each)).toBe(false);
  });

  it('has a "not" only where one was typed', () => {
    expect(of('not eaten').has('not')).toBe(true);
  });
});
