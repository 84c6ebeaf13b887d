/** Somebody was told, but not who or when; a short form nobody else may know. */
import { isAsked } from './asked-words';
import { asks, shorthand } from '@/core/knowledge/draft';
import { ambiguous } from '@/core/knowledge/draft-ambiguous';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn, isPronoun, verbOf } from './lexicon';
import { isFirstName } from './people';
import type { Piece } from './pieces';
import { isMedicine } from './medicine-names';
import { respeltAt } from './spelling';

const peopleTold = new Set(asks.peopleTold);
const toldWhen = new Set(asks.toldWhen);

/** "told family", "telt the night staff". */
function isGroup(pieces: readonly Piece[], at: number): boolean {
  const from = pieces[at]?.norm === 'the' ? at + 1 : at;
  return pieces
    .slice(from, from + (/^(?:night|nite|day|late|early)$/u.test(pieces[from]?.norm ?? '') ? 2 : 1))
    .some(({ norm }) => peopleTold.has(norm));
}

const toldContent = new Set(asks.toldContent);

/** "told nurse what happened", "told days he may be hot": what was said matters there, and not to whom of them. */
function toldWhat(pieces: readonly Piece[], from: number): boolean {
  let at = from;
  while (pieces[at]?.norm === 'the' || peopleTold.has(pieces[at]?.norm ?? '')) at++;
  return at > from && toldContent.has(pieces[at]?.norm ?? '');
}

/** "told mum at pickup", "told mgr fri at meeting": when is said, without a clock. */
const toldAtEvent = (rest: readonly Piece[]): boolean =>
  rest.some(({ norm }, at) => /^(?:at|on|during|in)$/u.test(norm) && toldWhen.has(rest[at + 1]?.norm ?? ''));

const isName = (piece: Piece | undefined): boolean =>
  piece !== undefined && (/^\p{Lu}\p{Ll}/u.test(piece.text) || isFirstName(piece.norm));

export const vagueTold: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!piece || piece.kind !== 'word') return null;
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  const after = pieces.slice(i + 1, i + 5);
  const stop = after.findIndex(({ text }) => text === ',');
  const rest = stop === -1 ? after : after.slice(0, stop);
  const timed =
    pieces.slice(i + 1, i + 6).some((other) => other.kind === 'time') ||
    rest.some((other, at) => other.norm === 'at' && rest[at + 1]?.kind === 'number') ||
    pieces.slice(Math.max(0, i - 4), i).some((other) => other.kind === 'time');
  if (
    timed ||
    rest.some((other) => /^(?:not|yet|will|later)$/u.test(other.norm)) ||
    /^(?:not|to|will)$/u.test(prev?.norm ?? '') ||
    (/^(?:tell|know)$/u.test(piece.norm) &&
      pieces.some(({ norm, text }) => isAsked('stillToTell', norm) || text === '?')) ||
    toldAtEvent(rest) ||
    toldWhat(pieces, i + 1) ||
    // "told me, told nurse": the person did.
    pieces
      .slice(0, i)
      .some(({ norm }, at) => isAsked('heardOf', norm) && isIn('firstPerson', pieces[at + 1]?.norm ?? ''))
  )
    return null;
  // "fam told", "mgr know", "TL Kay knows"; "nurse aware (Lyn)" says who.
  const before = [prev, isName(prev) || prev?.norm === 'was' ? pieces[i - 2] : undefined];
  const bracket = next?.text === '(' && isName(pieces[i + 2]);
  const heard = /^(?:aware|knows?|informed|updated|notified)$/u.test(piece.norm);
  const last = piece.norm === 'told' && (!next || next.kind === 'mark') && !isName(prev);
  if ((heard || last) && !bracket && before.some((other) => peopleTold.has(other?.norm ?? '')))
    return askFor('who-told', piece);
  const named = isName(next) || isName(pieces[i + 2]) || isName(pieces[i + 3]);
  if (isAsked('toldWord', piece.norm) && next && isGroup(pieces, i + 1) && !named)
    return askFor('who-told', piece);
  if (
    /^(?:handed|escalated|reported)$/u.test(piece.norm) &&
    (next === undefined || /^(?:over|up)$/u.test(next.norm)) &&
    !rest.some((other) => peopleTold.has(other.norm))
  )
    return askFor('who-told', next ?? piece);
  return null;
};

const TIMED = new Set(['time', 'times']);

