/** Fields that go on from a question answered yes. */
import type { Evidence } from './evidence';
import type { Piece } from './pieces';

/** "Details", "If yes, what and reaction", "Date and where the form is kept". */
const FOLLOWS =
  /^(?:if (?:yes|so|ticked|applicable|any)|(?:further |more |please |give |any )*(?:details?|information|comments?|notes?)|(?:which|what|where|when|who|why|how|date|type|reaction|reason|specify|describe|location|since)\b(?! (?:of birth|matters)))/iu;
const FOLLOWS_MAX = 60;

/** A field that only goes on from a question answered yes belongs to that question. */
export function followUps(pieces: readonly Piece[]): void {
  let question: Evidence | null = null;
  let section: string | null = null;
  for (const piece of pieces) {
    const value = piece.block.text.slice(piece.start, piece.end).trim();
    if (piece.label === '' || piece.section !== section) question = null;
    section = piece.section;
    if (/^yes\b[.,]?$/iu.test(value) && piece.labelEvidence) question = piece.labelEvidence;
    else if (question && piece.label.length <= FOLLOWS_MAX && FOLLOWS.test(piece.label))
      piece.asks = question;
    else if (!piece.blank) question = null;
  }
}
