/** Notes of the last days that tell of an acute danger: they come first among what is new. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { emergencyIn } from '@/core/draft/emergency';
import { daysBetween } from '@/core/text/dates';
import { Recent } from '@/utils/recent';
import type { Statement } from './statements';

const { id, label, days } = sentenceCues.urgent;
/** What such a line is called. */
export const URGENT = { id, label };

const known = new Recent<boolean>(5_000);
const TEXT_MAX = 600;

/** Whether a note of the last days tells of an emergency, by the same words as while one is written. */
export function tellsUrgent({ note, text }: Statement, now: string): boolean {
  const day = note?.when?.slice(0, 10);
  if (day === undefined) return false;
  const age = daysBetween(day, now.slice(0, 10));
  return age >= 0 && age <= days && known.of(text.slice(0, TEXT_MAX), (said) => emergencyIn(said) !== null);
}
