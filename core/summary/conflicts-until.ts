/** Until when something is allowed or when the plan is next looked at: one day in one place, another in the other. */
import { findDates } from '@/core/text/dates';
import { quick } from '@/core/text/quick';
import { ofPlan, sideOf, wholeOf, type ConflictInput, type Pair } from './sides';
import type { Statement } from './statements';

interface Slot {
  about: RegExp;
  /** What stands right before the day that counts. */
  lead: RegExp;
  fits: (one: Statement) => boolean;
}

const slots: readonly Slot[] = [
  {
    about:
      /\b(?:dols|deprivation|authoris\w*|court|judge|injunction|non-molestation|tenancy|licen[cs]e|kept (?:here|in|from)|section \d)\b/iu,
    lead: /\b(?:to|until|till|expir\w+|ends?|ending|runs? (?:to|out)|up to|valid|lapses?)(?: on| to| until)?[\s:]*$/iu,
    fits: () => true,
  },
  {
    about: /\bnext (?:\p{L}+ ){0,2}review\b|\breview (?:is )?due\b|\bto be reviewed\b/iu,
    lead: /\b(?:review(?: of this plan)?(?: is)?(?: due)?|due|reviewed)(?: on| by| in)?[\s:]*$/iu,
    fits: ({ domain, row }) =>
      row === null && (domain === null || domain === 'outcomes_review' || domain === 'identity'),
  },
];
const DATED = quick(/\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\d{1,2}|[a-z]{3,9})/iu);
const LEAD_MAX = 40;
/** "09/08/2025 by C. Tennison": when it was done, and by whom, unless the words before it say that it is due. */
const DONE_BY = /^\s?\(?by\s\p{Lu}/u;
const TO_COME = /\b(?:due|next|to be)\b[^.;\n]*$/iu;

/** The first two statements of each slot whose days differ. */
export function untilConflicts({ findings, now, order }: ConflictInput): Pair[] {
  const dated = findings.statements.filter((one) => ofPlan(one) && !one.heading && DATED.test(one.text));
  return slots.flatMap(({ about, lead, fits }): Pair[] => {
    const found = dated.flatMap((one) => {
      if (!fits(one) || !about.test(wholeOf(one))) return [];
      const text = one.text.slice(0, 600);
      const date = findDates(text, { now, order }).find(({ precision, start, end }) => {
        const led = text.slice(Math.max(0, start - LEAD_MAX), start);
        const isDone = DONE_BY.test(text.slice(end)) && !TO_COME.test(led);
        return precision === 'day' && !isDone && lead.test(start === 0 ? `${one.label} ` : led);
      });
      return date ? [{ one, iso: date.iso, focus: date.start }] : [];
    });
    const [first] = found;
    const other = found.find(({ iso, one }) => first && iso !== first.iso && one.at !== first.one.at);
    return first && other ? [[sideOf(first.one, first.focus), sideOf(other.one, other.focus)]] : [];
  });
}
