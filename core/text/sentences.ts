import { endingAbbreviations, fixedAbbreviations } from '@/core/knowledge/abbreviations';

/** Characters [start, end) of the text, without white space around. */
export interface Span {
  start: number;
  end: number;
}

const CLOSING = /["”’')\]]/;
const BULLET = /[•●▪◦‣∙·]/;

/** A sentence this long is cut at its semicolons too. */
const LONG = 120;

/** The run of non-space characters that ends just before `end`. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 24 && !/[\s("“‘[]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** A mark of doubt stands apart from both words, and what follows is no answer: not "Any allergies ? None known". */
const DOUBTS = /^\s?\?\s+(?!(?:yes|no|none|nil|never|not|sometimes|always|n\/a|unknown)\b)[\p{L}\d]/iu;

function endsSentence(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== '' && !/\s/.test(next) && !CLOSING.test(next)) return false;
  // "? bee stings", "dementia ? Lewy body": a mark of doubt about what follows.
  if (text.charAt(at) === '?' && DOUBTS.test(text.slice(Math.max(0, at - 1), at + 12))) return false;
  if (text.charAt(at) !== '.') return true;
  const word = wordBefore(text, at).toLowerCase();
  if (word === '') return false;
  // "no. 12", and a code that is covered: a number, not a denial.
  if (word === 'no' && /^\s?[\d•]/u.test(text.slice(at + 1, at + 3))) return false;
  // "Guest in Moss (H.P.) was …": initials in brackets end no sentence.
  if (/^[)\]]\s+\p{Ll}/u.test(text.slice(at + 1, at + 5))) return false;
  if (/^\p{Lu}$/u.test(text.charAt(at - 1)) && word.length === 1) return false;
  if (/^\d{1,2}$/.test(word) && (at < 3 || text.charAt(at - word.length - 1) === '\n')) return false;
  if (fixedAbbreviations.has(word)) return false;
  return !endingAbbreviations.has(word) || /^\.\s+["“'‘(]?\p{Lu}/u.test(text.slice(at, at + 6));
}

/** Letters, digits, spaces and commas end nothing, and are nearly all of a text. */
const isPlain = (code: number): boolean =>
  (code > 96 && code < 123) ||
  code === 32 ||
  code === 44 ||
  (code > 47 && code < 58) ||
  (code > 64 && code < 91);

function push(text: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && /[\s•●▪◦‣∙·]/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end > start) spans.push({ start, end });
}

/**
 * Sentences of `text` between `from` and `to`, in order. Knows care abbreviations ("b.d.", "Dr."), decimals,
 * initials, bullets and line breaks. Offsets count UTF-16 units of `text`; linear in its length.
 */
export function sentences(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    if (isPlain(text.charCodeAt(index))) continue;
    const char = text.charAt(index);
    if (char === '\n' || (BULLET.test(char) && (index === from || /\s/.test(text.charAt(index - 1))))) {
      push(text, start, index, spans);
      start = index;
    } else if (char === ';' && index - start > LONG && /\s/.test(text.charAt(index + 1))) {
      push(text, start, index, spans);
      start = index + 1;
    } else if (/[.!?…]/.test(char) && endsSentence(text, index)) {
      let end = index + 1;
      while (end < to && (CLOSING.test(text.charAt(end)) || /[.!?]/.test(text.charAt(end)))) end += 1;
      push(text, start, end, spans);
      start = end;
      index = end - 1;
    }
  }
  push(text, start, to, spans);
  return spans;
}
