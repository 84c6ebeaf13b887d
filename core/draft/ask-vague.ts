/** What says too little to be evidence: "skin ok", "ate well", "obs done". */
import { isAsked } from './asked-words';
import { askFor } from './ask';
import type { Detector } from './ask-facts';
import { isIn, verbOf } from './lexicon';
import { isMedicine } from './medicine-names';
import { closes, type Piece } from './pieces';

const SKIN_MARK = /^(?:bruis(?:e|es|ing)|redness|sores?|marks?|broken)$/u;

/** "no bruising seen": where was looked is not said. */
function noMark(pieces: readonly Piece[], i: number): boolean {
  const isNew = pieces[i - 1]?.norm === 'new';
  const no = isNew ? i - 2 : i - 1;
  const bare = isIn('negations', pieces[no]?.norm ?? '') && closes(pieces[no - 1]) && closes(pieces[i + 1]);
  if (bare && /^(?:marks?|damage|redness|bruising|sores?)$/u.test(pieces[i]?.norm ?? '')) return true;
  const looked = pieces.slice(i + 1, i + 4).some(({ norm }) => /^(?:seen|noted|visible|found)$/u.test(norm));
  return isIn('negations', pieces[i - 1]?.norm ?? '') && SKIN_MARK.test(pieces[i]?.norm ?? '') && looked;
}

export const skinSeen: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (piece && noMark(pieces, i))
    return note.some(({ norm }) => isIn('bodySites', norm) || isAsked('skinPlace', norm))
      ? null
      : askFor('which-areas', piece);
  if (!/^(?:skin|pressure)$/u.test(piece?.norm ?? '') || !piece) return null;
  const at = pieces.slice(i + 1, i + 6).findIndex((other) => isAsked('lookedOk', other.norm));
  const state = at === -1 ? undefined : pieces[i + 1 + at];
  if (!state || (piece.norm === 'pressure' && !/^(?:areas?|points?)$/u.test(pieces[i + 1]?.norm ?? '')))
    return null;
  // "all ok, only the hand": what is named behind is the exception, not what was looked at.
  const but = pieces.findIndex((other) => /^(?:only|except|apart|bar|but)$/u.test(other.norm));
  const before = but === -1 ? pieces : pieces.slice(0, but);
  return before.some((other) => isIn('bodySites', other.norm) || isAsked('skinPlace', other.norm))
    ? null
    : askFor('which-areas', state);
};

/** "lots of blood", "a fair bit of the stew", "few mouthfuls porridge": no figure in what is said of it. */
function isSome(pieces: readonly Piece[], i: number): boolean {
  if (!isAsked('someAmount', pieces[i]?.norm)) return false;
  const behind = pieces.slice(i + 1, i + 7);
  const end = behind.findIndex(closes);
  const near = end === -1 ? behind : behind.slice(0, end);
  const figure = near.some(({ kind }) => /^(?:number|measure|fraction|ratio|grade)$/u.test(kind));
  const of = /^(?:of|to)$/u.test(near[0]?.norm ?? '') || /^mouthful/u.test(pieces[i]?.norm ?? '');
  return (
    of &&
    !figure &&
    near
      .slice(0, 4)
      .some(({ norm }) => isAsked('takenOrLost', norm) || isIn('massFood', norm) || isIn('drinks', norm))
  );
}

const TESTED = /^(?:leuk?s?|leucocytes|nits?|nitrites?|protein|blood|ketones?|glucose|urobil\w*)$/u;

/** "leuk++ nit+" is how a test strip reads. */
const isStrip = (pieces: readonly Piece[], i: number): boolean =>
  TESTED.test(pieces[i - 1]?.norm ?? '') && pieces.some(({ norm }) => isAsked('dipped', norm));

/** "picking at sleeve" is no meal. */
const isPlate = (one: Piece | undefined, two: Piece | undefined): boolean =>
  one?.kind !== 'word' ||
  [one, two].some(
    (piece) =>
      isIn('massFood', piece?.norm ?? '') ||
      isIn('drinks', piece?.norm ?? '') ||
      isAsked('takenOrLost', piece?.norm) ||
      /^(?:food|plate|it|brek\w*)$/u.test(piece?.norm ?? ''),
  );

