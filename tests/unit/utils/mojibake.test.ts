/** Text read in the wrong encoding is mended, and text that only looks like it stays. */
import { describe, expect, it } from 'vitest';
import { mended } from '@/utils/mojibake';

const WINDOWS_1252 = new TextDecoder('windows-1252');
const read = (text: string): string => WINDOWS_1252.decode(new TextEncoder().encode(text));

const WRITTEN = [
  'Flat 3 – Valérie O’Shea – “won’t”',
  '‘half’ a £20 note… 37.5°C ½ tablet • twice — café à la crème',
  'Łukasz Żółć, Siân, Ångström, Dvořák, José, ÉLODIE, Ž',
  '⚠ allergy ✓ given → told €5 ™ 👵',
];

const TRUE_TEXT = [
  'SÃO PAULO and São Paulo',
  'Â and Ã are letters; so are Å, Ä and â',
  '“AMANHÃ” he said',
  'AMANHÃ… talvez',
  '«IRMû',
  'Hồ Thị Ngân, crêpe, château, Ð and ð',
  'Siân’s “café” – £5',
];

describe('mended', () => {
  it.each(WRITTEN)('gives back what was written: %s', (text) => {
    expect(read(text)).not.toBe(text);
    expect(mended(read(text))).toBe(text);
  });

  it.each([...WRITTEN, ...TRUE_TEXT])('leaves what was read rightly: %s', (text) => {
    expect(mended(text)).toBe(text);
  });

  it('mends one part beside another that is right, and a closing mark whose last byte is lost', () => {
    expect(mended('won’t, â€œdonâ€™t callâ€, he said')).toBe('won’t, “don’t call”, he said');
  });
});
