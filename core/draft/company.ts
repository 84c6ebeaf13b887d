/** Who somebody was with, where a bare first name leaves open whether that is a resident, staff or a visitor. */
import { words } from '@/core/knowledge/draft';
import { hasRole } from './people';
import type { Piece } from './pieces';
import { isListed } from './listed-words';

const company = new Set(words.company);

/** "watched the snooker wi Pat", "sang w Joy": pastimes are shared with residents as often as with staff. */
function shares(pieces: readonly Piece[], i: number): boolean {
  if (!isListed('alongside', pieces[i - 1]?.norm)) return false;
  let from = i - 1;
  while (from > 0 && i - from < 7 && pieces[from - 1]?.kind !== 'mark') from--;
  return pieces.slice(from, i - 1).some(({ norm }) => company.has(norm));
}

/** "went quiet when Tyrell came in" */
const entered = (pieces: readonly Piece[], i: number): boolean =>
  pieces[i - 1]?.norm === 'when' && isListed('joined', pieces[i + 1]?.norm);

/** The first mention of each name that keeps company and has no role anywhere in the note. */
export function companyIn(
  pieces: readonly Piece[],
  names: ReadonlySet<string>,
  person: ReadonlySet<string>,
): Piece[] {
  const named = (piece: Piece): boolean => names.has(piece.norm) && !person.has(piece.norm);
  const known = new Set(
    pieces.filter((piece, i) => named(piece) && hasRole(pieces, i)).map(({ norm }) => norm),
  );
  return pieces.filter(
    (piece, i) => named(piece) && !known.has(piece.norm) && (shares(pieces, i) || entered(pieces, i)),
  );
}
