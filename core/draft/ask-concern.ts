/** What a concern leaves open: whether anybody was told, when it was, whose view it is. One of each a note. */
import { isAsked } from './asked-words';
import { asks } from '@/core/knowledge/draft';
import { askFor, isAskedIn } from './ask';
import { isDenied, isWriters } from './ask-denied';
import type { Detector } from './ask-facts';
import { isIn, isPronoun, verbOf } from './lexicon';
import { isSomeMedicine } from './medicine-names';
import type { Piece } from './pieces';

const concerns = new Set(asks.concern);
const soreness = new Set(asks.soreness);
const telling = new Set(asks.telling);
const groups = new Set(asks.groups);
const hurtBy = new Set(asks.hurtBy);

/** The first place of the whole note where something is so, if it is this one: asked once. */
function isFirst(note: readonly Piece[], piece: Piece, holds: (at: number) => boolean): boolean {
  const first = note.findIndex((_, at) => holds(at));
  return first !== -1 && note[first]?.start === piece.start;
}

const LINES = /^(?:999|111|101)$/u;

const clinical = new Set(asks.clinical);
const attending = new Set(asks.attending);

/** "nurse Cleo 0735", "RN Mercy 0302": a name and a time beside who ought to know. */
const isNamedWithTime = (note: readonly Piece[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(note[at + 1]?.text ?? '') && note[at + 2]?.kind === 'time';

/** "dressing on by RN Tess", "nurse looked": somebody who ought to know was there. */
export const isThere = (note: readonly Piece[], at: number): boolean =>
  clinical.has(note[at]?.norm ?? '') &&
  !note.slice(Math.max(0, at - 2), at).some(({ norm }) => isAsked('undone', norm)) &&
  !note.slice(at + 1, at + 4).some(({ norm }) => isAsked('undone', norm)) &&
  (isNamedWithTime(note, at) ||
    [note[at - 1], note[at + 1], note[at + 2], note[at + 3]].some((near) => attending.has(near?.norm ?? '')));

/** Somebody was told or rung, and it was not an emergency line alone. */
export function tells(note: readonly Piece[], at: number): boolean {
  if (!telling.has(note[at]?.norm ?? '')) return false;
  const before = note.slice(Math.max(0, at - 2), at);
  return (
    !before.some(({ norm }) => isAsked('undone', norm)) &&
    ![note[at - 1], note[at + 1]].some((near) => LINES.test(near?.text ?? ''))
  );
}

const COLOUR = /^(?:blue|purple|red)$/u;
/** A handover tells by itself. */
const isHandover = (note: readonly Piece[]): boolean =>
  /^(?:h\/o|handover)/u.test(
    note
      .slice(0, 3)
      .map(({ norm }) => norm)
      .join(''),
  );

function isConcern(note: readonly Piece[], at: number): boolean {
  const norm = note[at]?.norm ?? '';
  const [before, after] = [note[at - 1]?.norm ?? '', note[at + 1]?.norm ?? ''];
  if (isDenied(note, at) || isWriters(note, at) || isAsked('notOfHarm', after)) return false;
  // "after yest fall", "fell x1 march": told when it was new.
  if (isAsked('longAgo', before)) return false;
  if (isIn('months', note[at + 2]?.norm ?? '') && note[at + 1]?.kind === 'count') return false;
  // "head sore 7/10": a pain.
  if (note[at + 1]?.kind === 'ratio' && /^(?:sore|weak)$/u.test(norm)) return false;
  const behind = note.slice(at + 1, at + 5).map((near) => near.norm);
  // "coughed x1": cleared by itself. "red blanches", "bruise hand old", "graze same as fri": nothing new.
  if (/^cough/u.test(norm) && /^(?:x1|once|up)$/u.test(after)) return false;
  // "1 fall of pot on toe", "didn't hear fall"
  if (norm === 'fall' && (after === 'of' || /^(?:hear|heard|risk)$/u.test(before))) return false;
  if (behind.some((word) => isAsked('passed', word))) return false;
  if (concerns.has(norm)) return true;
  if (
    COLOUR.test(norm) &&
    note.slice(Math.max(0, at - 4), at + 5).some((near) => isAsked('colouredThing', near.norm))
  )
    return false;
  return (
    soreness.has(norm) && note.slice(Math.max(0, at - 4), at + 5).some((near) => isIn('bodySites', near.norm))
  );
}

/** An injury or a worry, and no word in the note of who was told. */
export const nobodyTold: Detector = (pieces, i, _page, note, type) => {
  const piece = pieces[i];
  if (!isAskedIn('concern', type)) return null;
  if (!piece || !isConcern(note, note.indexOf(piece))) return null;
  if (isHandover(note) || note.some((_, at) => tells(note, at) || isThere(note, at))) return null;
  return isFirst(note, piece, (at) => isConcern(note, at)) ? askFor('who-told', piece) : null;
};

/** "carers say", "sister said": which of them. A sister is of the ward or of the family. */
export const groupSaid: Detector = (pieces, i) => {
  const next = pieces[i + 1];
  const whose = /^(?:his|her|their|my)$/u.test(pieces[i - 1]?.norm ?? '');
  const sister = pieces[i]?.norm === 'sister' && !whose;
  if (!next || !(sister || groups.has(pieces[i]?.norm ?? ''))) return null;
  // "left till they say"
  if (/^(?:till?|until|when|if|what|as)$/u.test(pieces[i - 1]?.norm ?? '')) return null;
  // "rang 111, they said"
  if (pieces[i]?.norm === 'they' && pieces.slice(0, i).some(({ norm }) => isAsked('service', norm)))
    return null;
  return verbOf(next.norm)?.verb.actor === 'say' ? askFor('source', next) : null;
};

/** "cos Perry hid his cap" where somebody was hurt, threatened or shouted at: seen, or taken to be so. */
export const ownView: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (!piece || !next || !/^(?:because|cause|cos|coz|cuz|bc|b\/c)$/u.test(piece.norm)) return null;
  const about = isPronoun(next.norm) || /^\p{Lu}\p{Ll}/u.test(next.text);
  const trouble = note.some(
    (other) =>
      verbOf(other.norm)?.verb.actor === 'harm' || isIn('towards', other.norm) || other.norm === 'fist',
  );
  return about && trouble ? askFor('view', piece) : null;
};

/** "not in room or garden", "gone from flat 6", "not back from college". */
function isGone(note: readonly Piece[], at: number): boolean {
  const [prev, piece, next] = [note[at - 1]?.norm ?? '', note[at]?.norm ?? '', note[at + 1]?.norm ?? ''];
  if (prev === 'not' && piece === 'in') return isAsked('awayFrom', next);
  if (prev === 'not' && piece === 'back')
    return /^(?:from|at|by|yet|home)$/u.test(next) || note[at + 1]?.kind === 'time';
  return piece === 'gone' && next === 'from' && isAsked('goneFrom', note[at + 2]?.norm);
}

/** "found on floor", "found pt on floor", and not "found the bell on floor" or "tab found on floor". */
function findsSomebody(note: readonly Piece[], at: number): boolean {
  if (note[at]?.norm !== 'found' || isSomeMedicine(note[at - 1])) return false;
  const [article, whom] = [note[at + 1], note[at + 2]];
  if (isSomeMedicine(article) || isIn('residentThings', article?.norm ?? '')) return false;
  const thing =
    /^(?:the|a|an)$/u.test(article?.norm ?? '') && whom?.kind === 'word' && whom.text === whom.norm;
  return !thing || isIn('roles', whom.norm) || isAsked('somebody', whom.norm);
}

/** Found on the floor, or gone, and nothing says when they were last seen. */
export const lastSeen: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const lies = (at: number): boolean => {
    const norm = note[at]?.norm ?? '';
    if (isGone(note, at) || (isAsked('unseen', norm) && !isIn('negations', note[at - 1]?.norm ?? '')))
      return true;
    return (
      /^(?:floor|flr|flor|missing)$/u.test(norm) &&
      note.some((_, k) => k < at && k >= at - 5 && findsSomebody(note, k))
    );
  };
  if (!piece || !isFirst(note, piece, lies)) return null;
  return note.some(({ norm }) => isAsked('lastSeen', norm)) ? null : askFor('last-seen', piece);
};

