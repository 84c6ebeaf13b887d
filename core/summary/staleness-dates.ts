/** Date arithmetic on what the page says: overdue, expired, too old, undated. */
import { domainCues, domainOfHeading } from '@/core/knowledge/domains';
import { labelSets } from '@/core/knowledge/page-words';
import type { Staleness } from '@/core/knowledge/checks';
import { daysBetween, findDates, lastDay, type FoundDate } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { inOrder } from '@/utils/in-order';
import type { CueHit } from './cues';
import type { Found, StalenessInput } from './staleness-found';
import type { Statement } from './statements';

const MONTH_DAYS = 30.5;

export const datesOf = (statement: Statement, input: StalenessInput): readonly FoundDate[] =>
  findDates(statement.text.slice(0, 1500), { now: input.now, order: input.order });

export const exactDay = (date: FoundDate): string => lastDay(date.iso);

export const today = (input: StalenessInput): string => input.now.slice(0, 10);

/** The date a cue is about: the first one after it, else the value's own first date. */
function dateAfter(hit: CueHit, input: StalenessInput, reach = 60): FoundDate | undefined {
  const dates = datesOf(hit.statement, input).filter((date) => date.precision !== 'year');
  const whole = hit.focus === 0 && hit.end === hit.statement.text.length;
  if (whole) return dates[0];
  return dates.find((date) => date.start >= hit.focus && date.start - hit.end <= reach);
}

/** "Review: 12/2025 (next 06/2026)": the date after "next" is the one that counts. */
function nextDate(hit: CueHit, input: StalenessInput): FoundDate | undefined {
  const { text } = hit.statement;
  const next = /\b(?:next|due|again|expire[ds]?|ran out|runs out)\b/iu.exec(text);
  const dates = datesOf(hit.statement, input);
  const after = next ? dates.find((date) => date.start >= next.index) : undefined;
  if (after) return after;
  const past = /\b(?:last|(?<!to be )reviewed|held|completed)\b/iu.test(
    `${hit.statement.label} ${text.slice(0, 40)}`,
  );
  return past ? undefined : dateAfter(hit, input);
}

export function overdue(rule: Staleness, input: StalenessInput): Found[] {
  const limits = rule.with ? new Set(input.findings.of(rule.with).map((hit) => hit.statement.at)) : null;
  return input.findings.inPlan(rule.when ?? '').flatMap((hit): Found[] => {
    if (limits && !limits.has(hit.statement.at)) return [];
    const date = nextDate(hit, input);
    if (!date || date.inferredYear || exactDay(date) >= today(input)) return [];
    if (
      plainWords(hit.statement.name) === 'review' &&
      !/\bnext\b|\bdue\b/iu.test(hit.statement.text) &&
      input.record.facts.some((fact) => /next review/iu.test(fact.label))
    )
      return [];
    return [{ statement: hit.statement, focus: date.start, slots: { date: date.text }, iso: exactDay(date) }];
  });
}

/** Something else than a review that was due: a change, an authorisation, an action. */
export function passed(rule: Staleness, input: StalenessInput): Found[] {
  return input.findings.inPlan(rule.when ?? '').flatMap((hit): Found[] => {
    const date = hit.statement.over ? undefined : dateAfter(hit, input, 24);
    if (!date || date.inferredYear || exactDay(date) >= today(input)) return [];
    return [{ statement: hit.statement, focus: date.start, slots: { date: date.text }, iso: exactDay(date) }];
  });
}

export function notADate(rule: Staleness, input: StalenessInput): Found[] {
  const values = new Set((rule.values ?? []).map(plainWords));
  return input.findings.inPlan(rule.when ?? '').flatMap((hit): Found[] => {
    const named = hit.focus === 0 && hit.end === hit.statement.text.length;
    return named &&
      values.has(plainWords(hit.statement.text)) &&
      findDates(hit.statement.blockText.slice(0, 1500), input).length === 0
      ? [{ statement: hit.statement, focus: 0, slots: { quote: hit.statement.text.replace(/[.\s]+$/u, '') } }]
      : [];
  });
}

/** The first day from there on, or the second of two with a range between them: "granted 6/1/26 to 5/1/27". */
function endAfter(statement: Statement, focus: number, input: StalenessInput): FoundDate | undefined {
  const [first, second] = datesOf(statement, input).filter(
    ({ precision, start }) => precision === 'day' && start >= focus,
  );
  const between = first && second ? statement.text.slice(first.end, second.start) : '';
  return /^\s?(?:to|until|till|[–-])\s?$/iu.test(between) ? second : first;
}

export function expiries(rule: Staleness, input: StalenessInput): Found[] {
  const words = new Map(input.findings.of(rule.with ?? '').map((hit) => [hit.statement.at, hit]));
  return input.findings.inPlan(rule.when ?? '').flatMap((hit): Found[] => {
    const next = input.findings.statements[hit.statement.at + 1];
    const follows =
      next &&
      next.evidence.block === hit.statement.evidence.block &&
      datesOf(hit.statement, input).length === 0;
    const expiry = words.get(hit.statement.at) ?? (follows ? words.get(next.at) : undefined);
    const statement = expiry?.statement ?? hit.statement;
    const date = expiry ? endAfter(statement, expiry.focus, input) : undefined;
    if (!date || date.inferredYear) return [];
    const left = daysBetween(today(input), exactDay(date));
    const base = { statement, focus: date.start, iso: exactDay(date) };
    if (left < 0) return [{ ...base, slots: { date: date.text } }];
    if (left > (rule.days ?? 28) || !rule.soon) return [];
    return [{ ...base, slots: { date: date.text, n: String(rule.days ?? 28) }, message: rule.soon }];
  });
}