/** "rang ward B6 twice", "occ health rang", "told.": nothing in the whole note says when, and nobody is named. */
export const rungSometime: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || note.some(({ kind }) => TIMED.has(kind)) || note.some(isShortTime)) return null;
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  if (piece.norm === 'told' && !prev && (!next || next.kind === 'mark')) return askFor('who-told', piece);
  if (!isAsked('ringing', piece.norm)) return null;
  const near = pieces.slice(Math.max(0, i - 2), i + 4);
  if (
    near.some(({ norm }) => isAsked('stillToTell', norm) || /^(?:not|no|back|cant|can't|me|us)$/u.test(norm))
  )
    return null;
  const behind = pieces.slice(i + 1, i + 4);
  const office = [prev, ...behind].some((other) => isAsked('officeRung', other?.norm ?? ''));
  return office && !behind.some((other) => isFirstName(other.norm)) ? askFor('who-told', piece) : null;
};

/** "told 920": a time in three figures. */
const isShortTime = ({ kind, text }: Piece): boolean => kind === 'number' && /^[1-9][0-5]\d$/u.test(text);

const isFamily = (piece: Piece | undefined): boolean =>
  piece !== undefined && isAsked('relatives', piece.norm);

/** "daughter says mum told her": what somebody says that somebody else heard. */
const isRetold = (pieces: readonly Piece[], i: number): boolean =>
  isPronoun(pieces[i + 1]?.norm ?? '') &&
  pieces.slice(0, i - 1).some(({ norm }) => verbOf(norm)?.verb.actor === 'say');

/** "told mgr Ada", "mum told": a named person and no clock time in the statement. */
export const toldWithoutTime: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (
    !piece ||
    !isAsked('heardOf', piece.norm) ||
    pieces.some((other) => other.kind === 'time' || other.kind === 'times' || isShortTime(other))
  )
    return null;
  const near = pieces.slice(Math.max(0, i - 3), i + 4);
  if (
    near.some(
      (other) =>
        isIn('firstPerson', other.norm) || isIn('negations', other.norm) || isAsked('toldLater', other.norm),
    )
  )
    return null;
  // "told Nia when she came 2", "mum told pickup 6": an hour; "her elder child told teacher": nobody who writes.
  if (isRetold(pieces, i)) return null;
  const hour = pieces
    .slice(i + 1, i + 7)
    .some((other) => other.kind === 'number' && /^(?:1[0-2]|[1-9])$/u.test(other.text));
  const between =
    isFamily(pieces[i - 1]) && pieces[i + 1]?.kind === 'word' && isIn('roles', pieces[i + 1]?.norm ?? '');
  // "told by son", "residents told": the person heard of it themselves.
  const heard =
    (pieces[i + 1]?.norm === 'by' && !isAsked('byWhat', pieces[i + 2]?.norm)) ||
    pieces[i - 1]?.norm === 'residents';
  if (hour || between || heard || toldAtEvent(pieces.slice(i + 1, i + 6))) return null;
  const role =
    near.find((other) => isIn('roles', other.norm) || isAsked('roleShort', other.norm)) ??
    [pieces[i + 1], pieces[i - 1]].find((other) => /^\p{Lu}\p{Ll}/u.test(other?.text ?? ''));
  return role
    ? askFor(
        'told-time',
        piece,
        role.norm === 'gp'
          ? 'the GP'
          : role.text.length > 4 && isIn('roles', role.norm)
            ? `the ${role.norm}`
            : 'this person',
      )
    : null;
};

const known = new Set([...shorthand.flatMap((entry) => entry.typed.split(' ')), ...asks.familiarShort]);

const upper = new Set(ambiguous.map(({ typed }) => typed));

/** "VA", "RBS": capitals in no list; after "to" or "at" a place. In a note of capitals they say nothing. */
function isUnknownCapitals(pieces: readonly Piece[], i: number, note: readonly Piece[]): boolean {
  const piece = pieces[i];
  if (!piece || !/^\p{Lu}{2,4}$/u.test(piece.text) || upper.has(piece.norm)) return false;
  // "to UCH", "Leeds LGI": a place. "teeth IN", "LOW risk": a word.
  if (
    /^(?:to|at|from|in|per)$/u.test(pieces[i - 1]?.norm ?? '') ||
    /^\p{Lu}\p{Ll}/u.test(pieces[i - 1]?.text ?? '')
  )
    return false;
  if (isIn('prepositions', piece.norm) || isIn('states', piece.norm) || isIn('adverbs', piece.norm))
    return false;
  const words = note.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return words.some(({ text }) => /\p{Ll}/u.test(text)) && !verbOf(piece.norm);
}

const PAIR_SIGN = /^(?:\+|&|and|n)$/u;
const TWO = /^\p{Lu}{2}$/u;

/** "staff MW + JC", "witness me JM", "JB 14/11" at the end: somebody's initials. */
function isSignature(pieces: readonly Piece[], i: number): boolean {
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  if (!TWO.test(pieces[i]?.text ?? '')) return false;
  const paired =
    (PAIR_SIGN.test(prev?.text ?? '') && TWO.test(pieces[i - 2]?.text ?? '')) ||
    (PAIR_SIGN.test(next?.text ?? '') && TWO.test(pieces[i + 2]?.text ?? ''));
  const signed = /^(?:date|ratio)$/u.test(next?.kind ?? '') && pieces[i + 2] === undefined;
  return paired || signed || isAsked('signing', prev?.norm);
}

/** "HT Mrs Begum", "Andrea (NIC)": what somebody is, said with their name. */
const isBesideName = (pieces: readonly Piece[], i: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(pieces[i + 1]?.text ?? '') ||
  (pieces[i - 1]?.text === '(' && pieces[i + 1]?.text === ')' && isName(pieces[i - 2]));

/** "DPX", "RBS": capitals in no list. Words typed without their vowels ("shwr", "grp") are read by who reads the record. */
export const unknownShort: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || upper.has(piece.norm) || piece.kind !== 'word' || !isUnknownCapitals(pieces, i, note))
    return null;
  if (isSignature(pieces, i) || isBesideName(pieces, i)) return null;
  // "DP (direct payment)": said straight away.
  if (pieces[i + 1]?.text === '(' && pieces[i + 2]?.kind === 'word') return null;
  const figures = pieces[i - 1]?.kind === 'number' || pieces[i + 1]?.kind === 'number';
  if (respeltAt(pieces, i) !== null) return null;
  return known.has(piece.norm) || figures || isIn('roles', piece.norm) || isMedicine(piece.norm)
    ? null
    : askFor('unclear', piece, piece.text);
};
