/** What came of it: somebody was rung who ought to know, and no word of what they said. */
import { isAsked } from './asked-words';
import { asks } from '@/core/knowledge/draft';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isPronoun } from './lexicon';
import { closes, type Piece } from './pieces';

const rung = new Set(asks.rung);
const advisers = new Set(asks.advisers);
const answered = new Set(asks.advised);

/** Three words each way, up to the next sign that parts what is said. */
function besideIn(pieces: readonly Piece[], i: number): readonly Piece[] {
  let [from, to] = [i, i];
  while (from > Math.max(0, i - 3) && !closes(pieces[from - 1])) from--;
  while (to < Math.min(pieces.length - 1, i + 3) && !closes(pieces[to + 1])) to++;
  return pieces.slice(from, to + 1);
}

/** "rang hospice 3pm", "drs rang": and nothing in the rest of the note tells what they advised. Once a note. */
export const adviceUnsaid: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  // "they rang his nephew": somebody else did, and knows.
  if (!piece || !rung.has(piece.norm) || isPronoun(pieces[i - 1]?.norm ?? '')) return null;
  const beside = besideIn(pieces, i);
  if (!beside.some(({ norm }) => advisers.has(norm)) || beside.some(({ norm }) => isAsked('undone', norm)))
    return null;
  // "rang office re boiler": what for, and nothing to advise on.
  const next = pieces[i + 1]?.norm ?? '';
  if (/^(?:me|us|back|off)$/u.test(next) || pieces.slice(i).some(({ norm }) => /^(?:re|about)$/u.test(norm)))
    return null;
  const rest = note.slice(note.indexOf(piece) + 1);
  const told = rest.some(({ norm, kind, text }) => kind === 'quote' || text === ':' || answered.has(norm));
  return told ? null : askFor('advice', piece);
};
