/** One tap that puts other words in place of some in the page's note, and the tap that puts them back. */
import type { Suggestion } from '@/core/language/suggest';
import type { InsertOutcome } from '@/core/ports';
import { placesOf, wordsPlace, type WordsPlace } from '@/core/text/words-place';
import { ownerOf } from './owner';
import type { Session } from './run';
import type { Swapped } from './state';

/** Which words of the note those are; null where they are not there any more. */
function placeOf(text: string, start: number, words: string): WordsPlace | null {
  const end = start + words.length;
  if (text.slice(start, end) === words) return wordsPlace(text, { start, end });
  return null;
}

function swapAt(
  session: Session,
  place: WordsPlace | null,
  swap: Omit<Swapped, 'outcome'>,
  otherwise: InsertOutcome,
): void {
  const { phase, inserted } = session.state();
  if (phase.kind !== 'shown' || inserted?.outcome === null) return;
  // What was said of an earlier insertion is read; its answer must not be taken for this one's.
  session.send({ kind: 'insert-closed' });
  session.send({ kind: 'swap-asked', swap: { ...swap, outcome: place ? null : otherwise } });
  if (place) session.insert({ text: swap.now, where: place, owner: ownerOf(phase.reading) });
}

/** Puts the words of a suggestion into the note, if what it was made for stands there still. */
export function swapWords(session: Session, { swap }: Pick<Suggestion, 'swap'>): void {
  const { focus } = session.state();
  if (!swap || !focus) return;
  const { start, words: old, text: now } = swap;
  swapAt(session, placeOf(focus.text, start, old), { start, old, now }, { kind: 'field-edited' });
}

/** Takes the last swap back: where it was, or in the one place where its words stand now. */
export function putWordsBack(session: Session): void {
  const { focus, work } = session.state();
  if (!focus || work.swapped?.outcome?.kind !== 'inserted') return;
  const { start, old, now } = work.swapped;
  const [only, ...others] = placesOf(focus.text, now);
  const alone = only && others.length === 0 ? { words: now, nth: 0, of: 1 } : null;
  const place = placeOf(focus.text, start, now) ?? alone;
  swapAt(
    session,
    place,
    { start: only && alone ? only.start : start, old: now, now: old },
    { kind: 'words-gone' },
  );
}
