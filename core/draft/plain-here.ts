/** Short forms with several meanings, where only one of them can stand: "told SW", "OT rang", "2.5 bd". */
import { ambiguous } from '@/core/knowledge/draft-ambiguous';
import { isAsked } from './asked-words';
import { verbOf } from './lexicon';
import { closes, type Piece } from './pieces';

type Ambiguous = (typeof ambiguous)[number];

const forms = new Map(ambiguous.map((entry) => [entry.typed, entry]));

/** The entry of knowledge for a short form, in small letters. */
export const ambiguousForm = (norm: string): Ambiguous | undefined => forms.get(norm);

/** "2.5 bd", "OT assessing sling": only one of the meanings can stand there. */
export function isPlainHere(pieces: readonly Piece[], i: number, entry: Ambiguous): boolean {
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  const dosed =
    /^(?:number|measure|count)$/u.test(prev?.kind ?? '') || isAsked('beforeDoseOften', prev?.norm);
  if (entry.plain === 'dose') return dosed;
  if (entry.plain === 'discharge') return isAsked('behindDischarge', next?.norm);
  // "h/o to nights: …", "did h/o."
  if (entry.plain === 'opening') return !prev || closes(next);
  const reading = verbOf(next?.norm ?? '');
  const does =
    isAsked('behindPerson', next?.norm ?? '') ||
    (reading !== null && ['past', 'ing', 's'].some((form) => reading.forms.has(form as 'past')));
  const named = /^\p{Lu}(?:\p{Ll}|$)/u.test(next?.text ?? '') || (prev?.text === '(' && next?.text === ')');
  const by = isAsked('beforePerson', prev?.norm);
  return entry.plain === 'person' && (does || named || by);
}

/** Letters that may stand for somebody's role as well as for something else: SW, OT, HV. */
export const mayBeRole = (norm: string): boolean => forms.get(norm)?.plain === 'person';

/** "told SW", "OT rang": here they stand for somebody. */
export function isRoleHere(pieces: readonly Piece[], i: number): boolean {
  const entry = forms.get(pieces[i]?.norm ?? '');
  if (entry?.plain !== 'person' || (entry.case === 'upper' && pieces[i]?.text !== entry.typed.toUpperCase()))
    return false;
  return isPlainHere(pieces, i, entry);
}
