/** First names typed small that are words as well: what stands behind them says whether somebody is meant. */
import { isIn, verbOf } from './lexicon';
import { isListed } from './listed-words';
import { closes, type Piece } from './pieces';
import { isRoleShort } from './signed';

interface Spelt {
  norm: string;
}

const LINKS: ReadonlySet<string> = new Set(['then', 'also', 'just', 'still', 'again']);
const DOERS: ReadonlySet<string> = new Set(['person', 'either', 'say', 'tell', 'harm']);

/** "rose ate nothing", "hope then cried", "drew shouted": somebody did it; "rose slowly", "will eat" and "mark seen" say no name. */
export function isNameHere(words: readonly (Spelt | undefined)[], i: number): boolean {
  const word = words[i];
  if (!word || !isListed('namesAndWords', word.norm)) return false;
  const next = words[LINKS.has(words[i + 1]?.norm ?? '') ? i + 2 : i + 1];
  const deed = verbOf(next?.norm ?? '');
  if (!deed || !DOERS.has(deed.verb.actor) || !deed.forms.has('past')) return false;
  // "will hit", "may put": the plain form looks the same.
  return !deed.forms.has('base') || verbOf(word.norm) !== null;
}

/** "daughter eve rang", "eve crying": a name that is a short form as well. */
export function isCalledSo(pieces: readonly Piece[], i: number): boolean {
  const [prev, piece, next] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  if (!isListed('namesAndWords', piece?.norm)) return false;
  const reading = verbOf(next?.norm ?? '');
  const deed = reading !== null && DOERS.has(reading.verb.actor);
  const told = deed && reading.forms.has('past');
  const isRole =
    isIn('roles', prev?.norm ?? '') || isRoleShort(prev?.norm ?? '') || isListed('roleForms', prev?.norm);
  if ((told || isListed('heard', next?.norm) || isListed('visiting', next?.norm)) && isRole) return true;
  return closes(prev) && deed && reading.forms.has('ing');
}