/** "told Karen TL 0955", "RN Mercy 0302": when somebody heard of it is not when it was. */
function isOfTelling(note: readonly Piece[], at: number): boolean {
  const before = note.slice(Math.max(0, at - 5), at);
  const mark = before.findLastIndex(({ kind, text }) => kind === 'mark' && text !== '(');
  const near = before.slice(mark + 1);
  return (
    near.some(({ norm }) => telling.has(norm) || clinical.has(norm)) &&
    !near.some(({ norm }) => isAsked('happened', norm))
  );
}

/** Something that happened at one moment, in a note without a clock time or a part of the day. */
export const eventTime: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const timed = note.some(
    ({ kind, norm }, at) =>
      (/^(?:time|times|date)$/u.test(kind) && !isOfTelling(note, at)) ||
      isAsked('dated', norm) ||
      (/^(?:at|@|bout|about)$/u.test(norm) && note[at + 1]?.kind === 'number'),
  );
  if (!piece || timed) return null;
  const happened = (at: number): boolean =>
    isAsked('happened', note[at]?.norm) &&
    !isDenied(note, at) &&
    (note[at]?.norm !== 'nearly' || isGiven(note[at + 1]?.norm ?? ''));
  return isFirst(note, piece, happened) ? askFor('event-time', piece) : null;
};

const isGiven = (norm: string): boolean => isAsked('nearlyDone', norm);

/** "left knee first ... knee swelling": said of the same part before or after. */
const isSidedElsewhere = (note: readonly Piece[], part: string): boolean =>
  note.some(
    ({ norm }, at) =>
      norm === part &&
      [note[at - 2], note[at - 1], note[at + 1]].some((near) => isAsked('sided', near?.norm)),
  );

/** "red heel", "cut on arm": one of a pair, and no word of which. */
export const whichSide: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (
    !piece ||
    isSidedElsewhere(note, piece.norm) ||
    !isAsked('paired', piece.norm) ||
    pieces.some(({ norm }, at) => isAsked('sided', norm) && (norm !== 'both' || Math.abs(at - i) < 5))
  )
    return null;
  const hurt = pieces.some(
    (other, at) =>
      (soreness.has(other.norm) || concerns.has(other.norm) || hurtBy.has(other.norm)) &&
      !isIn('negations', pieces[at - 1]?.norm ?? ''),
  );
  // "hit me on wrist": the worker's own.
  const own =
    /^(?:my|me)$/u.test(pieces[i - 1]?.norm ?? '') ||
    (pieces[i - 2]?.norm === 'me' && pieces[i - 1]?.norm === 'on');
  return hurt && !own ? askFor('side', piece) : null;
};

/** Money spent, and no word of a receipt. */
export const receipt: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const spends = (at: number): boolean =>
    note[at]?.kind === 'number' &&
    (note[at - 1]?.text === '£' || /^\d+\.\d\d$/u.test(note[at].text)) &&
    note.slice(Math.max(0, at - 8), at + 9).some(({ norm }) => isAsked('spent', norm));
  if (!piece || note.some(({ norm }) => /^(?:receipts?|rcpts?|recpts?|reciepts?)$/u.test(norm))) return null;
  return isFirst(note, piece, spends) ? askFor('receipt', piece) : null;
};
