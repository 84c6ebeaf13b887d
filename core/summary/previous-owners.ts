/** What was left behind by who lived there before. */
import { quick } from '@/core/text/quick';
import type { Span } from '@/core/text/patterns';

const LEFT = quick(
  /\b(?:belong(?:s|ed|ing)? to|left(?: behind)? by|fitted for|put in for|(?:was|were|is|are) for)\s(?:the|a)\s(?:previous|last|former)\s(?:tenant|occupier|occupant|resident|owner|lodger)\b/giu,
);
const STOP = /[.;!?,]/u;

/** "The hoist in her bathroom belongs to the previous tenant": the whole clause is, whoever's record it stands in. */
export const previousOwners = (text: string): Span[] =>
  LEFT.all(text).map(({ index, 0: { length } }) => {
    let start = index;
    while (start > 0 && !STOP.test(text[start - 1] ?? '')) start -= 1;
    let end = index + length;
    while (end < text.length && !STOP.test(text[end] ?? '')) end += 1;
    return { start, end };
  });
