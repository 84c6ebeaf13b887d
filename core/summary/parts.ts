/** What of a piece of a page is a statement of its own: sentences, tags, what is ticked. */
import { labelSets, tagVerbs } from '@/core/knowledge/page-words';
import type { Piece } from '@/core/record/pieces';
import { plainWords } from '@/core/text/plain-words';
import { sentences } from '@/core/text/sentences';
import { tickedIn, type Span } from './ticked';

export interface Part extends Span {
  /** A form of tick boxes with none ticked. */
  isUnticked?: true;
}

const TAG_WORDS = 3;
const FEW = 2;
const wordsOf = (text: string): string[] => plainWords(text).split(' ');

/** Few words and no verb: "NKDA", "Falls risk"; not "came out in hives". */
const isTag = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length <= TAG_WORDS && !words.some((word) => tagVerbs.has(word));
};

function cut(text: string, { start, end }: Span, between: RegExp): Span[] {
  let from = start;
  return text
    .slice(start, end)
    .split(between)
    .filter((part) => part !== '')
    .map((part) => {
      const at = text.indexOf(part, from);
      from = at + part.length;
      return { start: at, end: from };
    });
}

/** Commas part only what is a tag by itself: of "Penicillin, rash" neither half tells what both do. */
function byCommas(text: string, line: Span): Span[] {
  const parts = cut(text, line, /,\s+/u);
  const said = parts.map(({ start, end }) => text.slice(start, end));
  const isList = parts.length > FEW || said.every((part) => /^[\p{Lu}\d]/u.test(part));
  return isList && said.every(isTag) ? parts : [line];
}

/** A short list of tags or of things ("DNACPR, NKDA, Falls"): each is its own statement, lines and sentences first. */
function tags({ label, start, end }: Piece, text: string): Span[] | null {
  if (!labelSets.tags.has(plainWords(label))) return null;
  return sentences(text, start, end)
    .flatMap((line) => cut(text, line, /;\s+/u))
    .flatMap((line) => byCommas(text, line));
}

/** The statements of a piece, in order; at least one. */
export function partsOf(piece: Piece, text: string): Part[] {
  const { start, end } = piece;
  const ticked = tickedIn(text, start, end);
  if (ticked?.length === 0) return [{ start, end, isUnticked: true }];
  if (ticked) return ticked.flatMap((one) => sentences(text, one.start, one.end));
  return tags(piece, text) ?? sentences(text, start, end);
}
