/** Codes, PINs, passwords, card and National Insurance numbers: where they stand, and a text that shows none. */
import { maskSecrets, type Span } from '@/core/text/patterns';
import { maskCodes } from './mask';

/** What was covered, here or where the page was read: one • for each sign. */
const COVERED = /•(?:[ -]?•){2,40}/gu;
/** The page's own covering: the end of a card, or a number that is no code. */
const NO_CODE_BEFORE = /\b(?:nhs(?: no\.?| number)?|tel|phone|mobile|call|ring)\.?:?\s*$/iu;

/** The text with • for every sign of a secret; offsets stay true. */
export function coverSecrets(text: string): string {
  return maskCodes(/[\d•]|pass|word|code/iu.test(text) ? maskSecrets(text) : text).text;
}

/** Where secrets stand, those that the page reader covered already included. */
export function secretsIn(text: string): Span[] {
  const covered = coverSecrets(text);
  return [...covered.matchAll(COVERED)].flatMap((hit) => {
    const span = { start: hit.index, end: hit.index + hit[0].length };
    if (text.slice(span.start, span.end) !== hit[0]) return span;
    const line = covered.slice(covered.lastIndexOf('\n', span.start) + 1).split('\n')[0] ?? '';
    const isCode =
      /\p{L}/u.test(line) &&
      !/^[ -]?\d/u.test(covered.slice(span.end, span.end + 2)) &&
      !NO_CODE_BEFORE.test(covered.slice(Math.max(0, span.start - 16), span.start));
    return isCode ? span : [];
  });
}
