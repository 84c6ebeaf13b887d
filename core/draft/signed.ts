/** Initials of whoever signed, was told or did it: "signed BK", "changed by AD", "CD book signed BO and JW". */
import { isIn } from './lexicon';
import { isListed } from './listed-words';
import type { Piece } from './pieces';
import { mayBeRole } from './plain-here';

const isLetters = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && /^\p{Lu}{2,3}$/u.test(piece.text);

export function isSigned(pieces: readonly Piece[], i: number): boolean {
  if (!isLetters(pieces[i])) return false;
  const prev = pieces[i - 1];
  if (/^(?:and|&|\+|or|\/)$/u.test(prev?.norm ?? '')) return isSigned(pieces, i - 2);
  return isListed('beforeSigned', prev?.norm);
}

/** "told DN", "seen by OT": a short form of a role names whoever it was, also here. */
export const namesRole = (meanings: string): boolean =>
  meanings
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => isIn('roles', word) || isIn('staffRoles', word));

/** A role, in full, short ("dtr", "dep mgr") or in letters that stand for one ("SLT", "nok"). */
export function isRole(norm: string, wording: string | null): boolean {
  return isIn('roles', norm) || isListed('roleLetters', norm) || namesRole(wording ?? '');
}

/** A short form that stands, or may stand, for a role: "slt", "SW". */
export const isRoleShort = (norm: string): boolean => isListed('roleLetters', norm) || mayBeRole(norm);
