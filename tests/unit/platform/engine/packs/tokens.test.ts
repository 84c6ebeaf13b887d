import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTokens } from '@/platform/engine/packs/tokens';

interface Case {
  text: string;
  ids: number[];
  decoded: string;
}
const read = (file: string): unknown => JSON.parse(readFileSync(`models/tiny/kinds/${file}`, 'utf8'));
/** What the library of Hugging Face itself makes of each text (models/tiny/kinds.py). */
const reference = read('reference.json') as Record<string, Case[]>;
const kinds = Object.keys(reference);
const open = (kind: string, change: (json: Record<string, unknown>) => object = (json) => json) =>
  createTokens(
    change(read(`${kind}/tokenizer.json`) as Record<string, unknown>),
    read(`${kind}/tokenizer_config.json`) as object,
  );

describe.each(kinds)('the tokens of a %s tokenizer', (kind) => {
  const tokens = open(kind);
  const cases = reference[kind] ?? [];

  it.each(cases)('are those of the reference: $text', ({ text, ids, decoded }) => {
    expect(tokens.encode(text)).toEqual(ids);
    expect(tokens.decode(ids)).toBe(decoded);
    expect(decoded).toBe(text);
  });

  it('keep the spaces between words', () => expect(tokens.keepsSpaces).toBe(true));

  it('never show half a character while more are to come', () => {
    let halves = 0;
    for (const { ids, decoded } of cases)
      for (let n = 1; n <= ids.length; n++) {
        const shown = tokens.soFar(ids.slice(0, n));
        if (tokens.decode(ids.slice(0, n)).includes('\uFFFD')) halves += 1;
        expect(shown).not.toContain('\uFFFD');
        expect(decoded.startsWith(shown)).toBe(true);
      }
    expect(halves).toBeGreaterThan(20);
  });

  it('are offered for a word only where they give it back', () => {
    for (const word of ['£4.50', 'café', '👍🏽', ' [time1]'])
      expect(tokens.decode(tokens.exactly(word))).toBe(word);
  });
});

describe('what tokens cannot hold', () => {
  const without = (json: Record<string, unknown>) => ({
    ...json,
    model: { ...(json['model'] as object), byte_fallback: false },
  });

  it.each(['sentencepiece', 'unigram'])('is no word of a %s without single bytes', (kind) => {
    const tokens = open(kind, without);
    expect(tokens.decode(tokens.encode('café'))).not.toBe('café');
    expect(tokens.exactly('café')).toEqual([]);
    expect(tokens.exactly('tea')).not.toEqual([]);
  });

  it('is a text that its tokenizer puts a space before', () => {
    const before = (json: Record<string, unknown>) => ({
      ...json,
      normalizer: {
        type: 'Sequence',
        normalizers: [{ type: 'Prepend', prepend: '\u2581' }, json['normalizer']],
      },
      decoder: {
        type: 'Sequence',
        decoders: [
          ...(json['decoder'] as { decoders: object[] }).decoders,
          { type: 'Strip', content: ' ', start: 1, stop: 0 },
        ],
      },
    });
    const tokens = open('sentencepiece', before);
    expect(tokens.decode(tokens.encode('One word'))).toBe('One word');
    expect(tokens.keepsSpaces).toBe(false);
  });
});
