/** The lines of a text, without the spaces, dots and bars around them. */
import type { Span } from '@/core/text/sentences';

export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s•●▪◦·|\uf0b7]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s|]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

export const lines = function* (text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const span = trim(text, start, end);
    if (span.end > span.start) yield span;
    start = end + 1;
  }
};
