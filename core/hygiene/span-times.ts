/** Stated spans of time: what lies within one is not out of order. */
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
