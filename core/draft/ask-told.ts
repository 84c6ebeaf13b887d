/** Somebody was told, but not when; a short form nobody else may know. */
import { asks, shorthand } from '@/core/knowledge/draft';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn } from './lexicon';
import { isMedicine } from './units';

const TOLD = /^(?:told|informed|notified|updated)$/u;
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

/** "sn", "htg": no vowel, in no list. */
export const unknownShort: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (piece?.kind !== 'word' || !/^[bcdfghjklmnpqrstvwxz]{2,4}$/u.test(piece.text)) return null;
  const figures = pieces[i - 1]?.kind === 'number' || pieces[i + 1]?.kind === 'number';
  return known.has(piece.norm) || figures || isIn('roles', piece.norm) || isMedicine(piece.norm)
    ? null
    : askFor('unclear', piece, piece.text);
};
