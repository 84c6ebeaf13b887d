/** Times that are not out of order though they run backwards: within a stated span, or of who was told. */
import { hygieneWords } from '@/core/knowledge/hygiene';
import { anyOf } from '@/core/text/escape';
import type { PatternMatch } from '@/core/text/patterns';

export interface Timed {
  match: PatternMatch;
  minutes: number;
}

/** Between the two ends of a stated span: "Arrived 08:02, left 08:34", "14:00 to 14:30". */
const SPAN =
  /^[\s\-–]*(?:to|til|till|until)?\s*$|\b(?:left|leave|out|went|go|gone|finish\w*|end\w*|until|till?)\b/iu;
const SPAN_MOST = 30;

/** True where a time told after a stated span lies within it. */
export function isWithin(text: string, start: Timed | undefined, end: Timed, inside: Timed): boolean {
  const between = start ? text.slice(start.match.end, end.match.start) : '';
  return !!start && inside.minutes >= start.minutes && between.length <= SPAN_MOST && SPAN.test(between);
}

const { told, rang, reached } = hygieneWords;
const TELLING = new RegExp(`\\b${anyOf([...told, ...rang, ...reached])}\\b`, 'iu');

/** Who was told comes at the end of a note, in any order; before anything happened nobody can be told. */
export function isTold(text: string, times: readonly Timed[], at: number): boolean {
  const [a, b] = [times[at - 1], times[at]];
  if (!a || !b) return false;
  const around = text.slice(a.match.end, b.match.end + 12).split(/[.;\n]\s/u);
  const first = Math.min(...times.slice(0, at).map(({ minutes }) => minutes));
  return b.minutes >= first && TELLING.test(around.slice(-2).join(' '));
}
