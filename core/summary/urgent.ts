/** Notes of the last days that tell of an acute danger: they come first among what is new. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { emergencyIn } from '@/core/draft/emergency';
import { daysBetween } from '@/core/text/dates';
import { Recent } from '@/utils/recent';

const { id, label, days } = sentenceCues.urgent;
/** What such a line is called. */
export const URGENT = { id, label };

const known = new Recent<boolean>(5_000);
const TEXT_MAX = 600;

/** Whether what was written on a day of the last few tells of an emergency, by the same words as while it is written. */
export function tellsUrgent(text: string, day: string | null, now: string): boolean {
  if (day === null) return false;
  const age = daysBetween(day.slice(0, 10), now.slice(0, 10));
  return age >= 0 && age <= days && known.of(text.slice(0, TEXT_MAX), (said) => emergencyIn(said) !== null);
}
