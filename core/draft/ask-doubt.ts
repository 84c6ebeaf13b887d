/** What the writer doubts themselves: "count 27 shud be 28??", "must 0?? or 1", "1900??". */
import { askFor } from './ask';
import { isAsked } from './asked-words';
import type { Detector } from './ask-facts';
import type { Piece } from './pieces';

const isFigure = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^(?:number|time|measure|count)$/u.test(piece.kind);
const isDoubt = (piece: Piece | undefined): boolean => piece !== undefined && /^\?+$/u.test(piece.text);

/** Where the signs of doubt behind a place end, or -1. */
function doubtAfter(pieces: readonly Piece[], i: number): number {
  let at = i + 1;
  while (isDoubt(pieces[at])) at++;
  return at > i + 1 ? at : -1;
}

/** Two figures and a doubt about which of them is right. */
export const whichFigure: Detector = (pieces, i) => {
  const piece = pieces[i];
  const end = doubtAfter(pieces, i);
  if (!piece || !isFigure(piece) || end === -1) return null;
  const [or, other] = [pieces[end], pieces[end + 1]];
  if (or?.norm === 'or' && other && isFigure(other))
    return askFor('which-right', other, `${piece.text} or ${other.text}`);
  const before = pieces.slice(Math.max(0, i - 5), i);
  const should = before.findIndex(({ norm }) => isAsked('supposedFigure', norm));
  const first = before.slice(0, should === -1 ? 0 : should).findLast((one) => isFigure(one));
  // "20.90 should be 20.90? yes"
  return first && first.text !== piece.text
    ? askFor('which-right', piece, `${first.text} or ${piece.text}`)
    : null;
};

/** "3 fish fingers or 4", "or was it other way", "or did Paul": the writer does not know which. */
export const eitherOr: Detector = (pieces, i) => {
  const [piece, next, after] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (piece?.norm !== 'or' || !next) return null;
  const was = isAsked('orElse', next.norm) && after !== undefined && after.kind === 'word';
  const before = pieces.slice(Math.max(0, i - 4), i).findLast((one) => isFigure(one));
  const end = !after || after.kind === 'mark';
  const figures = before?.kind === 'number' && next.kind === 'number' && end;
  if (figures && pieces[i - 1] !== before)
    return askFor('which-right', next, `${before.text} or ${next.text}`);
  return was ? askFor('retraction', after) : null;
};

/** "at 1900??", "last dose ??? 8": a time the writer is not sure of. */
export const doubtedTime: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!piece) return null;
  const doubts = pieces
    .slice(i + 1, i + 4)
    .filter((other, k) => isDoubt(other) && k < 3)
    .map(({ text }) => text)
    .join('');
  if (piece.kind === 'time')
    return /^\?\?/u.test(doubts) && isDoubt(pieces[i + 1]) ? askFor('sure-time', piece, 'this') : null;
  const dose = piece.norm === 'last' && /^\?\?/u.test(doubts);
  return dose ? askFor('sure-time', piece, 'the last one') : null;
};
