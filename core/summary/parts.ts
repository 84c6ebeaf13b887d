/** What of a piece of a page is a statement of its own: sentences, tags, what is ticked. */
import { labelSets } from '@/core/knowledge/page-words';
import type { Piece } from '@/core/record/pieces';
import { plainWords } from '@/core/text/plain-words';
import { sentences } from '@/core/text/sentences';
import { tickedIn, type Span } from './ticked';

export interface Part extends Span {
  /** A form of tick boxes with none ticked. */
  isUnticked?: true;
}

/** A short list of tags or of things ("DNACPR, NKDA, Falls"): each is its own statement. */
function tags({ label, start, end }: Piece, text: string): Span[] | null {
  if (!labelSets.tags.has(plainWords(label))) return null;
  const pieces = text.slice(start, end).split(/[,;]\s+/u);
  if (pieces.length < 2) return null;
  let from = start;
  return pieces.map((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return { start: at, end: from };
  });
}

/** The statements of a piece, in order; at least one. */
export function partsOf(piece: Piece, text: string): Part[] {
  const { start, end } = piece;
  const ticked = tickedIn(text, start, end);
  if (ticked?.length === 0) return [{ start, end, isUnticked: true }];
  if (ticked) return ticked.flatMap((one) => sentences(text, one.start, one.end));
  return tags(piece, text) ?? sentences(text, start, end);
}
