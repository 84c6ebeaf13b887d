/** What a correction may stand for: a figure for a figure, a side for a side, a wash for a wash. */
import { words } from '@/core/knowledge/draft';
import { sideAt } from './sides';
import { isBeside, isIn, verbOf } from './lexicon';
import { isMedicine } from './medicine-names';
import type { Piece } from './pieces';

export type Kind =
  | 'time'
  | 'number'
  | 'measure'
  | 'fraction'
  | 'side'
  | 'role'
  | 'date'
  | 'ratio'
  | 'count'
  | 'quote'
  | 'weekday'
  | 'medicine'
  | 'name'
  | `exchanged ${number}`;

const VALUES: ReadonlySet<Kind> = new Set<Kind>([
  'time',
  'number',
  'measure',
  'fraction',
  'date',
  'ratio',
  'count',
  'quote',
]);
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(['number', 'measure', 'time', 'fraction', 'count']);
const PEOPLE: ReadonlySet<Kind> = new Set<Kind>(['role', 'name']);

const exchanged = new Map(
  words.exchanged.flatMap((line, i) => line.split(' ').map((word) => [word, i] as const)),
);
const isService = (piece: Piece): boolean => /^(?:111|999|101|112)$/u.test(piece.text);

/** What a piece stands for; null for words that nothing is put in the place of. */
export function kindAt(pieces: readonly Piece[], i: number): Kind | null {
  const piece = pieces[i];
  if (!piece) return null;
  if (isService(piece)) return 'role';
  const value = piece.kind as Kind;
  if (VALUES.has(value)) return value;
  if (piece.kind !== 'word') return null;
  if (isIn('sides', piece.norm) || /^[LR]$/u.test(piece.text) || sideAt(pieces, i)) return 'side';
  if (isIn('weekdays', piece.norm)) return 'weekday';
  if (isIn('roles', piece.norm) || isBeside('spokenWith', piece.norm)) return 'role';
  if (isMedicine(piece.norm)) return 'medicine';
  const family = exchanged.get(piece.norm);
  if (family !== undefined) return `exchanged ${family}`;
  return /^\p{Lu}\p{Ll}/u.test(piece.text) && !verbOf(piece.norm) ? 'name' : null;
}

/** How well one kind can take the place of another: 3 the same, 2 near it, 1 an amount for a time, 0 not at all. */
export function alike(a: Kind | null, b: Kind | null): 0 | 1 | 2 | 3 {
  if (a === null || b === null) return 0;
  if (a === b) return 3;
  const near = (set: ReadonlySet<Kind>): boolean => set.has(a) && set.has(b);
  if (near(FIGURES)) return a === 'time' || b === 'time' ? 1 : 2;
  return near(PEOPLE) ? 2 : 0;
}

/** Somebody: a role or a name. */
export const isPersonKind = (kind: Kind | null): boolean => kind !== null && PEOPLE.has(kind);

/** Facts that a correction of something else must not take with it. */
export const isFact = (kind: Kind | null): boolean =>
  kind !== null && (VALUES.has(kind) || PEOPLE.has(kind) || kind === 'side' || kind === 'medicine');
