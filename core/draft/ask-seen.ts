/** A mood or a state in one word: what was seen or heard is asked, unless it follows at once. */
import { isAsked } from './asked-words';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isPronoun, verbOf } from './lexicon';
import { closes, type Piece } from './pieces';
import { respelt } from './spelling';

const WELL = /^(?:ok|okay|fine|well)$/u;

/** "ok after", "Len well", "cold but ok" once something happened: what showed it. */
function wellAfter(pieces: readonly Piece[], i: number, note: readonly Piece[]): boolean {
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  const event = note.some(({ norm }) => isAsked('mishap', norm));
  if (!WELL.test(pieces[i]?.norm ?? '') || !event || pieces.some(({ norm }) => isAsked('evident', norm)))
    return false;
  const opens =
    !prev ||
    prev.kind === 'mark' ||
    prev.norm === 'but' ||
    /^\p{Lu}\p{Ll}+$/u.test(prev.text) ||
    isPronoun(prev.norm);
  return (
    opens &&
    (!next || next.kind !== 'word' || /^(?:after|now|since|then)$/u.test(next.norm) || next.kind !== 'word')
  );
}

/** "seemed low - said 'our Jean would be 80'", "upset, crying by the door": what was seen or heard follows at once. */
function saidHow(pieces: readonly Piece[], i: number): boolean {
  return pieces
    .slice(i + 1, i + 8)
    .some(
      (near) =>
        near.kind === 'quote' ||
        verbOf(near.norm)?.verb.actor === 'say' ||
        /^(?:cr(?:y|ying|ied)|tears|pac(?:ing|ed)|shout\w*|wiped|rocking|shaking|banging|swearing|hit|threw|staring|because|cos|coz|bc)$/u.test(
          near.norm,
        ),
    );
}

export const feelingSeen: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || (piece.kind !== 'word' && piece.kind !== 'query')) return null;
  if (wellAfter(pieces, i, note)) return askFor('what-seen', piece);
  const next = pieces[i + 1];
  const kicked =
    piece.norm === 'kicked' && next?.norm === 'off' && !isAsked('kickedOff', pieces[i - 1]?.norm);
  // "mam rung 1005, happy w plan", "ward handover verbal"
  if (/^(?:un)?happy$/u.test(piece.norm) && isAsked('moodAbout', next?.norm)) return null;
  if (piece.norm === 'verbal' && [pieces[i - 1], next].some((near) => isAsked('verbalThing', near?.norm)))
    return null;
  const notRight =
    (/^(?:right|herself|himself|themselves)$/u.test(piece.norm) && pieces[i - 1]?.norm === 'not') ||
    (/^(?:herself|himself|themselves|self)$/u.test(piece.norm) &&
      pieces.slice(Math.max(0, i - 3), i).some(({ norm }) => /^(?:not|isn'?t|wasn'?t)$/u.test(norm)) &&
      isAsked('beforeSelf', pieces[i - 1]?.norm));
  const vagueState =
    (isAsked('vagueState', piece.norm) && isAsked('seeming', pieces[i - 1]?.norm)) ||
    (/^(?:better|worse)$/u.test(piece.norm) &&
      /^(?:looked|looks|looking|seems|seemed)$/u.test(pieces[i - 1]?.norm ?? '')) ||
    (piece.norm === 'flat' && next?.norm === 'mood') ||
    (piece.norm === 'change' &&
      /^(?:no|nil)$/u.test(pieces[i - 1]?.norm ?? '') &&
      closes(pieces[i - 2]) &&
      closes(next)) ||
    (piece.norm === 'settle' && isAsked('notSettling', pieces[i - 1]?.norm));
  if (vagueState) return saidHow(pieces, i) ? null : askFor('what-seen', piece);
  const inSelf =
    /^(?:ok|okay|fine|well|good)$/u.test(piece.norm) &&
    next?.norm === 'in' &&
    /^(?:self|himself|herself|themself)$/u.test(pieces[i + 2]?.norm ?? '');
  const bare = piece.norm.replace(/^\?+/u, '');
  const typed = respelt(bare) ?? bare;
  const toSettle = typed === 'settled' && isAsked('settledWhere', next?.norm);
  if (toSettle) return null;
  if (!isAsked('feeling', typed) && !kicked && !notRight && !inSelf) return null;
  const before = pieces[i - 1];
  if (piece.norm === 'low' && before?.kind === 'word' && !isAsked('lowMood', before.norm)) return null;
  // "quiet room", "happy dance", "low drain": said of a thing.
  if (isAsked('describedThing', next?.norm) && next?.tight !== true) return null;
  // "agitated from 1820: walking door to window"
  const colon = pieces.slice(i + 1, i + 4).findIndex(({ text }) => text === ':');
  if (colon !== -1 && pieces[i + 2 + colon]?.kind === 'word') return null;
  // "agitated pacing", "red n weepy", "ring if unsettled": said how, of a wound, or not so.
  if (verbOf(next?.norm ?? '')?.forms.has('ing') && next?.tight !== true) return null;
  if (typed === 'weepy' && pieces.slice(Math.max(0, i - 4), i).some(({ norm }) => isAsked('oozing', norm)))
    return null;
  if (
    isAsked('lowThing', next?.norm ?? '') ||
    isAsked('deniesMood', notRight ? '' : (pieces[i - 1]?.norm ?? ''))
  )
    return null;
  return saidHow(pieces, i) ? null : askFor('what-seen', kicked && next ? next : piece);
};
