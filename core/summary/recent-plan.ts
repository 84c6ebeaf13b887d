/** What a plan itself says is new: an entry dated lately that tells a change, or a line of a list of latest events. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { daysBetween, findDates, lastDay, type DateOptions, type FoundDate } from '@/core/text/dates';
import { phraseSet } from '@/core/text/phrases';
import { Recent } from '@/utils/recent';
import { newsIn } from './news';
import { isOfTheDay } from './of-everybody';
import type { Statement } from './statements';

/** How long something counts as new, and how old it is taken to be where no day is given. */
const DAYS = 45;
const UNDATED = 7;
const TEXT_MAX = 600;
/** How far into a line its own date may stand. */
const BEGINS_WITHIN = 6;

const changes = phraseSet(sentenceCues.changeInPlan);
const lately = sentenceCues.lately.map((pattern) => new RegExp(pattern, 'iu'));
const stamps = new RegExp(`(?:${sentenceCues.stamps.join('|')})[^.;]{0,28}$`, 'iu');

const known = new Recent<boolean>(5_000);
const isLately = (name: string | null): boolean =>
  name !== null && name.length <= 60 && known.of(name, () => lately.some((pattern) => pattern.test(name)));

/** What a date in a title is for, where it is not the day something happened. */
const OF_PLAN =
  /\b(?:next|due|by|until|till|expir\w+|valid|plan(?:ned)?|dated|written|version|policy|created|from|born|dob|decision|form|letter)\b/iu;
const TITLE_MAX = 60;

const WORDS_LEAST = 3;
const SPACES = /\s+/u;
const TWO_LETTERS = /\p{L}{2}/u;
const wordsOf = (text: string): number => text.split(SPACES).filter((word) => TWO_LETTERS.test(word)).length;

/** Nothing but a date, with perhaps a day of the week or a time: "Fri 12 June 2026", "14/06/2026 07:10". */
function onlyDate(text: string, options: DateOptions): FoundDate | null {
  if (text.length > 32) return null;
  const date = findDates(text, options).find((one) => one.precision === 'day');
  const rest = date ? `${text.slice(0, date.start)}${text.slice(date.end)}` : text;
  return date &&
    /^[\W\d]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|am|pm|at)?[\W\d]*(?:am|pm)?\W*$/iu.test(rest)
    ? date
    : null;
}

const titled = new Recent<string | null>(5_000);

/** The day a title gives for what stands under it: "Physio 18 Nov", "Note 5/11". */
export const titleDay = (title: string, options: DateOptions): string | null =>
  titled.of(`${options.now.slice(0, 10)} ${options.order ?? ''} ${title}`, () => {
    if (title.length > TITLE_MAX || OF_PLAN.test(title)) return null;
    return findDates(title, options).find((one) => one.precision === 'day')?.iso ?? null;
  });

export interface PlanChange {
  /** ISO day; null under a title that promises what is new without saying when. */
  day: string | null;
  /** Days ago. */
  age: number;
  /** It stands in a list of what happened lately. */
  listed: boolean;
}

/** Finds what is new in a plan; made once for a page, because a row's day stands in another cell. */
export class PlanChanges {
  private readonly options: DateOptions;
  private readonly rowDays = new Map<string, string>();

  constructor(statements: readonly Statement[], now: string, order: 'dmy' | 'mdy') {
    this.options = { now, order };
    const seen = new Set<string>();
    for (const { row, text } of statements) {
      if (row === null || seen.has(row)) continue;
      seen.add(row);
      const date = onlyDate(text, this.options);
      if (date) this.rowDays.set(row, date.iso);
    }
  }

  /** The change a statement tells, or null where it is older, dated by a signature or no change at all. */
  of(statement: Statement): PlanChange | null {
    const text = statement.text.slice(0, TEXT_MAX);
    if (wordsOf(text) < WORDS_LEAST || statement.note) return null;
    const latest = isLately(statement.title) || isLately(statement.label);
    const own = onlyDate(statement.label, this.options)?.iso ?? this.rowDays.get(statement.row ?? '') ?? null;
    if (own !== null) return this.within(own, true);
    const titled = statement.title === null ? null : titleDay(statement.title, this.options);
    if (titled !== null) return newsIn(text) < 0 ? null : this.within(titled, true);
    const dates = findDates(text, this.options).filter((date) => date.precision !== 'year');
    const [first] = dates;
    if (!first && (latest || isOfTheDay(statement)) && newsIn(text) > 0)
      return { day: null, age: UNDATED, listed: true };
    if (
      first &&
      first.start <= BEGINS_WITHIN &&
      !stamps.test(statement.label) &&
      (latest || first.precision === 'day')
    )
      return this.within(first.iso, latest || !first.inferredYear);
    const day = dates
      .filter(({ start }) => !stamps.test(`${statement.label} ${text.slice(0, start)}`))
      .map(({ iso }) => this.within(iso, latest))
      .find((one) => one !== null);
    return day && (latest || changes.find(statement.tokens).length > 0) ? day : null;
  }

  private within(iso: string, listed: boolean): PlanChange | null {
    const day = lastDay(iso);
    const age = daysBetween(day, this.options.now.slice(0, 10));
    return age >= 0 && age <= DAYS ? { day, age, listed } : null;
  }
}
