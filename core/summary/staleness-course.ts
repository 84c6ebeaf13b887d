/** What had an end and is past it, waits for long, or was to be done by a day that is gone: told by dates and lengths of time. */
import type { Staleness } from '@/core/knowledge/checks';
import { daysBetween, findDates, type FoundDate } from '@/core/text/dates';
import { quick } from '@/core/text/quick';
import { datesOf, exactDay, today } from './staleness-dates';
import type { Found, StalenessInput } from './staleness-found';
import { lengthsIn, type Length } from './staleness-interval';
import type { Statement } from './statements';

/** A day without a year is this year's only where it is no longer ago than this. */
const NEAREST = 180;
/** Longer ago than this it is history. */
const HISTORY = 3 * 365;

const DIGIT = /\d/u;

/** What the plan says now, of the person or of those who help; a digit in it, for there is no date without. */
const dated = ({ findings }: StalenessInput): Statement[] =>
  findings.statements.filter(
    (one) =>
      one.note === null &&
      one.whose !== 'stranger' &&
      !(one.blank || one.struck || one.template || one.over || one.heading) &&
      DIGIT.test(one.text),
  );

const wholeOf = ({ label, text }: Statement): string => `${label} ${text}`;

const daysAgo = (date: FoundDate, input: StalenessInput): number => daysBetween(exactDay(date), today(input));

const isNear = (date: FoundDate, input: StalenessInput): boolean => {
  const ago = daysAgo(date, input);
  return ago > 0 && ago <= (date.inferredYear ? NEAREST : HISTORY);
};

/** What joins a length of time to the day it begins: "7 days from 4 March", "one week then stop, begun 18 May". */
const ONWARDS =
  /^(?:[^.;\d]{0,40}\b(?:from|since|start\w*|begun|began|commenc\w*|given|of|after)(?: on)?(?: the)?|[\s,:(–-]*(?:\p{L}+\s)?)[\s:,]*$/iu;
const LASTING = /^\s*[,(–-]?\s*(?:(?:and )?(?:for|x|×|lasting)\s(?:\p{L}+\s)?(?:a\s)?)$/iu;

function beginOf(length: Length, dates: readonly FoundDate[], text: string): FoundDate | undefined {
  return dates.find(({ start, end, precision }) => {
    if (precision === 'year') return false;
    return start >= length.end
      ? ONWARDS.test(text.slice(length.end, start))
      : end <= length.start && LASTING.test(text.slice(end, length.start));
  });
}

const hitsOf = (input: StalenessInput, cue: string | undefined): Set<number> =>
  new Set(input.findings.of(cue ?? '').map(({ statement }) => statement.at));

/** For so long from such a day, and that is over. */
export function ended(rule: Staleness, input: StalenessInput): Found[] {
  const history = hitsOf(input, rule.unless);
  return dated(input).flatMap((statement): Found[] => {
    if (history.has(statement.at)) return [];
    const dates = datesOf(statement, input);
    if (dates.length === 0) return [];
    for (const length of lengthsIn(statement.text)) {
      const from = beginOf(length, dates, statement.text);
      if (!from || daysAgo(from, input) <= length.days) continue;
      if (from.inferredYear && daysAgo(from, input) > 2 * NEAREST) continue;
      const slots = { length: length.words, date: from.text };
      return [{ statement, focus: Math.min(from.start, length.start), slots, iso: exactDay(from) }];
    }
    return [];
  });
}

/** Asked for or awaited since a day some weeks ago. */
export function waiting(rule: Staleness, input: StalenessInput): Found[] {
  const [still, done] = [hitsOf(input, rule.when), hitsOf(input, rule.unless)];
  return dated(input).flatMap((statement): Found[] => {
    if (!still.has(statement.at) || done.has(statement.at)) return [];
    const dates = findDates(wholeOf(statement).slice(0, 1500), { now: input.now, order: input.order });
    const [since] = datesOf(statement, input).filter(({ precision }) => precision !== 'year');
    if (!since || dates.some((date) => exactDay(date) >= today(input))) return [];
    const ago = daysAgo(since, input);
    if (ago < (rule.days ?? 0) || ago > HISTORY) return [];
    return [{ statement, focus: since.start, slots: { date: since.text }, iso: exactDay(since) }];
  });
}

const UNTIL = quick(
  /\b(?:by|until|till|up to|due|expired?|ends?|ending|finish\w*|to)[\s:,–-]+(?:["“]|by |on |the |about |(?:end|middle) of )*$/iu,
);
const LEAD = 30;

/** To be done by, or to go on until, a day that is gone. */
export function gone(rule: Staleness, input: StalenessInput): Found[] {
  const [ahead, done] = [hitsOf(input, rule.when), hitsOf(input, rule.unless)];
  return dated(input).flatMap((statement): Found[] => {
    if (done.has(statement.at)) return [];
    const dates = datesOf(statement, input);
    const { text } = statement;
    const last = dates.find(({ start, precision }, at) => {
      if (precision === 'year') return false;
      const lead = text.slice(Math.max(0, start - LEAD), start);
      return UNTIL.test(lead) && at === dates.length - 1;
    });
    if (!last || !isNear(last, input)) return [];
    const isDue = /\bdue\b|\bexpire/iu.test(text.slice(Math.max(0, last.start - LEAD), last.start));
    if (!isDue && !ahead.has(statement.at)) return [];
    return [{ statement, focus: last.start, slots: { date: last.text }, iso: exactDay(last) }];
  });
}
