/** What was under way when something happened, and readings named by no word of their own. */
import { quotedSpans } from '@/core/text/clauses';
import type { Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';

/** "was putting", "while turning", "as she was getting": under way when something happened. */
const DOING =
  /(?<!\b(?:i|we)\s)\b(?:(?:was|were|wis|wes)\s(?:(?:just|only|still|already)\s)?|(?:while|whilst|when|as)\s)(?!(?:lying|laying|bleeding|feeling|complaining|saying|moaning|crying|breathing|wearing|using|being|doing|monitoring|holding|shouting|talking|going|having|coming|asking|during|something|nothing|anything|sitting|everything)\b)\p{L}{3,}ing\b/giu;
/** A reading in a note about blood glucose: one figure after the point, and neither a dose nor a temperature. */
const BARE_READING =
  /(?<![\d.:£]|\btemp\w*\s|\bketones?\s)\b(?:[1-9]|[12]\d|3[0-3])\.\d(?![\d.]|\s?(?:°|c\b|deg|ml|mg|kg|units?|u\b|hrs?|am\b|pm\b))/giu;

/** The writer as one who was there: not in somebody's words, and not for what is still to do. */
const FIRST_PERSON =
  /\b(?:(?:I|we)(?!['’]ll\b|\s(?:will|shall|need|must|should|have\sto|am\sgoing|hope|plan)\b)|me)\b/giu;

/** Where the writer speaks of himself or herself. */
export function writer(text: string): readonly Span[] {
  const quoted = quotedSpans(text);
  return spansOf(text, FIRST_PERSON).filter(
    ({ start }) => !quoted.some((span) => span.start <= start && start < span.end),
  );
}

/** Doings of anybody but the writer. */
export const underWay = (text: string): readonly Span[] => spansOf(text, DOING);

/** Figures that a note about blood glucose can only mean as readings. */
export const bareReadings = (text: string): readonly Span[] => spansOf(text, BARE_READING);
