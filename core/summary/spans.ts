/** Parts of a text. */
export interface Span {
  start: number;
  end: number;
}

export const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);
