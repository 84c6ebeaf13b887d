/** Which other people a draft shows by initial. Source: care-domain 1.0 C.third. */
import { isRoomWithNumber, isRoomWord } from '@/core/text/rooms';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { isListed } from './listed-words';

const THEIRS = /^(?:his|her|their)$/u;
const bare = (norm: string): string => norm.replace(/'s$/u, '');

/** "ritas chair": an owner without the sign. */
const ownerIn = (piece: Piece): Piece => ({ ...piece, norm: piece.norm.replace(/s$/u, '') });

/** "Nell and Reg at it again", "P. + Reg both": two of the same house. */
function isTogether(
  pieces: readonly Piece[],
  i: number,
  isPerson: (piece: Piece | undefined) => boolean,
): boolean {
  if (!/^(?:and|&|n|\+)$/u.test(pieces[i - 1]?.norm ?? '') || !isPerson(pieces[i - 2])) return false;
  const rest = pieces.slice(i + 1, i + 4).map(({ norm }) => norm);
  return rest.some((word, at) => isIn('together', word) || isIn('together', `${word} ${rest[at + 1] ?? ''}`));
}

/** "Enid nxt bed", "Pat in the next room", "Bert is rm 8": the words themselves say that they live here. */
export function livesBeside(pieces: readonly Piece[], i: number): boolean {
  const rest = pieces
    .slice(i + 1, i + 5)
    .filter(({ norm }) => !/^(?:is|was|in|from|the|at|of|\()$/u.test(norm));
  const [one, two] = [rest[0]?.norm ?? '', rest[1]];
  if (/^(?:next|nxt)$/u.test(one)) return /^(?:door|bed|room|rm|chair|table|flat)$/u.test(two?.norm ?? '');
  if (isRoomWord(one)) return two?.kind === 'number';
  return isRoomWithNumber(one);
}

/** "shouted at Reg", "fell on top of Reg", "no that was Reg", "between Reg": done to them, or said of them instead. */
function isDoneTo(pieces: readonly Piece[], i: number): boolean {
  const [two, one] = [pieces[i - 2]?.norm ?? '', pieces[i - 1]?.norm ?? ''];
  if (/^(?:at|towards|to)$/u.test(one) && isIn('towards', two)) return true;
  // "pushed plate at Doreen"
  const thrown = pieces.slice(Math.max(0, i - 5), i - 1).some(({ norm }) => isListed('thrown', norm));
  if (/^(?:at|towards)$/u.test(one) && thrown) return true;
  if (one === 'of' && two === 'top') return true;
  if (/^(?:was|were)$/u.test(one) && /^(?:that|it)$/u.test(two)) return true;
  if (isIn('parted', one)) return true;
  // "Jada (peer)", "resident (Jada)"
  const set = /^(?:peer|residents?|res|client|person|user|pupil)$/u;
  if (pieces[i + 1]?.text === '(' && set.test(pieces[i + 2]?.norm ?? '')) return true;
  return one === '(' && set.test(two);
}

/**
 * Other people shown by initial: names in an altercation, in the person's place, or with things of their own here,
 * with no role beside them. Key: lower-case name, also with 's; value: what the draft shows.
 */
export function initialsFor(
  pieces: readonly Piece[],
  names: ReadonlySet<string>,
  person: ReadonlySet<string>,
  roleNames: ReadonlySet<string>,
): Map<string, string> {
  const out = new Map<string, string>();
  const letters = new Set([...person].map((name) => name.charAt(0)));
  const isPerson = (piece: Piece | undefined): boolean =>
    piece !== undefined &&
    (person.has(bare(piece.norm)) || (piece.text.length === 1 && letters.has(piece.text.toLowerCase())));
  pieces.forEach((piece, i) => {
    const name = bare(piece.norm);
    if (!names.has(name) || person.has(name) || roleNames.has(name)) return;
    const prev = pieces[i - 1];
    const next = pieces[i + 1];
    const harm = [prev, next].some((other) => verbOf(other?.norm ?? '')?.verb.actor === 'harm');
    const placed =
      isIn('takes', next?.norm ?? '') && pieces.slice(i + 2, i + 5).some((other) => THEIRS.test(other.norm));
    // "Bernard shouted at her"
    const at = isIn('towards', next?.norm ?? '') && /^(?:at|towards)$/u.test(pieces[i + 2]?.norm ?? '');
    const shouted = at && (isPerson(pieces[i + 3]) || /^(?:her|him|them)$/u.test(pieces[i + 3]?.norm ?? ''));
    const owns = piece.norm !== name && isIn('residentThings', next?.norm ?? '');
    // "rm 4 Ann sat in Rita's chair"; "to bed 9 Kylie top" is no room.
    const housed =
      prev?.kind === 'number' &&
      isRoomWord(pieces[i - 2]?.norm ?? '') &&
      (!pieces[i - 3] || pieces[i - 3]?.kind === 'mark') &&
      pieces.slice(i + 1, i + 7).some((other) => isPerson(other) || isPerson(ownerIn(other)));
    const seated = isIn('seated', next?.norm ?? '') || livesBeside(pieces, i) || housed;
    if (harm || shouted || placed || owns || seated || isDoneTo(pieces, i) || isTogether(pieces, i, isPerson))
      shorten(out, name);
  });
  return out;
}

/** Shows a name by its initial, also where something is theirs. A second "R." is "R2": two people stay two. */
export function shorten(initials: Map<string, string>, name: string): void {
  if (initials.has(name)) return;
  const letter = name.charAt(0).toUpperCase();
  const taken = [...initials.values()].filter(
    (shown) => /^.[.\d]+$/u.test(shown) && shown.startsWith(letter),
  );
  const initial = taken.length === 0 ? `${letter}.` : `${letter}${taken.length + 1}`;
  initials.set(name, initial);
  initials.set(`${name}'s`, `${initial.replace('.', '')}'s`);
}
