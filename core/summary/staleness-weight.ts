/** Weight over time: both figures with their dates; the percentage is ours and is labelled calculated. */
import type { Staleness } from '@/core/knowledge/checks';
import { daysBetween, type FoundDate } from '@/core/text/dates';
import { inOrder } from '@/utils/in-order';
import { datesOf, exactDay, today } from './staleness-dates';
import type { Found, StalenessInput } from './staleness-found';
import type { Statement } from './statements';

interface Weighing {
  kg: number;
  text: string;
  date: FoundDate;
  statement: Statement;
}

const KG = /\b(\d{2,3}(?:\.\d{1,2})?)\s?kg\b/giu;
const BARE_MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/giu;
const NEAR = 28;

/** "Feb": the latest such month not after today. */
function bareMonths(text: string, input: StalenessInput): FoundDate[] {
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const year = Number(input.now.slice(0, 4));
  return [...text.matchAll(BARE_MONTH)].map((match): FoundDate => {
    const month = names.indexOf((match[1] ?? '').toLowerCase()) + 1;
    const of = month > Number(input.now.slice(5, 7)) ? year - 1 : year;
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      iso: `${of}-${String(month).padStart(2, '0')}`,
      precision: 'month',
      inferredYear: true,
    };
  });
}

function weighings(input: StalenessInput): Weighing[] {
  return input.findings.of('weight').flatMap(({ statement }) => {
    const exact = datesOf(statement, input);
    const dates = [
      ...exact,
      ...bareMonths(statement.text, input).filter(
        (one) => !exact.some((other) => other.start <= one.start && other.end >= one.end),
      ),
    ];
    return [...statement.text.matchAll(KG)].flatMap((match): Weighing[] => {
      const end = match.index + match[0].length;
      const behind = dates.find(
        (date) => /^\s+(?:on|in)\s+$/u.test(statement.text.slice(end, date.start)) && date.start >= end,
      );
      const near = behind
        ? { date: behind, distance: 0 }
        : dates
            .map((date) => ({
              date,
              distance: Math.min(
                Math.abs(match.index - date.end),
                Math.abs(date.start - match.index - match[0].length),
              ),
            }))
            .sort((a, b) => a.distance - b.distance)[0];
      const noted = statement.date
        ? {
            start: 0,
            end: 0,
            text: statement.note?.whenText ?? statement.date.split('-').reverse().join('/'),
            iso: statement.date,
            precision: 'day' as const,
            inferredYear: false,
          }
        : undefined;
      const date = near && near.distance <= NEAR ? near.date : noted;
      return date ? [{ kg: Number(match[1]), text: match[0], date, statement }] : [];
    });
  });
}

/** The newest weight against the highest-change earlier one of the last six months; both figures and dates shown. */
export function weightChange(rule: Staleness, input: StalenessInput): Found[] {
  const all = weighings(input)
    .filter((one) => exactDay(one.date) <= today(input) || one.date.precision === 'month')
    .sort((a, b) => inOrder(exactDay(a.date), exactDay(b.date)));
  const last = all.at(-1);
  if (!last) return [];
  const earlier = all.filter(
    (one) =>
      one !== last &&
      one.date.iso !== last.date.iso &&
      daysBetween(one.date.iso, last.date.iso) <= 200 &&
      one.kg > 0,
  );
  const ranked = earlier
    .map((one) => ({ one, change: ((last.kg - one.kg) / one.kg) * 100 }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const most = ranked[0];
  if (!most || Math.abs(most.change) < (rule.percent ?? 5)) return [];
  const slots = {
    from: most.one.text,
    fromDate: most.one.date.text,
    to: last.text,
    toDate: last.date.text,
    percent: Math.abs(most.change).toFixed(1),
    way: most.change < 0 ? 'lower' : 'higher',
  };
  return [
    {
      statement: last.statement,
      focus: 0,
      slots,
      also: most.one.statement === last.statement ? [] : [most.one.statement],
    },
  ];
}
