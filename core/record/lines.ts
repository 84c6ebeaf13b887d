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
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const span = trim(text, index, index + line.length);
    // "* Falls: three since August": a point of a list.
    const point = /^[*-]\s+(?=\p{L})/u.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
    if (span.end > span.start) yield { start: span.start + point, end: span.end };
  }
};
