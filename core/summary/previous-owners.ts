/** What was left behind by who lived there before. */
import { quick } from '@/core/text/quick';
import type { Span } from './spans';

/** "The hoist in her bathroom belongs to the previous tenant": whoever's record it is. */
const LEFT = quick(
  /[^.;!?]*\b(?:belong(?:s|ed|ing)? to|left(?: behind)? by|fitted for|put in for|(?:was|were|is|are)(?: for)?)\s(?:the|a)\s(?:previous|last|former)\s(?:tenant|occupier|occupant|resident|owner|lodger)\b[^.;!?]*/giu,
);
export const previousOwners = (text: string): Span[] =>
  LEFT.all(text).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
