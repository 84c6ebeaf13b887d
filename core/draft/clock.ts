/** What looks like a clock time and is none: sums of money, months with their year. */
import { isBeside, standsIn } from './lexicon';
import { isMedicine, startsMedicine } from './medicine-names';
import type { Span } from './types';
import { isListed } from './listed-words';
import { words } from '@/core/knowledge/draft';

const POINTED = /^\d{1,2}\.\d\d$/u;

function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('; ')) + 1;
  const after = /[.;]\s|\n/u.exec(text.slice(end));
  return text.slice(from, after ? end + after.index : text.length);
}

/** Without "pad change", "change of dressing" and "till 9.20": no words for money there. */
const withoutCare = (sentence: string): string =>
  sentence
    .replace(/(\p{L}+)\s+change\b(?:\s+(\p{L}+))?/giu, (found: string, before: string, after = '') =>
      [before, after].some((word) => isBeside('changedInCare', word.toLowerCase())) ? '' : found,
    )
    .replace(/\btill(?=\s+\d)/giu, '');

/** "10 hair 6.50 paper money": a figure with pence beside words for money, and no "at" before it. */
export function isSum(text: string, time: Span): boolean {
  if (!POINTED.test(text.slice(time.start, time.end))) return false;
  const lead = text.slice(0, time.start).trimEnd();
  if (lead.endsWith('@') || isListed('beforeClock', wordBefore(lead))) return false;
  if (/^\s?(?:am|pm|hrs?)\b/iu.test(text.slice(time.end))) return false;
  const opens = /(?:^|[.;\n])\s*$/u.test(text.slice(0, time.start));
  const around = withoutCare(sentenceAround(text, time));
  return !opens && (around.includes('£') || standsIn('money', around));
}

const AT_START = /(?<=^|[.;\n]\s?)(\d{1,2})\.(\d\d)(?=\s+\p{L})/gu;

/** "11.22 dad prison. 3.23 s47. 9.23 plan": figures that go forward as months of years, and not as times of a day. */
export function monthsOf(text: string): ReadonlySet<number> {
  const found = [...text.matchAll(AT_START)].map((hit) => ({
    at: hit.index,
    clock: Number(hit[1]) * 60 + Number(hit[2]),
    month: Number(hit[2]) * 12 + Number(hit[1]),
    isMonth: Number(hit[1]) >= 1 && Number(hit[1]) <= 12,
  }));
  if (found.length < 2 || found.some(({ isMonth }) => !isMonth)) return new Set();
  const rises = (by: 'clock' | 'month'): boolean =>
    found.every((one, i) => i === 0 || one[by] >= (found[i - 1]?.[by] ?? 0));
  return rises('month') && !rises('clock') ? new Set(found.map(({ at }) => at)) : new Set();
}

/** "1842.07 was 2210": a sum with pence, and what is set against it. */
export function isBalance(text: string, time: Span): boolean {
  if (!/^\d{4}$/u.test(text.slice(time.start, time.end))) return false;
  if (/^\.\d\d(?!\d)/u.test(text.slice(time.end))) return true;
  const against = isListed('setAgainst', wordBefore(text.slice(0, time.start).trimEnd()));
  return against && /(?<![\d.])\d{3,}\.\d\d(?![\d.])/u.test(sentenceAround(text, time));
}

/** "bisop 1.25": behind a medicine a quarter is a dose sooner than a time. */
export function isDose(text: string, time: Span): boolean {
  if (!/^[01]\.25$/u.test(text.slice(time.start, time.end))) return false;
  const before = /(\p{L}+)\s*$/u.exec(text.slice(0, time.start))?.[1];
  return before !== undefined && (isMedicine(before) || startsMedicine(before));
}

const wordBefore = (text: string): string | undefined => /(\w+)$/u.exec(text)?.[1]?.toLowerCase();

/** "2145 h/o to nights": the letter belongs to what follows. */
export function withoutLetter<T extends Span>(text: string, time: T): T {
  const tail = /\s?h$/iu.exec(text.slice(time.start, time.end));
  return tail && text[time.end] === '/' ? { ...time, end: time.end - tail[0].length } : time;
}

const MONTH = `(?:${words.months.join('|')})[a-z]*`;
const DATED_YEAR = new RegExp(String.raw`\b${MONTH}\.?\s+(?:19|20)\d\d\b`, 'iu');
const OPENS = /(?:^|[.;\n])\s*$/u;

/** "Aug 2019 stroke. 2020 moved in flat": four figures that open a line of a history are a year. */
export const isYearOfHistory = (text: string, { start, end }: Span): boolean =>
  /^(?:19[4-9]|20[0-3])\d$/u.test(text.slice(start, end)) &&
  OPENS.test(text.slice(0, start)) &&
  DATED_YEAR.test(text);

/** "est 1500" of a bag: an amount, and no clock time. */
export const isEstimate = (text: string, time: Span): boolean =>
  /^\d{4}$/u.test(text.slice(time.start, time.end)) &&
  isBeside('estimated', wordBefore(text.slice(0, time.start).replace(/\.?\s*$/u, ''))) &&
  standsIn('drained', sentenceAround(text, time));

const DAY_AND_MONTH = /(?<=^|[.;\n]\s{0,2})(\d{1,2})\/(\d{1,2})(?=\s+\p{L})/gu;

/** "2/2 moved. 1/3 dr started it. 12/3 last day": days of a history, also where one could be a fraction. */
export function daysOf(text: string): readonly Span[] {
  const found = [...text.matchAll(DAY_AND_MONTH)].filter(
    (hit) => Number(hit[1]) >= 1 && Number(hit[1]) <= 31 && Number(hit[2]) >= 1 && Number(hit[2]) <= 12,
  );
  const isPart = (hit: RegExpMatchArray): boolean => Number(hit[1]) < Number(hit[2]) && Number(hit[2]) <= 4;
  return found.length >= 3 && found.filter((hit) => !isPart(hit)).length >= 2
    ? found.map((hit) => ({ start: hit.index ?? 0, end: (hit.index ?? 0) + hit[0].length }))
    : [];
}
