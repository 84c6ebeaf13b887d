/** The named patterns of knowledge/patterns.json applied to text, with their cautions. Linear in the text. */
import { compiledPatterns, type PatternId } from '@/core/knowledge/patterns';
import { Recent } from '@/utils/recent';
import { forText } from './any-case';
import { PatternSet } from './pattern-set';
import { secretWords } from './secret-words';

export interface PatternMatch {
  pattern: PatternId;
  start: number;
  end: number;
  text: string;
  /** The captured figures, in order, for patterns that capture any. */
  values: string[];
}

export interface Span {
  start: number;
  end: number;
}

const SECRET_WORD =
  /\b(?:key\s?-?safe|door|gate|entry|alarm|access|security)\s?(?:code|number|no\.|no(?=\W{0,3}(?:is\W{1,3}|was\W{1,3})?[\p{L}#*-]{0,6}\d)|pin)(?!\p{L})|\bkey\s?-?safe\b|\b(?:pin(?!\s(?:sites?|care)\b)|passcode|password|pass\s?word|sort\s?code|card\s?(?:number|no\.?)|account\s?(?:number|no\.?)|(?:account|acct|a\/c)(?=\W{1,3}(?:is\W)?\d{8}(?!\d))|ni\s?(?:number|no\.?))\b/giu;
const SECRET_VALUE = /^[^\n.;]{0,20}?((?=[\w#*-]*\d)[\w#*-]{3,19}(?:[ -]\d{2,4}){0,4})/u;
const NI_NUMBER = /\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/giu;
const CARD_NUMBER = /\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/gu;
const CLOCK_TIMES = /^(?:(?:(?:[01]\d|2[0-3])[0-5]\d|2400)(?: |$)){4}$/u;

/**
 * Where door and key-safe codes, PINs, passwords, card and National Insurance numbers stand: the value only.
 * Source: care-domain 0.3 caution and H35.
 */
export function secretSpans(text: string): Span[] {
  const spans: Span[] = secretWords(text);
  for (const word of text.matchAll(SECRET_WORD)) {
    const from = word.index + word[0].length;
    const rest = text.slice(from, from + 60);
    const value = SECRET_VALUE.exec(rest);
    if (!value?.[1]) continue;
    const start = from + value[0].length - value[1].length;
    const end = start + value[1].length;
    if (!spans.some((span) => start < span.end && span.start < end)) spans.push({ start, end });
  }
  for (const shape of [NI_NUMBER, CARD_NUMBER])
    for (const hit of text.matchAll(shape))
      // Four checks one after the other ("0015 0130 0220 0400") are no card.
      if (!CLOCK_TIMES.test(hit[0])) spans.push({ start: hit.index, end: hit.index + hit[0].length });
  return spans.sort((a, b) => a.start - b.start);
}

/** The text with every secret replaced by • of the same length, so that offsets stay valid. */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const { start, end } of secretSpans(text))
    masked = masked.slice(0, start) + '•'.repeat(end - start) + masked.slice(end);
  return masked;
}

const MONTH_OR_IN =
  /(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\b(?:in|since|of|year|during|born|hx|history|from))\s*$/iu;
const MONEY_BEFORE =
  /(?:£|\b(?:spent|paid|cost|costs|change|receipt|balance|total|totalling|gave (?:her|him|them|b(?:ac)?k)|withdrew|came to|cash|price))\D{0,12}$/iu;
const VITAL =
  /\b(?:bp|b\/p|sats?|spo2|temp|obs|pulse|news\s?2?|o2|hr|rr)\b|\d{2,3}\/\d{2,3}\b|\b[ptr]\s?\d{2,3}(?:\.\d)?\b/giu;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "0730-0805" is from one time to another, not part of a date. */
const CLOCK_BEFORE = /(?<!\d)(?:[01]\d|2[0-3])[0-5]\d\s?[-–]$/u;
const CLOCK_AFTER = /^\s?[-–]\s?(?:[01]\d|2[0-3])[0-5]\d(?!\d)/u;

/** "10.30-11.15" is two times, and no date: a date keeps to one sign. */
const MIXED_SIGNS = /\d([/.-])\d+(?!\1)[/.-]\d/u;

/** Times that are years, money, parts of dates or door codes are no times. */
function isTime(text: string, match: PatternMatch, dates: readonly Span[]): boolean {
  const before = text.slice(Math.max(0, match.start - 24), match.start);
  const bare = /^(\d{4})$/u.exec(match.text);
  if (bare) {
    const figure = Number(bare[1]);
    if (figure >= 1900 && figure <= 2099 && MONTH_OR_IN.test(before)) return false;
    const range =
      (figure < 1900 || figure > 2099) &&
      (CLOCK_BEFORE.test(before) || CLOCK_AFTER.test(text.slice(match.end, match.end + 6)));
    if (!range && (/[/-]$/u.test(before) || /^[/-]\d/u.test(text.slice(match.end, match.end + 2))))
      return false;
  }
  if (/^\d{1,2}\.\d\d$/u.test(match.text) && MONEY_BEFORE.test(before)) return false;
  return !dates.some((date) => date.start <= match.start && date.end >= match.end);
}

/** "R 24", "p 72" and "t 37" are vital signs only beside another vital sign. */
function isLettered(text: string, match: PatternMatch): boolean {
  if (!/^[rpt]\W{0,6}\d/iu.test(match.text)) return true;
  const from = Math.max(0, match.start - 40);
  for (const other of text.slice(from, match.end + 40).matchAll(VITAL)) {
    const start = from + other.index;
    if (!overlaps({ start, end: start + other[0].length }, match)) return true;
  }
  return false;
}

const ids = [...compiledPatterns.keys()];
const set = new PatternSet([...compiledPatterns.values()]);

/** What is known of one text: many patterns are asked about it, one after the other. */
interface Known {
  secrets: readonly Span[];
  /** Patterns that may hold in it. */
  worth: ReadonlySet<PatternId>;
  raw: Map<PatternId, readonly PatternMatch[]>;
}

const recent = new Recent<Known>(40_000);
const knownOf = (text: string): Known =>
  recent.of(text, () => ({
    secrets: secretSpans(text),
    worth: new Set(set.candidates(text).flatMap((index) => ids[index] ?? [])),
    raw: new Map(),
  }));

function raw(id: PatternId, text: string): readonly PatternMatch[] {
  const known = knownOf(text);
  const pattern = compiledPatterns.get(id);
  if (!pattern || !known.worth.has(id)) return [];
  let found = known.raw.get(id);
  if (!found) known.raw.set(id, (found = matchesOf(id, pattern, text)));
  return found;
}

function matchesOf(id: PatternId, pattern: RegExp, text: string): PatternMatch[] {
  const found: PatternMatch[] = [];
  for (const hit of text.matchAll(forText(pattern, text))) {
    const spaces = hit[0].length - hit[0].trimStart().length;
    found.push({
      pattern: id,
      start: hit.index + spaces,
      end: hit.index + spaces + hit[0].trim().length,
      text: hit[0].trim(),
      values: hit.slice(1).filter((value): value is string => value !== undefined),
    });
  }
  return found;
}

/**
 * Every place where a named pattern holds, in order. `money: true` (a note about money) leaves out times written
 * like sums. Nothing inside a secret is ever returned.
 */
export function findPattern(
  id: PatternId,
  text: string,
  options: { money?: boolean } = {},
): readonly PatternMatch[] {
  const matches = raw(id, text);
  if (matches.length === 0) return matches;
  const { secrets } = knownOf(text);
  let found = matches.filter((match) => !secrets.some((secret) => overlaps(secret, match)));
  if (id === 'TIME') {
    const dates = raw('DATE', text).filter((date) => !MIXED_SIGNS.test(date.text));
    found = found.filter((match) => isTime(text, match, dates));
    if (options.money) found = found.filter((match) => !/^\d{1,2}\.\d\d$/u.test(match.text));
  }
  if (id === 'RESP' || id === 'PULSE' || id === 'TEMP')
    found = found.filter((match) => isLettered(text, match));
  return found;
}

/** True where a pattern holds anywhere in the text. */
export function hasPattern(id: PatternId, text: string): boolean {
  return findPattern(id, text).length > 0;
}

/**
 * Minutes after midnight of a {TIME} match, or null where it does not fix one ("6.30" without am or pm is taken as
 * written on a 24-hour clock; words such as "half past three" leave the half of the day open).
 */
export function minutesOf(time: string): number | null {
  const word = /^(noon|midday|midnight)$/iu.exec(time);
  if (word) return /midnight/iu.test(time) ? 0 : 720;
  if (/clock|past|to|after|gone/iu.test(time)) return null;
  const shape = /^(\d{1,2})(?:[:.](\d\d)|(\d\d))?\s?(?:hrs?|h)?\s?(am|pm)?/iu.exec(time);
  if (!shape?.[1]) return null;
  let hours = Number(shape[1]);
  const minutes = Number(shape[2] ?? shape[3] ?? 0);
  const half = shape[4]?.toLowerCase();
  if (half === 'pm' && hours < 12) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  return hours > 23 || minutes > 59 ? null : hours * 60 + minutes;
}
