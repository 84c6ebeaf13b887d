import { Recent } from '@/utils/recent';

/** A date as written, with its place in the text. */
export interface FoundDate {
  start: number;
  end: number;
  text: string;
  /** yyyy-mm-dd, yyyy-mm or yyyy, as exact as the text is. */
  iso: string;
  precision: 'day' | 'month' | 'year';
  /**
   * The text names no year: the latest such day not after `now` was taken, or the nearest where the words before it
   * look ahead ("booked 25 Nov").
   */
  inferredYear: boolean;
}

export interface DateOptions {
  /** Today, ISO yyyy-mm-dd (a time after it is ignored). */
  now: string;
  /** How 03/04/2026 is read when both readings are possible. Default day first, as in the UK. */
  order?: 'dmy' | 'mdy';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = new RegExp(
  [
    '(?<![\\d/.-])(?<iy>(?:19|20)\\d\\d)-(?<im>0[1-9]|1[0-2])-(?<id>0[1-9]|[12]\\d|3[01])(?!\\d)',
    '(?<![\\d/.-])(?<na>\\d{1,2})(?<sep>[/.-])(?<nb>\\d{1,2})\\k<sep>(?<ny>\\d{4}|\\d{2})(?![\\d/]|\\.\\d)',
    `(?<![\\d/.])(?<td>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH.replace('(', '(?<tm>')}\\b(?:,?[\\s-]+(?<ty>(?:19|20)\\d\\d|'?\\d\\d(?![\\d:.]))\\b)?`,
    `\\b${MONTH.replace('(', '(?<um>')}\\s+(?<ud>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,?\\s+(?<uy>(?:19|20)\\d\\d)\\b`,
    `\\b${MONTH.replace('(', '(?<mm>')},?[\\s-]+(?<my>(?:19|20)\\d\\d|(?:'|(?<=end of \\p{L}+ ))[23]\\d)\\b(?![:.]\\d)`,
    '(?<![\\d/.])(?<pm>0?[1-9]|1[0-2])/(?<py>(?:19|20)\\d\\d)(?![\\d/])',
    '(?<![\\d/.,:])(?<sa>\\d\\d)/(?<sb>\\d\\d)(?![\\d/%]|\\.\\d|\\s?(?:mm|mg|mcg))',
    '\\b(?<wd>mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\s+(?<wn>[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)\\b',
    '(?<![\\d/.,:£-])(?<yy>(?:19|20)\\d\\d)(?![\\d/.:]\\d|\\s?(?:ml|mls|kcal|hrs?|h)\\b|\\d|-\\d)',
  ].join('|'),
  'giu',
);

const pad = (value: number): string => String(value).padStart(2, '0');

/** Whether a day exists in the calendar; months count from 1. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function fullYear(text: string, now: string): number {
  const digits = text.replace("'", '');
  const value = Number(digits);
  if (digits.length === 4) return value;
  return 2000 + value > Number(now.slice(0, 4)) + 9 ? 1900 + value : 2000 + value;
}

const day = (year: number, month: number, date: number): string | null =>
  exists(year, month, date) ? `${year}-${pad(month)}-${pad(date)}` : null;

function latest(month: number, date: number, now: string): string | null {
  const year = Number(now.slice(0, 4));
  const here = day(year, month, date);
  return here !== null && here <= now.slice(0, 10) ? here : day(year - 1, month, date);
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function numeric(a: number, b: number, year: number, order: 'dmy' | 'mdy'): string | null {
  const dmy = day(year, b, a);
  const mdy = day(year, a, b);
  return order === 'mdy' ? (mdy ?? dmy) : (dmy ?? mdy);
}

function weekday(name: string, date: number, now: string): string | null {
  const wanted = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'].indexOf(name.slice(0, 2).toLowerCase());
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  for (const step of Array.from({ length: 120 }, (_, index) => (index % 2 ? -(index + 1) / 2 : index / 2))) {
    const at = new Date(today + step * 86_400_000);
    if (at.getUTCDate() === date && at.getUTCDay() === wanted) return at.toISOString().slice(0, 10);
  }
  return null;
}

type Read = Pick<FoundDate, 'iso' | 'precision' | 'inferredYear'>;
const exact = (iso: string | null): Read | null =>
  iso === null ? null : { iso, precision: 'day', inferredYear: false };

function read(g: Record<string, string | undefined>, now: string, order: 'dmy' | 'mdy'): Read | null {
  if (g.iy) return exact(day(Number(g.iy), Number(g.im), Number(g.id)));
  if (g.ny) return exact(numeric(Number(g.na), Number(g.nb), fullYear(g.ny, now), order));
  if (g.tm) {
    if (g.ty) return exact(day(fullYear(g.ty, now), monthNumber(g.tm), Number(g.td)));
    const iso = latest(monthNumber(g.tm), Number(g.td), now);
    return iso === null ? null : { iso, precision: 'day', inferredYear: true };
  }
  if (g.um) return exact(day(Number(g.uy), monthNumber(g.um), Number(g.ud)));
  if (g.mm)
    return {
      iso: `${fullYear(g.my ?? '', now)}-${pad(monthNumber(g.mm))}`,
      precision: 'month',
      inferredYear: false,
    };
  if (g.py) return { iso: `${g.py}-${pad(Number(g.pm))}`, precision: 'month', inferredYear: false };
  if (g.sa) {
    const [first, second] = [Number(g.sa), Number(g.sb)];
    if (second > 12 && first >= 1 && first <= 12 && second <= Number(now.slice(2, 4)) + 5)
      return { iso: `20${g.sb}-${g.sa}`, precision: 'month', inferredYear: false };
    const iso = second >= 1 && second <= 12 && first >= 1 ? latest(second, first, now) : null;
    return iso === null ? null : { iso, precision: 'day', inferredYear: true };
  }
  if (g.wd) {
    const iso = weekday(g.wd, Number(g.wn), now);
    return iso === null ? null : { iso, precision: 'day', inferredYear: true };
  }
  return g.yy ? { iso: g.yy, precision: 'year', inferredYear: false } : null;
}

/** Every date holds one of these, whatever its shape. */
const HINT =
  /\d[/.-]\d|(?:19|20)\d\d|\d(?:st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[\u017f]/i;

const NONE: readonly FoundDate[] = [];
const recent = new Recent<readonly FoundDate[]>(100_000);
/** What the remembered dates were read with: one page is read with one day and one order. */
let readWith: Required<DateOptions> = { now: '', order: 'dmy' };
const datesOf = (text: string): FoundDate[] => datesIn(text, readWith.now, readWith.order);

/** Every date in `text`, in order. Linear in its length; what is no calendar date is left out. */
export function findDates(text: string, { now, order = 'dmy' }: DateOptions): readonly FoundDate[] {
  if (!/\d/.test(text) || !HINT.test(text)) return NONE;
  if (readWith.now !== now || readWith.order !== order) {
    readWith = { now, order };
    recent.forget();
  }
  return recent.of(text, datesOf);
}

const AHEAD =
  /\b(?:booked|due|appointments?|appt|planned|arranged|scheduled|expected|next|until|till|will be|moves? (?:in|out)|starts?)\b[^.;\n]{0,30}$/iu;
const AHEAD_REACH = 60;

/** The nearest such day, before or after today, where what stands before it looks ahead. */
function lookingAhead(value: Read, before: string, now: string): Read {
  if (!value.inferredYear || !AHEAD.test(before)) return value;
  const [year, month, date] = value.iso.split('-').map(Number);
  const next = day((year ?? 0) + 1, month ?? 0, date ?? 0);
  const isNearer =
    next !== null && daysBetween(now.slice(0, 10), next) < daysBetween(value.iso, now.slice(0, 10));
  return isNearer ? { ...value, iso: next } : value;
}

function datesIn(text: string, now: string, order: 'dmy' | 'mdy'): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const value = read(match.groups ?? {}, now, order);
    if (value === null) continue;
    const before = text.slice(Math.max(0, match.index - AHEAD_REACH), match.index);
    const meant = lookingAhead(value, before, now);
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], ...meant });
  }
  return found;
}

