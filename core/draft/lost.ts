/** "ring lost", "£20 gone from her tin", "could not find phone": a thing is gone, and what is found next may be that. */
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

/** @param person the names of whom the note is about, lower case */
export function isThingLost(pieces: readonly Piece[], person: ReadonlySet<string>): boolean {
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
