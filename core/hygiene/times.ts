/** Times and dates that cannot be right, and late entries. H04–H10, H37–H39, H43, H45. */
import { findPattern, minutesOf, type PatternMatch } from '@/core/text/patterns';
import { scopesAt } from '@/core/text/scope';
import { spansOf, type CheckContext } from './finding';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;

/** Reads a written date, day first; a missing year is the note's own. Null when it is none. */
export function dateOf(written: string, now: Date | null): Date | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(written);
  const figures = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?$/u.exec(written);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3})\p{L}*\.?(?:\s+(\d{2,4}))?$/iu.exec(written);
  const build = (day: number, month: number, year: string | undefined): Date | null => {
    if (month < 0) return null;
    const full = year ? Number(year) + (year.length === 2 ? 2000 : 0) : now?.getUTCFullYear();
    return full === undefined ? null : new Date(Date.UTC(full, month, day));
  };
  if (iso) return build(Number(iso[3]), Number(iso[2]) - 1, iso[1]);
  if (figures) return build(Number(figures[1]), Number(figures[2]) - 1, figures[3]);
  if (words) return build(Number(words[1]), MONTHS.indexOf((words[2] ?? '').toLowerCase()), words[3]);
  return null;
}

const nowOf = (when: string | undefined): Date | null => {
  const time = when ? new Date(`${when.slice(0, 16)}${when.length > 10 ? '' : 'T12:00'}Z`) : null;
  return time && !Number.isNaN(time.getTime()) ? time : null;
};

interface Timed {
  match: PatternMatch;
  minutes: number;
}

/** Clock times of things that happened, in the order written; planned, quoted and due times left out. */
function happened({ text, reading }: CheckContext): Timed[] {
  return findPattern('TIME', text).flatMap((match) => {
    const kinds = scopesAt(reading, match);
    if (kinds.has('future') || kinds.has('quoted')) return [];
    const before = text.slice(Math.max(0, match.start - 28), match.start);
    if (
      /\b(?:due|planned|scheduled|last (?:dose|seen|given|bm|check\w*)|by|until|before|next|rota|supposed|earlier|since|was at|should|booked|prescribed|for the|previous|usual\w*|written|writing|normally)\b\W*(?:at\s*)?$|\b(?:last|due|earlier|previous|next|planned|booked|usually|late entry|written)\b[^.]{0,22}$/iu.test(
        before,
      )
    )
      return [];
    if (
      /^\s?(?:call|visit|dose|appointment|meds|medicines|tablets|tomorrow)\b/iu.test(
        text.slice(match.end, match.end + 14),
      )
    )
      return [];
    const minutes = minutesOf(match.text);
    return minutes === null ? [] : [{ match, minutes }];
  });
}

function future(context: CheckContext): void {
  const { text, input, reading, report } = context;
  const now = nowOf(input.when);
  if (!now) return;
  const dates = findPattern('DATE', text);
  const past = (span: { start: number; end: number }): boolean => !scopesAt(reading, span).has('future');
  for (const match of dates) {
    const date = dateOf(match.text.trim(), now);
    const before = text.slice(Math.max(0, match.start - 30), match.start);
    if (
      date &&
      date.getTime() > now.getTime() &&
      past(match) &&
      !/\b(?:review|due|next|appointment|booked|until|expires?|ends?|from|for|on the|by|tomorrow|planned|to)\b[^.]{0,20}$/iu.test(
        before,
      )
    )
      report('H04', [match]);
  }
  if (dates.length > 0 || /\b(?:yesterday|last night|tomorrow|tonight)\b/iu.test(text)) return;
  const minutes = now.getUTCHours() * 60 + now.getUTCMinutes();
  for (const { match, minutes: at } of happened(context))
    if (at > minutes + 5 && !(minutes < 9 * 60 && at >= 17 * 60)) {
      report('H04', [match]);
      return;
    }
}

function late({ text, input, report }: CheckContext): void {
  const now = nowOf(input.when);
  if (!now || /\blate entry\b|\bwritten (?:late|retrospectively)\b|\bretrospective\b/iu.test(text)) return;
  for (const match of findPattern('DATE', text)) {
    const date = dateOf(match.text.trim(), now);
    const before = text.slice(Math.max(0, match.start - 30), match.start);
    const opens = match.start < 12 || /\b(?:on|at|event|incident)\s*$/iu.test(before);
    if (
      date &&
      opens &&
      !/\b(?:since|last|review|from|started|dated|born|dob|was|until)\b[^.]{0,18}$/iu.test(before) &&
      now.getTime() - date.getTime() > 2 * DAY - 1
    ) {
      report('H05', [match]);
      return;
    }
  }
  const ago =
    /^(?:[^.]{0,12})\b(?:two|three|2|3|four|4) days ago\b|^(?:on )?(?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s)? last week\b/iu.exec(
      text,
    );
  if (ago) report('H05', [{ start: ago.index, end: ago.index + ago[0].length }]);
}

