/** Words that are medicines, by name or by how such names end. */
import { medicines } from '@/core/knowledge/draft';
import { isAsked } from './asked-words';
import { isListed } from './listed-words';
import type { Piece } from './pieces';

const medicineNames = new Set([...medicines.names, ...medicines.shortNames]);

/** Whether a word is, or is spelt like, a medicine. */
export function isMedicine(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    medicineNames.has(lower) ||
    (lower.length >= 7 &&
      medicines.endings.some((ending) => lower.endsWith(ending)) &&
      !isListed('likeMedicines', lower))
  );
}

/** "senna", "tab", "1 tab": a medicine, by name or not. */
export const isSomeMedicine = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (isMedicine(piece.norm) ||
    isAsked('someMedicine', piece.norm) ||
    (piece.kind === 'measure' && /(?:tabs?|tablets?|capsules?|caps?)$/u.test(piece.norm)));

/** "lansop", "bisop": the first letters of a medicine, four at least. */
export function startsMedicine(word: string): boolean {
  const lower = word.toLowerCase();
  if (medicines.shortNames.includes(lower)) return true;
  return (
    lower.length >= 4 &&
    !isListed('likeMedicines', lower) &&
    !medicines.names.includes(lower) &&
    medicines.names.some((name) => name.startsWith(lower))
  );
}
