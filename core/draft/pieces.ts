/** Cuts shorthand into pieces: words, times, amounts, quotations, signs. Nothing is changed here. */
import { shorthand } from '@/core/knowledge/draft';
import { ambiguous } from '@/core/knowledge/draft-ambiguous';
import { findPattern } from '@/core/text/patterns';
import { escape } from '@/core/text/escape';
import { isAmount, isCountOf } from './amounts';
import {
  daysOf,
  isBalance,
  isDose,
  isEstimate,
  isSum,
  isYearOfHistory,
  monthsOf,
  withoutLetter,
} from './clock';
import { codesIn } from './codes';
import { isHours } from './hours';
import type { Span } from './types';

export type PieceKind =
  | 'word'
  | 'time'
  | 'times' // a span of two clock times
  | 'date'
  | 'number'
  | 'measure'
  | 'fraction'
  | 'ratio'
  | 'count' // x2
  | 'quote'
  | 'query' // ?word
  | 'grade' // ++
  | 'secret'
  | 'mark' // punctuation that ends or joins
  | 'sign';

export interface Piece extends Span {
  kind: PieceKind;
  text: string;
  /** Lower case, straight apostrophes. */
  norm: string;
  /** No white space between this piece and the one before. */
  tight: boolean;
}

/** Nothing, or a sign that parts what is said. */
export const closes = (piece: Piece | undefined): boolean => !piece || piece.kind === 'mark';