/** 'mdy' when some date on the page can only be month first and none can only be day first. */
export function detectOrder(texts: Iterable<string>): 'dmy' | 'mdy' {
  let monthFirst = false;
  for (const text of texts) {
    for (const match of text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g)) {
      if (Number(match[1]) > 12) return 'dmy';
      if (Number(match[2]) > 12) monthFirst = true;
    }
  }
  return monthFirst ? 'mdy' : 'dmy';
}

/** A time of day at or after `from`, as HH:MM; null when the text gives none. */
export function findTime(text: string): string | null {
  const match =
    /(?<![\d£/.])([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d|\.\d|\s?(?:mg|kg|ml|g|cm|%))(?:\s?(am|pm)\b)?/i.exec(
      text,
    );
  if (!match) {
    const hour = /\b(1[0-2]|0?[1-9])\s?(am|pm)\b/i.exec(text);
    return hour ? `${pad((Number(hour[1]) % 12) + (hour[2]?.toLowerCase() === 'pm' ? 12 : 0))}:00` : null;
  }
  const half = match[3]?.toLowerCase();
  const hours = half ? (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(match[1]);
  return `${pad(hours)}:${match[2] ?? '00'}`;
}

/** The last day a date of any precision can mean, ISO yyyy-mm-dd: for "is it over?". */
export function lastDay(iso: string): string {
  const [year, month] = iso.split('-').map(Number);
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length === 7) return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
  return iso;
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${lastDay(to)}T00:00:00Z`) - Date.parse(`${lastDay(from)}T00:00:00Z`)) / 86_400_000,
  );
}

/** Full years between a date of birth and today, both ISO yyyy-mm-dd. */
export function yearsOld(birth: string, now: string): number {
  const years = Number(now.slice(0, 4)) - Number(birth.slice(0, 4));
  return now.slice(5, 10) < birth.slice(5, 10) ? years - 1 : years;
}
