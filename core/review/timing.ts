/** How long after it happened a note was written, as far as the note itself says when it happened. */
import { findPattern, minutesOf } from '@/core/text/patterns';
import type { Note } from '@/core/record/record';

export const delays = ['hour', 'four-hours', 'later', 'said-late', 'not-said'] as const;
export type Delay = (typeof delays)[number];

const LATE =
  /\blate entry\b|\b(?:written|recorded|added) (?:late|later|retrospectively)\b|\bretrospective\b/iu;
const DAY = 24 * 60;

/**
 * The last clock time of the note against the time of its stamp. A time after the stamp is taken for the evening
 * before when the note was written in the morning, and for a plan otherwise.
 */
export function delayOf({ when, text }: Pick<Note, 'when' | 'text'>): Delay {
  if (LATE.test(text)) return 'said-late';
  const stamp = /T(\d\d):(\d\d)/.exec(when ?? '');
  if (!stamp) return 'not-said';
  const written = Number(stamp[1]) * 60 + Number(stamp[2]);
  const since = findPattern('TIME', text).flatMap((match) => {
    const at = minutesOf(match.text);
    if (at === null) return [];
    if (at <= written) return [written - at];
    return written < 12 * 60 && at >= 17 * 60 ? [written + DAY - at] : [];
  });
  if (since.length === 0) return 'not-said';
  const shortest = Math.min(...since);
  return shortest <= 60 ? 'hour' : shortest <= 240 ? 'four-hours' : 'later';
}
