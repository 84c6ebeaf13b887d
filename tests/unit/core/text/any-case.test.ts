import { describe, expect, it } from 'vitest';
import { compiledPatterns } from '@/core/knowledge/patterns';
import { forText, lettersOf } from '@/core/text/any-case';

const plain = 'She WALKS with a frame – “two carers”, 50 µg';

/** Every letter of one UTF-16 unit that has another case, or ignores case like one that has. */
const cased = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => sign.toLowerCase() !== sign || sign.toUpperCase() !== sign,
);

describe('forText', () => {
  it('gives a pattern without the u flag for a text on which both match the same', () => {
    const pattern = /\bwalks?\b[^.;]{0,20}frame/iu;
    expect(forText(pattern, plain).flags).toBe('i');
    expect(forText(pattern, plain)).toBe(forText(pattern, 'another text'));
    expect(forText(pattern, plain).exec(plain)?.[0]).toBe(pattern.exec(plain)?.[0]);
    expect([...plain.matchAll(forText(/\bw\w+/giu, plain))].map(([word]) => word)).toEqual(['WALKS', 'with']);
  });

  it('leaves every letter that may ignore case otherwise to the pattern as it is written', () => {
    const all = cased.join('');
    const odd: string[] = [];
    for (const sign of cased) {
      const source = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
      const withFlag = new Set(all.match(new RegExp(source, 'giu')));
      const without = new Set(all.match(new RegExp(source, 'gi')));
      for (const other of cased)
        if (withFlag.has(other) !== without.has(other)) odd.push(sign > other ? sign : other);
    }
    expect(odd.length).toBeGreaterThan(0);
    for (const sign of odd) {
      expect(forText(/x/iu, `a ${sign} in a text`).flags).toBe('iu');
      expect(forText(new RegExp(sign, 'iu'), plain).flags).toBe('iu');
    }
  });

  it('keeps the flag where halves of a sign could be told apart, or the pattern cannot do without', () => {
    expect(forText(/^.$/iu, '🙂').test('🙂')).toBe(true);
    expect(forText(/\p{M}+ carer/iu, plain).flags).toBe('iu');
    expect(forText(/\P{L}+ carer/iu, plain).flags).toBe('iu');
    expect(forText(/\p{L}+ carer/iu, 'Ọlá is a carer').flags).toBe('iu');
    expect(forText(/\u{41}/iu, plain).flags).toBe('iu');
    expect(forText(/\bWALKS/u, plain).flags).toBe('u');
  });

  it('writes a class of letters out for a text of plain letters: they match the same signs', () => {
    const signs = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).filter(
      (sign) => lettersOf(sign) === 'plain',
    );
    expect(signs.length).toBeGreaterThan(1000);
    for (const name of ['L', 'N', 'Lu', 'Ll'])
      for (const flags of ['u', 'iu'])
        for (const source of [
          `\\p{${name}}`,
          `[\\p{${name}}’-]`,
          `[^\\p{${name}}\\d]`,
          `(?:\\[|\\]|\\p{${name}})`,
        ]) {
          const pattern = new RegExp(source, flags);
          const twin = forText(pattern, 'a');
          expect(twin.unicode, source).toBe(false);
          expect(signs.filter((sign) => twin.test(sign))).toEqual(signs.filter((sign) => pattern.test(sign)));
        }
    const name = /(?<![\p{L}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{L}*)?/gu;
    const text = 'Zoë Łukasz-Wójcik – O’Neil saw Éire in 2026 ½ x';
    expect(text.match(forText(name, text))).toEqual(text.match(name));
  });

  it('is of use for most named patterns', () => {
    const quicker = [...compiledPatterns.values()].filter((pattern) => !forText(pattern, plain).unicode);
    expect(quicker.length).toBeGreaterThan(compiledPatterns.size / 2);
  });
});
