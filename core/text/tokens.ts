/** Words with their places, and the tolerance for misspelling the knowledge allows. */
import { Recent } from '@/utils/recent';

export interface Token {
  /** As written. */
  text: string;
  /** Lower case, apostrophes and accents removed: what words are compared by. */
  norm: string;
  start: number;
  end: number;
  /** A name of somebody who is known: no sign for anything. */
  isName?: true;
}

/**
 * What counts as one token: a number with its separators; a short form with a stroke ("c/o", "w/"); a word with
 * inner apostrophes; any other sign. tokenise() reads the same by hand: a pattern of these letter classes takes
 * several times as long.
 * @public
 */
export const WORD =
  /\d+(?:[.,:/]\d+)*|(?<![\p{L}\p{N}])(?:\p{L}[/&]\p{L}{1,2}|\p{L}{1,2}[/&]\p{L}|w\/o?(?=\s))(?![\p{L}\p{N}/])|\p{L}[\p{L}\p{N}]*(?:['’‘`]\p{L}+)*|[^\s\p{L}\p{N}]/gu;

const LETTER = 1;
const DIGIT = 2;
/** Numbers that are no digits 0 to 9, as ½ and ². */
const NUMBER = 3;
const SPACE = 4;
const SIGN = 5;

/** What each UTF-16 unit is; filled as they are met. */
const kinds = new Uint8Array(65_536);

function learn(code: number): number {
  const sign = String.fromCharCode(code);
  const kind = /\p{L}/u.test(sign)
    ? LETTER
    : /\d/u.test(sign)
      ? DIGIT
      : /\p{N}/u.test(sign)
        ? NUMBER
        : /\s/u.test(sign)
          ? SPACE
          : SIGN;
  kinds[code] = kind;
  return kind;
}

/** 0 past the end. */
function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return kinds[code] || learn(code);
}

const isWord = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === NUMBER;

/** Whether a sign of one of these kinds stands in the text; pattern says the same, also of letters of two units. */
function holds(text: string, isWanted: (kind: number) => boolean, pattern: RegExp): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdfff) return pattern.test(text);
    if (isWanted(kinds[code] || learn(code))) return true;
  }
  return false;
}

const ANY_LETTER = /\p{L}/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const isLetter = (kind: number): boolean => kind === LETTER;

/** Whether a letter stands in it. */
export const hasLetter = (text: string): boolean => holds(text, isLetter, ANY_LETTER);

/** Whether a letter or a number stands in it: a word, no mere sign. */
export const isWordy = (text: string): boolean => holds(text, isWord, LETTER_OR_NUMBER);

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** A capital and a small letter after it, as names begin and sentences do. */
export function beginsCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  if (first < 128 && second < 128) return first > 64 && first < 91 && second > 96 && second < 123;
  return CAPITAL.test(text);
}

/** Begins with a figure 0 to 9. */
export function beginsFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 47 && first < 58;
}

/** Lower case without apostrophes and accents. */
export function normalise(word: string): string {
  const lower = word.toLowerCase();
  return isNormal(lower, 0, lower.length)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f'’‘`]/gu, '')
        .normalize('NFC');
}

const STROKE = 47;
const AMPERSAND = 38;

function isStroke(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === STROKE || code === AMPERSAND;
}

function endsShort(text: string, at: number): boolean {
  return !isWord(kindAt(text, at)) && text.charCodeAt(at) !== STROKE;
}

/** Where a short form with a stroke that begins at a letter ends, or 0. */
function shortForm(text: string, at: number): number {
  if (isWord(kindAt(text, at - 1))) return 0;
  if (isStroke(text, at + 1)) {
    if (kindAt(text, at + 2) === LETTER) {
      if (kindAt(text, at + 3) === LETTER && endsShort(text, at + 4)) return at + 4;
      if (endsShort(text, at + 3)) return at + 3;
    }
    if (text.startsWith('w/', at)) {
      const end = text.charAt(at + 2) === 'o' ? at + 3 : at + 2;
      if (kindAt(text, end) === SPACE) return end;
    }
    return 0;
  }
  const two = kindAt(text, at + 1) === LETTER && isStroke(text, at + 2) && kindAt(text, at + 3) === LETTER;
  return two && endsShort(text, at + 4) ? at + 4 : 0;
}

const APOSTROPHES = "'’‘`";

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (isWord(kindAt(text, at))) at++;
  while (kindAt(text, at + 1) === LETTER && APOSTROPHES.includes(text.charAt(at))) {
    at += 2;
    while (kindAt(text, at) === LETTER) at++;
  }
  return at;
}

const SEPARATORS = '.,:/';

function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (kindAt(text, at) === DIGIT) at++;
    if (kindAt(text, at + 1) !== DIGIT || !SEPARATORS.includes(text.charAt(at))) return at;
    at += 2;
  }
}

/** Small letters and digits, and signs that are no apostrophes, are compared as they are written. */
function isNormal(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 33 || code === 39 || (code > 64 && code < 91) || code === 96 || code > 126) return false;
  }
  return true;
}

function token(text: string, start: number, end: number): Token {
  const written = text.slice(start, end);
  return { text: written, norm: isNormal(text, start, end) ? written : normalise(written), start, end };
}

const recent = new Recent<readonly Token[]>(300_000);
/** Longer texts seldom come twice. */
const REMEMBERED = 1_000;

/** Splits a text into words, numbers and single signs; offsets count UTF-16 units. */
export function tokenise(text: string): readonly Token[] {
  return text.length > REMEMBERED ? split(text) : recent.of(text, split);
}

function split(text: string): Token[] {
  const tokens: Token[] = [];
  // A letter of two UTF-16 units is left to the pattern.
  if (/[\ud800-\udfff]/.test(text)) {
    for (const hit of text.matchAll(WORD)) tokens.push(token(text, hit.index, hit.index + hit[0].length));
    return tokens;
  }
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    const end =
      kind === LETTER
        ? shortForm(text, at) || wordEnd(text, at)
        : kind === DIGIT
          ? numberEnd(text, at)
          : at + 1;
    if (kind !== SPACE && kind !== NUMBER) tokens.push(token(text, at, end));
    at = end;
  }
  return tokens;
}

/** The shortest word for which one wrong letter is tolerated. Source: care-domain 0. */
export const FUZZY_FROM = 6;

/** All strings one deletion away, and the word itself: two words one edit apart share one of these. */
export function deletions(word: string): string[] {
  const out = [word];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/** True where two words differ by at most one letter put in, left out or changed, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (a.length > b.length) return endsAlike(a, i + 1, b, i);
  if (a.length < b.length) return endsAlike(a, i, b, i + 1);
  return (
    endsAlike(a, i + 1, b, i + 1) ||
    (a.charCodeAt(i) === b.charCodeAt(i + 1) &&
      a.charCodeAt(i + 1) === b.charCodeAt(i) &&
      endsAlike(a, i + 2, b, i + 2))
  );
}

/** Whether two words of which as much is left go on in the same way. */
function endsAlike(a: string, atA: number, b: string, atB: number): boolean {
  for (let i = atA, j = atB; i < a.length; i++, j++) if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  return true;
}
