/** Notes that tell of an acute danger: those of the last days come first among what is new. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { emergencySignsIn } from '@/core/draft/emergency';
import { daysBetween } from '@/core/text/dates';
import { Recent } from '@/utils/recent';
import { isNamedOthers } from './named-other';
import type { Statement } from './statements';

const { id, label, days } = sentenceCues.urgent;
/** What such a line is called. */
export const URGENT = { id, label };

type Signs = ReturnType<typeof emergencySignsIn>;

const known = new Recent<Signs>(5_000);
const TEXT_MAX = 600;

/** The signs of an emergency that a note tells of the person, by the same words as while it is written. */
export function signsOf(statement: Pick<Statement, 'text' | 'whose' | 'others'>): Signs {
  const { text, whose } = statement;
  if (whose !== 'person') return [];
  return known
    .of(text.slice(0, TEXT_MAX), (said) => emergencySignsIn(said))
    .filter((sign) => !isNamedOthers(statement, sign.start));
}

/** Whether a day is one of the last few. */
export function isOfLastDays(day: string | null, now: string): boolean {
  if (day === null) return false;
  const age = daysBetween(day.slice(0, 10), now.slice(0, 10));
  return age >= 0 && age <= days;
}
