/** Somebody was told, but not when; a short form nobody else may know. */
import { ambiguous, asks, shorthand } from '@/core/knowledge/draft';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { isMedicine } from './units';

const TOLD = /^(?:told|telt|tellt|informed|notified|updated)$/u;
const ROLE_FORMS = /^(?:mgr|snr|dtr|dn|rn|nok|tl|bro|sis)$/u;

/** "told mgr Ada", "mum told": a named person and no clock time in the statement. */
export const toldWithoutTime: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (
    !piece ||
    !TOLD.test(piece.norm) ||
    pieces.some((other) => other.kind === 'time' || other.kind === 'times')
  )
    return null;
  const near = pieces.slice(Math.max(0, i - 3), i + 4);
  if (
    near.some(
      (other) =>
        isIn('firstPerson', other.norm) ||
        isIn('negations', other.norm) ||
        /^(?:to|will|that|not|yet)$/u.test(other.norm),
    )
  )
    return null;
  const role =
    near.find((other) => isIn('roles', other.norm) || ROLE_FORMS.test(other.norm)) ??
    [pieces[i + 1], pieces[i - 1]].find((other) => /^\p{Lu}\p{Ll}/u.test(other?.text ?? ''));
  return role
    ? askFor(
        'told-time',
        piece,
        role.norm === 'gp' ? 'the GP' : role.text.length > 4 ? `the ${role.norm}` : 'this person',
      )
    : null;
};

const known = new Set([...shorthand.flatMap((entry) => entry.typed.split(' ')), ...asks.familiarShort]);

const upper = new Set(ambiguous.map(({ typed }) => typed));

/** "VA", "RBS": capitals in no list; after "to" or "at" a place. In a note of capitals they say nothing. */
function isUnknownCapitals(pieces: readonly Piece[], i: number, note: readonly Piece[]): boolean {
  const piece = pieces[i];
  if (!piece || !/^\p{Lu}{2,4}$/u.test(piece.text) || upper.has(piece.norm)) return false;
  if (/^(?:to|at|from|in|per)$/u.test(pieces[i - 1]?.norm ?? '')) return false;
  const words = note.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return words.some(({ text }) => /\p{Ll}/u.test(text)) && !verbOf(piece.norm);
}

/** "sn", "htg": no vowel, or capitals, in no list. */
export const unknownShort: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const bare = piece?.kind === 'word' && /^[bcdfghjklmnpqrstvwxz]{2,4}$/u.test(piece.text);
  if (!piece || !(bare || (piece.kind === 'word' && isUnknownCapitals(pieces, i, note)))) return null;
  const figures = pieces[i - 1]?.kind === 'number' || pieces[i + 1]?.kind === 'number';
  return known.has(piece.norm) || figures || isIn('roles', piece.norm) || isMedicine(piece.norm)
    ? null
    : askFor('unclear', piece, piece.text);
};