function order(context: CheckContext): void {
  const times = happened(context);
  const night = /\bnight\b|\bovernight\b|\bnights\b/iu.test(context.text);
  for (let i = 1; i < times.length; i++) {
    const [a, b] = [times[i - 1], times[i]];
    if (!a || !b || b.minutes >= a.minutes) continue;
    const between = context.text.slice(a.match.end, b.match.start);
    const overMidnight = a.minutes >= 18 * 60 && b.minutes <= 10 * 60;
    const afternoon =
      /^\d{1,2}(?:[.:]\d\d)?$/u.test(b.match.text) &&
      b.minutes + 720 >= a.minutes &&
      b.minutes < 12 * 60 &&
      a.minutes <= 13 * 60 &&
      b.minutes >= 60 &&
      b.minutes < 7 * 60;
    if (overMidnight || afternoon || (night && a.minutes >= 18 * 60)) continue;
    if (
      findPattern('DATE', between).length > 0 ||
      /\b(?:yesterday|next day|tomorrow|last|earlier|before|previous|since|found|seen)\b/iu.test(between)
    )
      continue;
    context.report('H06', [a.match, b.match], `Times run ${a.match.text} → ${b.match.text}.`);
    return;
  }
}

function duration({ text, reading, report }: CheckContext): void {
  for (const sentence of reading.sentences) {
    const part = text.slice(sentence.start, sentence.end + 1);
    const range =
      /((?:[01]?\d|2[0-3])[:.]?[0-5]\d)\s?(?:-|–|to|until|till|and (?:stopped|ended|finished)(?: at)?|,? ?(?:left|finished|ended|stopped)(?: at)?)\s?((?:[01]?\d|2[0-3])[:.]?[0-5]\d)/iu.exec(
        part,
      );
    const near = range ? part.slice(0, range.index + range[0].length + 60) : '';
    const stated = range
      ? /(?<![\d.:])(\d{1,3})\s?(mins?|minutes?|hours?|hrs?)\b/iu.exec(
          near.replace(range[0], ' '.repeat(range[0].length)),
        )
      : null;
    const [from, to] = [minutesOf(range?.[1] ?? ''), minutesOf(range?.[2] ?? '')];
    if (!range || !stated || from === null || to === null) continue;
    const length = (to - from + 1440) % 1440;
    const said = Number(stated[1]) * (/^h/iu.test(stated[2] ?? '') ? 60 : 1);
    if (
      Math.abs(length - said) > (said >= 60 ? 10 : 1) &&
      length < 720 &&
      !/\b(?:every|late|apart|before|after|away|of which|ago|within)\b/iu.test(near.slice(range.index))
    )
      report(
        'H07',
        [
          { start: sentence.start + range.index, end: sentence.start + range.index + range[0].length },
          { start: sentence.start + stated.index, end: sentence.start + stated.index + stated[0].length },
        ],
        `${range[0]} is ${length} minutes; the note says ${stated[0]}.`,
      );
  }
}

function morningOrEvening(context: CheckContext): void {
  const { text, report } = context;
  const bed = spansOf(
    text,
    /\b(?:bed\s?time|bed|night|evening|supper|tea)\b[^.]{0,30}\b(\d{1,2}(?:[.:]\d\d)?\s?am)\b|\b(\d{1,2}(?:[.:]\d\d)?\s?am)\b[^.]{0,20}\b(?:bedtime|bed call|supper|evening)\b/giu,
  )[0];
  const morning = spansOf(
    text,
    /\b(?:breakfast|morning)\b[^.]{0,20}\b(\d{1,2}(?:[.:]\d\d)?\s?pm)\b|\b(\d{1,2}(?:[.:]\d\d)?\s?pm)\b[^.]{0,12}\b(?:breakfast|morning call)\b/giu,
  )[0];
  const early = bed && /\b(?:10|11|9|8|7)(?:[.:]\d\d)?\s?am/iu.test(bed.quote);
  if (bed && early) report('H08', [bed]);
  else if (morning) report('H08', [morning]);
  else if (/^\s*(?:night|nights)\b/iu.test(text)) {
    const odd = happened(context).find(({ minutes }) => minutes >= 8 * 60 && minutes < 12 * 60);
    if (odd) report('H08', [odd.match]);
  }
}