interface Reviewed {
  section: string | null;
  domain: string | null;
  date: FoundDate;
  statement: Statement;
}

/** The days parts of the plan were last reviewed or written, newest first. */
function reviewDays(input: StalenessInput): Reviewed[] {
  const days: Reviewed[] = [];
  for (const hit of input.findings.inPlan('reviewed')) {
    const date = dateAfter(hit, input);
    if (!date || date.inferredYear || date.precision === 'year' || exactDay(date) > today(input)) continue;
    const { section, title } = hit.statement;
    days.push({ section, domain: title ? domainOfHeading(title) : null, date, statement: hit.statement });
  }
  return days.sort((a, b) => inOrder(exactDay(b.date), exactDay(a.date)));
}

const FALL = /\b(?:fell|falls?|fallen|found on (?:the )?floor|slipped|tripped)\b/iu;
const partOf = (statement: Statement): string | null => {
  if (FALL.test(statement.text)) return 'falls';
  return [...domainCues(statement.text)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

export function eventAfter(rule: Staleness, input: StalenessInput): Found[] {
  const days = reviewDays(input);
  const [newest] = days;
  if (!newest) return [];
  return input.findings.of(rule.when ?? '').flatMap((hit): Found[] => {
    const domain = partOf(hit.statement);
    const ofPart = days.find((one) => one.domain !== null && one.domain === domain);
    const ofSection = days.find((one) => one.section !== null && one.section === hit.statement.section);
    const { date: plan, statement: dated } = ofPart ?? ofSection ?? newest;
    const dates = datesOf(hit.statement, input).filter(
      (date) => date.precision === 'day' && !/review/iu.test(hit.statement.label),
    );
    const noted = hit.statement.note?.when?.slice(0, 10);
    const when = dates.find((date) => date.iso > exactDay(plan) && date.iso <= today(input));
    const event = when?.iso ?? (noted && noted > exactDay(plan) && noted <= today(input) ? noted : undefined);
    if (
      !event ||
      /\b(?:review|reviewed)\b/iu.test(
        hit.statement.text.slice(Math.max(0, (when?.start ?? 0) - 14), when?.start ?? 0),
      )
    )
      return [];
    return [
      { statement: hit.statement, focus: hit.focus, slots: { date: plan.text }, iso: event, also: [dated] },
    ];
  });
}

/** A score or decision with no date in its sentence, row or section. */
export function undated(rule: Staleness, input: StalenessInput): Found[] {
  const hits = input.findings.inPlan(rule.when ?? '');
  const dated = (statement: Statement): boolean =>
    statement.date !== null ||
    datesOf(statement, input).length > 0 ||
    findDates(statement.label, { now: input.now, order: input.order }).length > 0;
  if (rule.page) {
    const sections = new Set(hits.map((hit) => hit.statement.section));
    const goesOn = ({ at, evidence }: Statement): boolean => {
      const next = input.findings.statements[at + 1];
      return next?.evidence.block === evidence.block && dated(next);
    };
    const any =
      hits.some(({ statement }) => dated(statement) || goesOn(statement)) ||
      input.findings.statements.some(
        (one) =>
          one.section !== null &&
          sections.has(one.section) &&
          /date|signed|completed|decision/iu.test(`${one.label} ${one.text}`) &&
          datesOf(one, input).length > 0,
      );
    const best = hits.find((hit) => hit.statement.tokens.length > 1) ?? hits[0];
    return any || !best ? [] : [{ statement: best.statement, focus: best.focus }];
  }
  return hits
    .filter((hit) => !dated(hit.statement))
    .map((hit) => ({ statement: hit.statement, focus: hit.focus }));
}

/** A bare year dates a check only where the text says that it was the last one. */
const LAST = /\b(?:last|taken)\b/iu;

export function aged(rule: Staleness, input: StalenessInput): Found[] {
  const months = rule.months ?? 12;
  const limit = rule.days ?? months * MONTH_DAYS;
  const found = input.findings.inPlan(rule.when ?? '').flatMap((hit): Found[] => {
    if (
      /\b(?:next|due|booked|planned)\b/iu.test(hit.statement.text) ||
      labelSets.dateOfBirth.has(plainWords(hit.statement.label))
    )
      return [];
    const dates = datesOf(hit.statement, input).filter(
      (date) =>
        (date.precision !== 'year' || LAST.test(hit.statement.text)) && exactDay(date) <= today(input),
    );
    const date = dates.sort((a, b) => inOrder(exactDay(b), exactDay(a)))[0];
    if (!date || (!rule.newest && daysBetween(exactDay(date), today(input)) <= limit)) return [];
    return [
      {
        statement: hit.statement,
        focus: date.start,
        slots: { date: date.text, n: String(months) },
        iso: exactDay(date),
      },
    ];
  });
  if (!rule.newest) return found;
  const [newest] = found.sort((a, b) => inOrder(b.iso ?? '', a.iso ?? ''));
  return newest?.iso && daysBetween(newest.iso, today(input)) > limit ? [newest] : [];
}