/** "plenty today - 8 cups", "picked at dinner: 3 chips": a dash, a colon or a bracket, and the figure. */
const saysHowMuch = (pieces: readonly Piece[], from: number): boolean =>
  pieces
    .slice(from, from + 3)
    .some(
      ({ text }, k) =>
        /^[-–—:(=]$/u.test(text) &&
        /^(?:number|measure|fraction|ratio)$/u.test(pieces[from + k + 1]?.kind ?? ''),
    );

export const vagueAmount: Detector = (pieces, i) => {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  if (!piece) return null;
  if (piece.kind === 'grade') return isStrip(pieces, i) ? null : askFor('amount', piece);
  const taking = /^(?:ate|drank|eaten|eating|drinking|eat|drink|drunk)$/u;
  const before = isAsked('beforeLittle', prev?.norm) ? pieces[i - 2] : prev;
  const little = isAsked('littleOrMuch', piece.norm);
  const how = little || /^(?:well|poorly|ok|okay|fine)$/u.test(piece.norm);
  if (how && taking.test(before?.norm ?? '') && !(little && isIn('bodySites', next?.norm ?? '')))
    return saysHowMuch(pieces, i + 1) ? null : askFor('amount', piece);
  if (isSome(pieces, i)) return askFor('amount', piece);
  // "bit of Weetabix"
  const dish = pieces[i + 2];
  if (little && next?.norm === 'of' && dish && (isIn('massFood', dish.norm) || isIn('drinks', dish.norm)))
    return askFor('amount', piece);
  if (isAsked('picked', piece.norm) && next?.norm === 'at')
    return isPlate(pieces[i + 2], pieces[i + 3]) && !saysHowMuch(pieces, i + 2)
      ? askFor('amount', next)
      : null;
  if (
    /^(?:diet|fluids|intake|appetite)$/u.test(piece.norm) &&
    /^(?:good|poor|gd|encouraged|pushed)$/u.test(prev?.norm ?? '')
  )
    return askFor('amount', piece);
  return null;
};

/** "since 6", "4 ish": an hour that could be of the morning or the afternoon. "at 6" is known by whose note it is. */
export const bareTime: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (piece?.kind !== 'number' || !/^(?:1[0-2]|[1-9])$/u.test(piece.text)) return null;
  const prev = pieces[i - 1]?.norm ?? '';
  const next = pieces[i + 1];
  const ends =
    !next ||
    next.kind !== 'word' ||
    isIn('prepositions', next.norm) ||
    isIn('conjunctions', next.norm) ||
    verbOf(next.norm) !== null;
  // Any other time or meal of the note places it.
  if (note.some(({ kind, norm }) => /^times?$/u.test(kind) || isAsked('dayPart', norm))) return null;
  if (next?.norm === 'ish') return askFor('am-pm', piece, piece.text);
  return prev === 'since' && ends ? askFor('am-pm', piece, piece.text) : null;
};

export const countedMedicine: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (piece?.kind !== 'count' || piece.text.endsWith('x') || /1$/u.test(piece.text)) return null;
  const near = pieces.slice(Math.max(0, i - 3), i);
  // "500mg x2": twice that strength. "meds ref x2": refused twice.
  const strength = near.at(-1)?.kind === 'measure' && /(?:mg|mcg|g)$/iu.test(near.at(-1)?.text ?? '');
  if (strength || near.some(({ norm }) => isAsked('notTakenWord', norm))) return null;
  return near.some((other) => isMedicine(other.norm) || isAsked('doseWord', other.norm))
    ? askFor('times-medicine', piece, piece.text)
    : null;
};

export const ambulanceAlone: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!isAsked('ambulance', piece?.norm) || !piece) return null;
  // "own car not ambulance", "weeing all over the ambulance"
  if (isAsked('noAmbulance', pieces[i - 1]?.norm)) return null;
  const near = [pieces[i - 1], pieces[i - 2], pieces[i + 1], pieces[i + 2]];
  if (
    near.some(
      (other) => verbOf(other?.norm ?? '') !== null || /^(?:here|crew|took|eta)$/u.test(other?.norm ?? ''),
    )
  )
    return null;
  const timed = [pieces[i - 1], pieces[i + 1]].some((other) => other?.kind === 'time');
  const police = piece.norm === 'police';
  const alone = pieces[i + 1] === undefined && !police && piece.norm !== 'crew';
  return timed || alone ? askFor('ambulance', pieces[i + 1] ?? piece, police ? 'police' : 'ambulance') : null;
};

/** "RN Sunita 0828", "Dr Ebo call 1610", "hospital taxi 0915": a time beside somebody, and no word of what they did. */
export const comingOrGoing: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (
    !piece ||
    !isAsked('calledIn', piece.norm) ||
    !(i === 0 || closes(pieces[i - 1]) || pieces[i - 1]?.norm === 'hospital')
  )
    return null;
  const named = /^\p{Lu}\p{Ll}/u.test(pieces[i + 1]?.text ?? '') ? 1 : 0;
  const bare = pieces[i + 1 + named]?.norm === 'call' ? 1 : 0;
  const time = pieces[i + 1 + named + bare];
  return time?.kind === 'time' &&
    (closes(pieces[i + 2 + named + bare]) || pieces[i + 2 + named + bare]?.norm === 'for')
    ? askFor('ambulance', time, piece.text)
    : null;
};

export const obsValues: Detector = (pieces, i) => {
  const piece = pieces[i];
  if (!/^(?:obs|observations|vitals)$/u.test(piece?.norm ?? '') || !piece) return null;
  const state = pieces[i + 1];
  const figures = pieces.some(
    (other) => other.kind === 'ratio' || other.kind === 'number' || other.text.endsWith('%'),
  );
  return state && isAsked('stateOfReading', state.norm) && !figures ? askFor('values', state) : null;
};

export const creamSite: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!/^(?:applied|creamed|put)$/u.test(piece?.norm ?? '') || !piece) return null;
  const near = [...pieces.slice(Math.max(0, i - 2), i), ...pieces.slice(i + 1, i + 3)];
  if (!near.some((other) => /^creams?$/u.test(other.norm)) && piece.norm !== 'creamed') return null;
  return note.some((other) => isIn('bodySites', other.norm) || other.norm === 'groin')
    ? null
    : askFor('site', piece);
};
