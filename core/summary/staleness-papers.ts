/** Papers of a plan, its forms, checks and tools, told by their names: left open, or dated long ago. */
import type { Staleness } from '@/core/knowledge/checks';
import { daysBetween, findDates } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { quick } from '@/core/text/quick';
import { exactDay, today } from './staleness-dates';
import type { Found, StalenessInput } from './staleness-found';
import type { Statement } from './statements';

const isOfPlan = (one: Statement): boolean =>
  one.note === null && one.whose !== 'stranger' && !(one.struck || one.over || one.heading);

const names = (rule: Staleness, text: string): boolean => {
  const words = ` ${plainWords(text)} `;
  return (rule.values ?? []).some((value) => words.includes(` ${value} `));
};

/** A line, a box or both answers, where somebody was to write. */
const OPEN =
  /(?:_{2,}|\.{4,}|…{2,}|\?{2,}|\b(?:y\s?\/\s?n|yes\s?\/\s?no)\s?\??|\b(?:date|signature|signed|name|by|due|score|level|reason):)\s*$/iu;
const OPEN_MAX = 80;

/** A form, check or tool named with nothing in it, or a line that stops where something was to be written. */
export function leftOpen(rule: Staleness, { findings }: StalenessInput): Found[] {
  return findings.statements.filter(isOfPlan).flatMap((statement): Found[] => {
    const { blank, label, name, text, blockText } = statement;
    if (blank && text === '')
      return label !== '' && names(rule, label) ? [{ statement, focus: 0, slots: { quote: label } }] : [];
    const isLast = blockText.trimEnd().endsWith(text.trimEnd());
    return isLast && text.length <= OPEN_MAX && OPEN.test(text)
      ? [{ statement, focus: 0, slots: { quote: label === '' ? text : `${name}: ${text}` } }]
      : [];
  });
}

const AHEAD = quick(/\b(?:next|due|booked|planned|from|since|until|till|born|expir\w*|valid)\b/iu);
/** More words than these tell of something that happened. */
const WORDS_MOST = 4;
const WORD = /\p{L}{2,}/gu;
/** What may stand behind the date: who, a version. */
const BEHIND = /^[\s.,;:)–-]*(?:\S+[\s.]*){0,2}$/u;
const YEAR_DAYS = 365;

/** A check, form or tool with nothing but a day, and that long ago. */
export function agedPapers(rule: Staleness, input: StalenessInput): Found[] {
  const days = (rule.months ?? 12) * 30.5;
  return input.findings.statements.filter(isOfPlan).flatMap((statement): Found[] => {
    const { label, text } = statement;
    if (text.length > OPEN_MAX) return [];
    const dates = findDates(text, { now: input.now, order: input.order });
    const date = dates.at(-1);
    if (!date || dates.length > 1 || date.inferredYear || !BEHIND.test(text.slice(date.end))) return [];
    const whole = `${label} ${text}`;
    if (!names(rule, whole) || AHEAD.test(whole)) return [];
    const beside = whole.replace(date.text, ' ').match(WORD) ?? [];
    if (beside.length > WORDS_MOST) return [];
    const ago = daysBetween(exactDay(date), today(input));
    if (ago <= (date.precision === 'year' ? Math.max(days, YEAR_DAYS) : days)) return [];
    const slots = { date: date.text, n: String(rule.months ?? 12) };
    return [{ statement, focus: date.start, slots, iso: exactDay(date) }];
  });
}
