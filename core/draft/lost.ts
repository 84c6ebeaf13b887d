/** "ring lost", "£20 gone from her tin", "could not find phone", "dropped 1 tab": a thing is gone, and what is found next may be that. */
import { isIn, isPronoun } from './lexicon';
import { isListed } from './listed-words';
import type { Piece } from './pieces';

const isSomebody = ({ norm }: Piece, person: ReadonlySet<string>): boolean =>
  (isPronoun(norm) && !/^(?:her|his|their)$/u.test(norm)) ||
  person.has(norm) ||
  isIn('roles', norm) ||
  isListed('thePerson', norm);

const isThing = (piece: Piece): boolean =>
  piece.kind === 'number' ||
  (piece.kind === 'word' &&
    !(['determiners', 'prepositions', 'conjunctions', 'adverbs', 'negations', 'firstPerson'] as const).some(
      (list) => isIn(list, piece.norm),
    ));

/** "dropped 1 tab", "hearing aid dropped": and not "sats dropped" or "dropped off". */
function isLetFall(pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex(({ norm }) => isListed('letFall', norm));
  if (at === -1) return false;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (isListed('notLetFall', before?.norm) || isIn('prepositions', before?.norm ?? '')) return false;
  const own = after && isIn('determiners', after.norm) ? pieces[at + 2] : after;
  if (own && (own.kind === 'measure' || isThing(own))) return !isPronoun(own.norm);
  return before !== undefined && isThing(before);
}

/** @param person the names of whom the note is about, lower case */
export function isThingLost(pieces: readonly Piece[], person: ReadonlySet<string>): boolean {
  if (isLetFall(pieces)) return true;
  const gone = pieces.findIndex(({ norm }) => isListed('gone', norm));
  if (gone > 0) {
    const before = pieces.slice(0, gone);
    return before.some(isThing) && !before.some((piece) => isSomebody(piece, person));
  }
  const sought = pieces.findIndex(
    ({ norm }, i) =>
      (norm === 'find' &&
        pieces.slice(0, i).some((one) => isIn('negations', one.norm) || /^can'?t$/u.test(one.norm))) ||
      (norm === 'for' && isListed('sought', pieces[i - 1]?.norm)),
  );
  const what = pieces.slice(sought + 1, sought + 4);
  const own = /^(?:her|his|their)$/u.test(what[0]?.norm ?? '') ? what.slice(1) : what;
  return sought !== -1 && own.some(isThing) && !own.some((piece) => isSomebody(piece, person));
}
