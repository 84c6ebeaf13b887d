/** Dates of the plan that have passed, and what was planned or current and may no longer be. H09, H10, H37, H38, H43, H45. */
import type { CheckContext } from './finding';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const DAY = 86_400_000;

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

/** The moment a note is written, or null. */
export const nowOf = (when: string | undefined): Date | null => {
  const time = when ? new Date(`${when.slice(0, 16)}${when.length > 10 ? '' : 'T12:00'}Z`) : null;
  return time && !Number.isNaN(time.getTime()) ? time : null;
};

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
  const stated =
    /\b(?:aged?|age:)\s?(\d{1,3})\b|\b(\d{1,3})\s?(?:years? old|yrs? old|year old)\b/iu.exec(text) ??
    /\b\p{Lu}\p{Ll}+, (\d{2,3}), /u.exec(text);
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
  const isolating =
    /\b(?:in isolation|isolating|isolated|quarantine)\b[^.]*?\b(\d{1,2})[ -]?(day|week)s?\b[^.]*?(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})/iu.exec(
      text,
    );
  const began = isolating?.[3] ? dateOf(isolating[3], now) : null;
  if (
    isolating &&
    began &&
    now.getTime() - began.getTime() >
      (Number(isolating[1]) * (/^w/iu.test(isolating[2] ?? '') ? 7 : 1) + 2) * DAY
  )
    report('H45', [{ start: isolating.index, end: isolating.index + isolating[0].length }]);
  if (!current || !date) return;
  const unit = /^h/iu.test(current[2] ?? '') ? 1 / 24 : /^w/iu.test(current[2] ?? '') ? 7 : 1;
  if (now.getTime() - date.getTime() > (Number(current[1]) * unit + 2) * DAY)
    report('H45', [{ start: current.index, end: current.index + current[0].length }]);
}

export const dateChecks = [planDates, followUp];
