/** Places in a text. */
import type { Span } from './patterns';

export const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The text with white space in these places; every other word keeps its place. */
export const blanked = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );

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