/** Facts of the plan that carry a date. */
function planDates({ text, plan, input, report }: CheckContext): void {
  const now = nowOf(input.when);
  if (!now) return;
  const passed = (written: string | undefined): boolean => {
    const date = written ? dateOf(written.trim(), now) : null;
    return date !== null && date.getTime() + DAY <= now.getTime();
  };
  if (passed(plan.reviewDue)) report('H09', [], `Review was due ${plan.reviewDue ?? ''}.`);
  if (passed(plan.dolsEnds)) report('H10', [], `Ended ${plan.dolsEnds ?? ''}.`);
  const born = plan.dob ? dateOf(plan.dob, now) : null;
  const stated = /\b(?:aged?|age:)\s?(\d{1,3})\b|\b(\d{1,3})\s?(?:years? old|yrs? old|year old)\b/iu.exec(
    text,
  );
  const age = stated ? Number(stated[1] ?? stated[2]) : plan.age;
  if (born && age !== undefined) {
    const had = now.getUTCMonth() * 100 + now.getUTCDate() >= born.getUTCMonth() * 100 + born.getUTCDate();
    const years = now.getUTCFullYear() - born.getUTCFullYear() - (had ? 0 : 1);
    if (Math.abs(years - age) >= 1)
      report(
        'H37',
        stated ? [{ start: stated.index, end: stated.index + stated[0].length }] : [],
        `Date of birth gives ${years}; ${age} is written.`,
      );
  }
  const status = /\b(hospital|away|deceased|died|on leave|respite|holiday)\b/iu.exec(plan.status ?? '');
  if (status) {
    const dates = (plan.status ?? '').match(/\d{4}-\d\d-\d\d/gu) ?? [];
    const from = dates[0] ? dateOf(dates[0], now) : null;
    const to = dates[1] ? dateOf(dates[1], now) : null;
    const inside = (!from || from.getTime() <= now.getTime()) && (!to || to.getTime() + DAY > now.getTime());
    const about =
      /\b(?:hospital|ward|away|rang|phoned|telephone|update|visited|family|transferred|room checked|still in|returned|back|discharged|day of)\b/iu.test(
        text,
      );
    if (inside && !about) report('H38', [], `The record says: ${plan.status ?? ''}.`);
  }
}

function impossible(context: CheckContext): void {
  const { text, report } = context;
  const slept = spansOf(
    text,
    /\bslept (?:all night|through|soundly all night|well all night|throughout)\b|\basleep all night\b|\bsettled all night\b|\bin bed all day\b|\basleep (?:on|at) (?:all|every|each) checks?\b/giu,
  )[0];
  if (!slept) return;
  const awake = happened(context).find(({ match, minutes }) => {
    const after = text.slice(match.end, match.end + 40).split(/[.;]/u)[0] ?? '';
    const before =
      text
        .slice(Math.max(0, match.start - 30), match.start)
        .split(/[.;]/u)
        .at(-1) ?? '';
    return (
      (minutes < 6 * 60 || minutes >= 23 * 60) &&
      /\b(?:tea|drink|walk\w*|toilet|up|awake|shout\w*|commode|watched|ate|wander\w*|bell|talk\w*|woke|biscuit|coffee|paracetamol|corridor)\b/iu.test(
        `${before} ${after}`,
      )
    );
  });
  if (awake) report('H39', [slept, awake.match]);
}

/** H43: an earlier note planned something and no later note says it was done. H45: "currently", long after. */
function followUp({ text, input, report }: CheckContext): void {
  const now = nowOf(input.when);
  for (const [place, earlier] of (input.earlierNotes ?? []).entries()) {
    const planned =
      /\b(?:will|to|needs? to|please)\s+(ring|call|phone|tell|contact|book|chase|refer|email|inform|order|ask|speak to|message)\s+(?:the\s+)?([\p{L}-]+)/iu.exec(
        earlier.text,
      );
    if (
      !planned?.[2] ||
      /\b(?:i was|asked|wanted|able|like)\s+to\b/iu.test(
        earlier.text.slice(Math.max(0, planned.index - 12), planned.index + 3),
      )
    )
      continue;
    const later = [text, ...(input.earlierNotes ?? []).slice(place + 1).map((note) => note.text)]
      .join(' ')
      .toLowerCase();
    const hours = now ? (now.getTime() - (nowOf(earlier.when)?.getTime() ?? now.getTime())) / 3_600_000 : 12;
    if (hours >= 8 && !later.includes(planned[2].toLowerCase()))
      report('H43', [], `Earlier note: “${planned[0]}”.`);
  }
  if (!now) return;
  const current =
    /\b(?:currently|still|at present|now) (?:on|having|taking|under|completing|finishing|in|doing)?\b[^.]*?\b(\d{1,2})[ -]?(day|hour|hr|week)s?\b[^.]*?(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*(?: \d{4})?)/iu.exec(
      text,
    );
  const date = current?.[3] ? dateOf(current[3], now) : null;
  if (!current || !date) return;
  const unit = /^h/iu.test(current[2] ?? '') ? 1 / 24 : /^w/iu.test(current[2] ?? '') ? 7 : 1;
  if (now.getTime() - date.getTime() > (Number(current[1]) * unit + 2) * DAY)
    report('H45', [{ start: current.index, end: current.index + current[0].length }]);
}

export const timeChecks = [future, late, order, duration, morningOrEvening, planDates, impossible, followUp];
