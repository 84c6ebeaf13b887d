/** Text that was written as UTF-8 and read as Windows-1252: "CafÃ©", "10 â€“ 12", "donâ€™t". */

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls; a space where it has nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const BYTES = new Map([...HIGH].map((char, at) => [char === ' ' ? -1 : char.charCodeAt(0), 0x80 + at]));
/** The mark that closes a quotation ends in a byte that stands for nothing, which many systems drop. */
const CLOSING = '”';

/** The byte that a character stands for, or -1: every character up to U+00FF stands for itself. */
const byteOf = (code: number): number => (code <= 0xff ? code : (BYTES.get(code) ?? -1));

/** How many bytes a letter takes that begins with this one, of the letters and signs that people write here; 0 for others. */
function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xc5) return 2;
  if (first === 0xe2) return 3;
  return first === 0xf0 ? 4 : 0;
}

const isClosing = (code: number): boolean => '’”…–—»'.includes(String.fromCharCode(code));
const isCapital = (char: string): boolean => char !== '' && char !== char.toLowerCase();

export interface Mended {
  text: string;
  /** How many characters it takes the place of. */
  length: number;
}

/** What stands at a place of a text, if it was read wrongly there; null where the text is as it should be. */
export function mendedAt(text: string, at: number): Mended | null {
  const first = text.charCodeAt(at);
  const length = lengthOf(first);
  if (length === 0) return null;
  let code = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) {
    const byte = byteOf(text.charCodeAt(at + next));
    // NaN, at the end of the text, is no byte either.
    if (!(byte >= 0x80 && byte <= 0xbf))
      return next === 2 && first === 0xe2 && text.charAt(at + 1) === '€'
        ? { text: CLOSING, length: 2 }
        : null;
    code = (code << 6) | (byte & 0x3f);
  }
  // "MANHÃ…", "«JÀ»": a capital at the end of a word in capitals, before what closes it.
  if (length === 2 && isClosing(text.charCodeAt(at + 1)) && isCapital(text.charAt(at - 1))) return null;
  return { text: String.fromCodePoint(code), length };
}

/** Characters that begin what may have been read wrongly. */
export const MAY_BE_WRONG = /[\u00c2-\u00c5\u00e2\u00f0]/u;

/** The text as it was written. */
export function mended(text: string): string {
  if (!MAY_BE_WRONG.test(text)) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const found = mendedAt(text, at);
    out += found?.text ?? text.charAt(at);
    if (found) at += found.length - 1;
  }
  return out;
}
