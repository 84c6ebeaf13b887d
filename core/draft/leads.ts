/** Who stands in front of a dash or comma ("Bill - fell", "night staff - slept"): what follows is theirs. */
import { familiarNames, firstNames } from '@/core/knowledge/first-names';
import { isRoomWithNumber, isRoomWord } from '@/core/text/rooms';
import { isIn, verbOf } from './lexicon';
import { isListed } from './listed-words';
import { isMedicine } from './medicine-names';
import type { Piece } from './pieces';
import type { Statement } from './statements';
import { isRoleShort } from './signed';

const everyName = new Set([...firstNames, ...[...familiarNames.values()].flat()]);

const bare = (norm: string): string => norm.replace(/'s$/u, '');

/** A first name with its capital: "Jean", "Bill"; not "April" or a medicine. */
export function isGivenName(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(piece.text)) return false;
  const norm = bare(piece.norm);
  return everyName.has(norm) && !isListed('calendar', norm) && !isMedicine(norm);
}

/** What a resident did, or what is noted of them: "fell", "refused", "BO type 4", "BM 7.2". */
export const isCareOf = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && (isIn('topicVerbs', piece.norm) || isListed('careNoted', piece.norm));

/** Said of a resident only, and not what staff or family may have done: "refused", "had bath", "BM 7.2". */
export function isOnlyTheirs(pieces: readonly Piece[], i: number): boolean {
  const word = pieces[i];
  if (!isCareOf(word)) return false;
  if (word?.norm === 'had') return pieces.slice(i + 1, i + 4).some(({ norm }) => isListed('careHad', norm));
  return !isListed('staffMayDo', word?.norm);
}

/** "Mr Smith", "Bill Smith", "Bill": how many pieces of it name one person; 0 where none is named. */
export function nameLength(pieces: readonly Piece[], i: number, isName: (piece: Piece) => boolean): number {
  const [first, second, third] = [pieces[i], pieces[i + 1], pieces[i + 2]];
  if (!first) return 0;
  const isSurname = (piece: Piece | undefined): boolean =>
    piece?.kind === 'word' && /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(piece.text) && !isCareOf(piece);
  if (/^(?:mr|mrs|ms|miss)$/u.test(first.norm)) {
    if (second?.text === '.' && isSurname(third)) return 3;
    return isSurname(second) ? 2 : 0;
  }
  if (!isName(first) || first.norm !== bare(first.norm)) return 0;
  return isSurname(second) && !verbOf(second?.norm ?? '') && isName(second as Piece) ? 2 : 1;
}

/** Whether the words before a dash or comma begin what somebody did or had: "Bill - fell", and not "Mark - on arm". */
export function leadsOn(pieces: readonly Piece[], i: number): boolean {
  const [mark, next] = [pieces[i], pieces[i + 1]];
  if (mark?.kind !== 'mark' || !/^[-–—,]$/u.test(mark.text)) return false;
  return isCareOf(next) || (!isListed('namesAndWords', pieces[i - 1]?.norm) && isDeed(next));
}

const isDeed = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  (verbOf(piece.norm) !== null || isIn('states', piece.norm) || isIn('negations', piece.norm));

/** A role that is no place and not what the person of the record may be called. */
const isRole = (norm: string): boolean =>
  (isIn('roles', norm) || isRoleShort(norm) || isListed('roleForms', norm)) &&
  !isListed('placesAndPersons', norm);

/**
 * A clause without a verb that is only another name, role or room: "Bill", "Stan's dtr", "night staff", "Rm 6".
 * "2 carers" says with how many, and the person's own name leaves it theirs.
 * @returns who leads; `role` where only somebody's role stands there
 */
export function leadOf(
  clause: readonly Piece[],
  names: ReadonlySet<string>,
  person: ReadonlySet<string>,
): 'name' | 'role' | 'room' | null {
  const pieces = clause.filter(({ kind }) => kind !== 'time' && kind !== 'times' && kind !== 'mark');
  if (pieces.length === 0 || pieces.length > 4) return null;
  if (isRoomWord(pieces[0]?.norm ?? '') && pieces[1]?.kind === 'number' && pieces.length === 2)
    return pieces[0]?.norm === 'bed' ? null : 'room';
  if (isRoomWithNumber(pieces[0]?.norm ?? '') && pieces.length === 1) return 'room';
  if (pieces.some(({ kind }) => kind !== 'word')) return null;
  const isName = (piece: Piece): boolean => names.has(bare(piece.norm)) || isGivenName(piece);
  const last = pieces.at(-1);
  if (!last) return null;
  if (isRole(last.norm)) {
    const before = pieces.slice(0, -1);
    const parts = before.every(
      (piece) =>
        isName(piece) ||
        isRole(piece.norm) ||
        isIn('determiners', piece.norm) ||
        isListed('partOfPost', piece.norm) ||
        /^(?:his|her|their|kitchen|bank|day|new)$/u.test(piece.norm),
    );
    return parts ? 'role' : null;
  }
  const from = isRole(pieces[0]?.norm ?? '') && pieces.length > 1 ? 1 : 0;
  const rest = pieces.slice(from);
  if (rest.some(({ norm }) => person.has(bare(norm)))) return null;
  return nameLength(rest, 0, isName) === rest.length ? 'name' : null;
}

export interface Topic {
  label: string;
  upto: number;
  /** "Ivy:", "Rm 6 Bert": set apart as who comes next. */
  heading: boolean;
}

/** "Bill - fell", "Rm 6 - fell": the whole first clause says whose the rest is. */
export function headOf(
  { clauses: [lead, next] }: Statement,
  names: ReadonlySet<string>,
  person: ReadonlySet<string>,
  roleNames: ReadonlySet<string>,
): Topic | null {
  const first = next?.pieces[0];
  if (!lead || !first || !/^[-,]$/u.test(next.joiner)) return null;
  const kind = leadOf(lead.pieces, names, person);
  if (kind !== 'name' && kind !== 'room') return null;
  if (lead.pieces.some(({ norm }) => roleNames.has(bare(norm))) || isListed('visiting', first.norm))
    return null;
  const actor = next.joiner === '-' && kind === 'name' ? verbOf(first.norm)?.verb.actor : undefined;
  if (!isCareOf(first) && !/^(?:person|toPerson)$/u.test(actor ?? '')) return null;
  const label = lead.pieces.filter((piece) => piece.kind !== 'time' && piece.kind !== 'times');
  return {
    label: label.map(({ text }) => text).join(' '),
    upto: label.length === lead.pieces.length ? label.length : 0,
    heading: true,
  };
}
