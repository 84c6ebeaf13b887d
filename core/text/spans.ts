/** Places in a text. */
import type { Span } from './patterns';

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Every place that a shape fits, as it is written. @param shape with the flag g */
export const spansOf = (
  text: string,
  shape: RegExp,
): (Span & { groups: (string | undefined)[]; quote: string })[] =>
  [...text.matchAll(shape)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    quote: hit[0],
    groups: hit.slice(1),
  }));
