/** What is to be done again and again and was last done too long ago: "every four weeks, last 30/03/2026". */
import type { Staleness } from '@/core/knowledge/checks';
import { daysBetween } from '@/core/text/dates';
import { datesOf, exactDay, today } from './staleness-dates';
import type { Found, StalenessInput } from './staleness-found';
import type { Statement } from './statements';

const COUNTS = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve';
const NUMBER = `(\\d{1,2}|${COUNTS})`;
const EVERY = new RegExp(
  `\\bevery\\s(?:${NUMBER}\\s)?(?:working\\s)?(day|week|fortnight|month|quarter|year)s?\\b|\\b${NUMBER}[\\s-](day|week|month|year)ly\\b|\\b(daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)\\b`,
  'iu',
);
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  dai: 1,
  week: 7,
  fortnight: 14,
  month: 30.5,
  quarter: 91.5,
  year: 365,
  annual: 365,
};
/** "A weekly box": of a thing beside, not of what is done again. */
const OF_A_THING =
  /^[a-z]+ly (?!by|with|at|from|on|in|and|or|to|until|till|unless|for|as|after|before)\p{L}/iu;
/** How late something may be before it is asked about, as a share of its interval. */
const SLACK = 0.15;
const LEAST_DAYS = 7;

const countOf = (number: string): number => (WORDS.includes(number) ? WORDS.indexOf(number) : Number(number));
const daysOf = (unit: string): number =>
  Object.entries(UNIT_DAYS).find(([name]) => unit.startsWith(name))?.[1] ?? 0;

function interval(text: string): { words: string; days: number } | null {
  const match = EVERY.exec(text);
  if (!match) return null;
  const number = (match[1] ?? match[3] ?? '1').toLowerCase();
  const unit = (match[2] ?? match[4] ?? match[5] ?? '').toLowerCase();
  const days = daysOf(unit);
  return days > 0 ? { words: match[0], days: days * countOf(number) } : null;
}

/** A length of time as written, and where. */
export interface Length {
  words: string;
  days: number;
  start: number;
  end: number;
}

const LENGTH = new RegExp(
  `(?<!\\bevery |\\blast |\\bpast |[\\d./])\\b(?:(?<number>\\d{1,3}|${COUNTS})[\\s-]?(?<unit>days?|weeks?|wks?|months?|fortnights?)\\b(?!\\s(?:ago|old|later|before|running)\\b)|(?:a|one) (?<single>week|fortnight|month)\\b(?! (?:ago|later))|(?<short>\\d{1,2})/(?<part>7|52|12)(?![\\d/]))`,
  'giu',
);
const PARTS: Readonly<Record<string, string>> = { 7: 'day', 52: 'week', 12: 'month' };

/** Lengths of time a text names: "7 days", "two weeks", "5/7" and "6/52" as written on medicine sheets. */
export function lengthsIn(text: string): Length[] {
  return [...text.matchAll(LENGTH)].flatMap((match): Length[] => {
    const { number, unit, single, short, part } = match.groups ?? {};
    const named = (single ?? unit ?? PARTS[part ?? ''] ?? '').toLowerCase().replace('wk', 'week');
    const days = daysOf(named) * countOf((number ?? short ?? '1').toLowerCase());
    const start = match.index;
    return days > 0 ? [{ words: match[0], days, start, end: start + match[0].length }] : [];
  });
}

const besides = (one: Statement, statements: readonly Statement[]): Statement[] =>
  [one, statements[one.at + 1], statements[one.at - 1]].filter(
    (other): other is Statement =>
      other !== undefined && other.evidence.block === one.evidence.block && other.label === one.label,
  );

export function dueAgain(rule: Staleness, input: StalenessInput): Found[] {
  return input.findings.inPlan(rule.when ?? '').flatMap((hit): Found[] => {
    const { statement } = hit;
    const date = datesOf(statement, input).find(
      (one) =>
        one.precision !== 'year' && !one.inferredYear && one.start >= hit.focus && one.start - hit.end <= 45,
    );
    if (!date || /\bnext\b|\bborn\b/iu.test(statement.text)) return [];
    for (const other of besides(statement, input.findings.statements)) {
      const every = interval(other.text) ?? interval(other.label);
      if (other !== statement && every && OF_A_THING.test(other.text.slice(other.text.indexOf(every.words))))
        continue;
      if (!every || every.days < LEAST_DAYS) continue;
      if (daysBetween(exactDay(date), today(input)) <= every.days * (1 + SLACK)) return [];
      const also = other === statement ? {} : { also: [other] };
      return [
        {
          statement,
          focus: date.start,
          slots: { date: date.text, every: every.words },
          iso: exactDay(date),
          ...also,
        },
      ];
    }
    return [];
  });
}