const odd = [...shorthand, ...ambiguous]
  .map((entry) => entry.typed)
  .filter((typed) => /[^a-z\s']/iu.test(typed) && /[a-z]/iu.test(typed) && !/^[a-z]+\d+$/iu.test(typed))
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');

const UNIT =
  'mls?|litres?|ltrs?|l|mgs?|mcg|µg|μg|ug|micrograms?|grams?|g|kgs?|cm|mm|mmols?(?:/l)?|units?|iu|u|puffs?|drops?|tabs?|tablets?|caps?|capsules?|sach|sachets?|patch(?:es)?|mins?|minutes?|hrs?|hours?|h|secs?|seconds?|days?|wks?|weeks?|months?|mn?ths?|deg(?:rees)?|years?|yrs?|%|bpm|kcal|st|lbs?|°c?|oz|m|metres?|ft|pt|pints?|ch|fr';

/** ".5mg": a point with nothing tight before it belongs to the figure; behind a word ("given.5mg") only where a dose follows. */
const NAKED = String.raw`(?:(?<![\p{L}\p{N}.)\]%”’"?!])\.\d{1,3}|(?<=\d\s?[x×]\s?)\.\d{1,3}|(?<=\p{L})\.\d{1,2}(?=\s?(?:mgs?|mcg|µg|μg|ug|micrograms?|g)(?![\p{L}\p{N}])))(?!\d|[.:/]\d|(?:st|nd|rd|th)(?!\p{L}))`;

const shapes: readonly (readonly [PieceKind, RegExp])[] = [
  [
    'quote',
    /["“][^"“”\n]{1,400}["”]|(?<!\w)‘[^\n]{1,400}?’(?!\w)|(?<![\w])'(?:(?=\S)|[^\S\n](?=\p{L}))(?:[^'\n]|'(?=\w)){1,400}'(?!\w)/uy,
  ],
  [
    'times',
    /(?:[01]\d|2[0-3])[:.]?[0-5]\d(?:\s?hrs?)?\s?[-–]\s?(?:[01]\d|2[0-3])[:.]?[0-5]\d(?:\s?hrs?)?(?!\d|[\p{L}])/uy,
  ],
  // "for ?# hip": a query fracture.
  ['query', /\?{1,3}(?:(?=[\p{L}\d])[\p{L}\p{N}#'’-]+|#(?=[\s\p{L}]))/uy],
  // positive, negative
  ['word', /[+-]ve(?!\p{L})/iuy],
  ['grade', /\+{2,4}/uy],
  ['word', /\d+(?:st|nd|rd|th)(?!\p{L})/iuy],
  // "2day": no two days.
  ['word', /(?<![\d.,:/])2day(?!\p{L})/iuy],
  [
    'measure',
    new RegExp(
      `(?:\\d+(?:\\.\\d+)?|${NAKED})\\s?[x×]\\s?(?:\\d+(?:\\.\\d+)?|\\.\\d+)\\s?(?:mm|cm)(?!\\p{L})`,
      'iuy',
    ),
  ],
  ['count', /(?:x\s?\d{1,2}|\d{1,2}\s?x)(?![\p{L}\p{N}/]|\.\d)/iuy],
  [
    'measure',
    new RegExp(
      `(?:\\d+(?:\\.\\d+)?|${NAKED}|[½¼¾])\\s?(?:-\\s?\\d+\\s?)?(?:${UNIT})(?![\\p{L}\\p{N}/])`,
      'iuy',
    ),
  ],
  ['fraction', /[½¼¾]|(?:1\/[234]|2\/3|3\/4)(?![\d/])/uy],
  // "1:1", "2:1": staff to person, no clock time.
  ['ratio', /\d{1,2}:\d(?![\d:])/uy],
  ['ratio', /\d{1,3}\s?(?:\/|out of)\s?\d{1,3}(?:\/\d{2,4})?(?![\d/])/uy],
  ['word', new RegExp(`(?:${odd})(?![\\p{L}\\p{N}])`, 'iuy')],
  // "72,4": a decimal comma, or two figures in a row; as typed it is right either way.
  ['number', /\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d,.])\d+,\d{1,2}(?![\d\p{L}]|[.,]\d)|\d+(?:\.\d+)*/uy],
  ['number', new RegExp(NAKED, 'uy')],
  // "'bout 9", "'til tea"
  ['word', /(?<![\p{L}\p{N}])['’](?:bout|cos|cause|til|till|em|tis|twas|ere|ad|e|is|er|im|ers)(?!\p{L})/iuy],
  // "4x2.5": a size whose second figure has a point.
  ['sign', /(?<=\d\s?)[x×](?=\s?\d*\.\d)/iuy],
  ['word', /#?\p{L}[\p{L}\p{N}]*(?:[’'`-]\p{L}[\p{L}\p{N}]*)*/uy],
  ['mark', /\.{2,}|!+|[.,;:?()\n]|(?<=\s)[-–—](?=\s)|[–—]/uy],
  ['sign', /\S/uy],
];

/** "told Bev half 3": an hour, where nothing it could be half of goes before or comes after. */
const HALF_HOUR =
  /(?<!\b(?:ate|eat|eaten|had|has|drank|took|taken|gave|given|left|cut|of|a|and)\s)\bhalf\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?![\p{L}\d/])(?=\s*(?:[.,;!?)\n]|$|(?:and|n|so|then|when|but|by|as)\b))/giu;

/** "22:00 L": a side, and no litre. */
const BEFORE_SIDE = /(?<![\d:.])(?:[01]\d|2[0-3]):[0-5]\d(?=\sL(?![\p{L}\p{N}/]))/gu;

const GLUED = /(?:temp|sats|spo2|rr|hr|bp|bm|t|p)(?=\d{2,3}(?:\.\d)?(?:ra)?(?![\p{L}\d]))/iuy;
/** "T36.9": a temperature, whatever else is there. */
const WARMTH = /(?:temp|t)(?=(?:3[3-9]|4[0-2])\.\d(?!\d))/iuy;
const READINGS = /(?<![\p{L}\d])(?:temp|sats|spo2|rr|hr|bp|t|p)\s?\d{2,3}(?:[./]\d+)?(?:ra)?(?![\p{L}\d])/giu;
/** "t36.8 p88 rr18 sats 96ra": readings written without a space, told by there being several. */
const isRowOfReadings = (text: string): boolean => (text.match(READINGS)?.length ?? 0) > 1;

function ranges(shorthandText: string): Map<number, { kind: PieceKind; end: number }> {
  const found = new Map<number, { kind: PieceKind; end: number }>();
  const months = monthsOf(shorthandText);
  const times = findPattern('TIME', shorthandText)
    .filter(
      (time) =>
        !isCountOf(shorthandText, time) &&
        !isSum(shorthandText, time) &&
        !isBalance(shorthandText, time) &&
        ![isAmount, isDose, isEstimate, isHours, isYearOfHistory].some((isOther) =>
          isOther(shorthandText, time),
        ) &&
        !months.has(time.start),
    )
    .map((time) => withoutLetter(shorthandText, time));
  for (const time of times) found.set(time.start, { kind: 'time', end: time.end });
  times.forEach((time, i) => {
    const next = times[i + 1];
    if (next && /^\s?[-–]\s?$/u.test(shorthandText.slice(time.end, next.start)))
      found.set(time.start, { kind: 'times', end: next.end });
  });
  for (const time of shorthandText.matchAll(BEFORE_SIDE))
    if (!found.has(time.index)) found.set(time.index, { kind: 'time', end: time.index + time[0].length });
  for (const half of shorthandText.matchAll(HALF_HOUR))
    if (!found.has(half.index)) found.set(half.index, { kind: 'time', end: half.index + half[0].length });
  for (const date of findPattern('DATE', shorthandText))
    found.set(date.start, { kind: 'date', end: date.end });
  for (const day of daysOf(shorthandText)) found.set(day.start, { kind: 'date', end: day.end });
  for (const secret of codesIn(shorthandText)) found.set(secret.start, { kind: 'secret', end: secret.end });
  return found;
}

/**
 * Every piece of a text in order. White space is left out; everything else is in exactly one piece,
 * and `text.slice(start, end) === piece.text`.
 */
export function piecesOf(text: string): Piece[] {
  const special = ranges(text);
  const readings = isRowOfReadings(text);
  const pieces: Piece[] = [];
  let at = 0;
  let lastEnd = -1;
  const push = (kind: PieceKind, end: number): void => {
    const raw = text.slice(at, end);
    pieces.push({
      kind,
      start: at,
      end,
      text: raw,
      norm: raw.toLowerCase().replace(/[’‘`]/gu, "'"),
      tight: at === lastEnd,
    });
    at = lastEnd = end;
  };
  while (at < text.length) {
    if (/[^\S\n]/u.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const quote = shapes[0]?.[1];
    const isQuote = quote ? matchAt(quote, text, at) : null;
    const range = special.get(at);
    if ((!isQuote || range?.kind === 'secret') && range && !startsSpan(text, at)) {
      push(range.kind, range.end);
      continue;
    }
    // "slept .9am washed": a time, and a code, begin behind the point.
    if (text[at] === '.' && special.has(at + 1)) {
      push('mark', at + 1);
      continue;
    }
    const glued = /\p{L}/u.test(text[at - 1] ?? '') ? null : matchAt(readings ? GLUED : WARMTH, text, at);
    if (glued !== null) {
      push('word', glued);
      continue;
    }
    for (const [kind, shape] of shapes) {
      const end = matchAt(shape, text, at);
      if (end === null) continue;
      push(kind, end);
      break;
    }
  }
  return pieces;
}

const SPAN = /(?:[01]\d|2[0-3])[:.]?[0-5]\d\s?[-–]\s?(?:[01]\d|2[0-3])[:.]?[0-5]\d(?!\d)/uy;
const startsSpan = (text: string, at: number): boolean => matchAt(SPAN, text, at) !== null;

function matchAt(shape: RegExp, text: string, at: number): number | null {
  shape.lastIndex = at;
  const hit = shape.exec(text);
  return hit && hit[0] !== '' ? at + hit[0].length : null;
}
