/** A figure without its unit: beside a medicine, a drink or a weight, or where the words around it say what it counts. */
import { isAsked } from './asked-words';
import { askFor } from './ask';
import { isVital } from './beside';
import { isNearMedicine, shortMedicine, type Detector } from './ask-facts';
import { formatTime } from './format';
import { isIn } from './lexicon';
import { isMedicine } from './medicine-names';
import type { Piece } from './pieces';

/** A figure within three words behind a drink or a bag, or straight before one. */
function isPoured(pieces: readonly Piece[], i: number): boolean {
  const drink = (other: Piece | undefined): boolean => isAsked('poured', other?.norm);
  const next = pieces[i + 1];
  if (drink(next) || drink(pieces[i - 1])) return true;
  const ends = !next || next.kind !== 'word' || isAsked('amountEnds', next.norm);
  const before = pieces.slice(Math.max(0, i - 3), i);
  const plain = before.every((other) => other.kind === 'word');
  return ends && ((plain && before.some(drink)) || (next?.norm === 'went' && drink(pieces[i + 2])));
}

/** "2x3": a size. */
const isAcross = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.kind === 'number' &&
  pieces[at + 1]?.kind === 'count' &&
  pieces[at + 1]?.tight === true &&
  pieces[at + 1]?.text.startsWith('x') === true;

/** "ring 111", "1 of 2", "7st 12", "600 of 750ml", "insulin due 6", "6hrly": no amount, or its unit stands beside it. */
function isCounted(pieces: readonly Piece[], i: number): boolean {
  const [prev, piece, next, after] = [pieces[i - 1], pieces[i], pieces[i + 1], pieces[i + 2]];
  if (/^(?:111|999|101)$/u.test(piece?.text ?? '') || isAsked('unitBeside', next?.norm)) return true;
  // "1 1/2 tabs"
  if (next?.kind === 'fraction') return true;
  if (/^(?:hrly|hourly)$/u.test(next?.norm ?? '') || isAsked('notAmount', prev?.norm)) return true;
  if (prev?.kind === 'measure' && /st$/iu.test(prev.text)) return true;
  // "temp 37.9 p 92", "sats 88 to 92"
  if (isVital(pieces, i - 1) || (prev?.norm === 'to' && pieces[i - 2]?.kind === 'number')) return true;
  const whole = (other: Piece | undefined): boolean => /^(?:number|measure)$/u.test(other?.kind ?? '');
  return (next?.norm === 'of' && whole(after)) || (prev?.norm === 'of' && whole(pieces[i - 2]));
}

const isFirstWeighed = (note: readonly Piece[], piece: Piece): boolean => {
  const first = note.findIndex(
    ({ kind }, at) =>
      kind === 'number' && [note[at - 1], note[at - 2]].some((other) => isAsked('weighed', other?.norm)),
  );
  return note[first]?.start === piece.start;
};

/** "drank 1500 till 2000": from when, or how much. */
function isSinceOrMuch(pieces: readonly Piece[], i: number): boolean {
  const [piece, next, after] = pieces.slice(i, i + 3);
  const isClock = /^(?:[01]\d|2[0-3])[0-5]\d$/u.test(piece?.text ?? '');
  const isUntil = /^(?:to|till?|until)$/u.test(next?.norm ?? '') && after?.kind === 'time';
  return isClock && isUntil && isAsked('drinking', pieces[i - 1]?.norm);
}

export const missingUnit: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (piece?.kind !== 'number' || isCounted(pieces, i)) return null;
  if (isSinceOrMuch(pieces, i))
    return askFor('ambiguous', piece, piece.text, `from ${formatTime(piece.text)}, or ${piece.text} ml`);
  const near = [pieces[i - 1], pieces[i - 2]];
  const plain = pieces[i + 1]?.kind !== 'sign';
  // "bm 3.1, 1905 bm 4.8": what one is in, the others are.
  const weighed = near.some((other) => isAsked('weighed', other?.norm)) && isFirstWeighed(note, piece);
  const poured = Number(piece.text) >= 20 && isPoured(pieces, i);
  const dose =
    (isMedicine(pieces[i - 1]?.norm ?? '') ||
      isNearMedicine(pieces[i - 1]) ||
      shortMedicine(pieces[i - 1]) ||
      (pieces[i - 1]?.norm === 'patch' && piece.text.includes('.'))) &&
    /^(?:0?\.\d+|\d+(?:\.\d+)?)$/u.test(piece.text) &&
    !/^(?:tabs?|tablets?|puffs?|drops?|times?|x|doses?|sachets?|caps?|patch(?:es)?)$/u.test(
      pieces[i + 1]?.norm ?? '',
    );
  const sized =
    pieces[i - 1]?.norm === 'x' &&
    pieces[i - 2]?.kind === 'number' &&
    (pieces[i + 1]?.kind !== 'word' || isAsked('behindGrade', pieces[i + 1]?.norm));
  const summed =
    /^[+]$/u.test(pieces[i + 1]?.text ?? '') &&
    pieces[i + 2]?.kind === 'number' &&
    pieces.slice(0, i).some((other) => isAsked('poured', other.norm)) &&
    !pieces.slice(0, i).some((other) => other.kind === 'number');
  const drunk =
    Number(piece.text) >= 50 &&
    pieces.slice(0, i).some((other) => isAsked('drinking', other.norm)) &&
    (pieces[i + 1]?.kind !== 'word' || isAsked('behindDrunk', pieces[i + 1]?.norm));
  // "7.5 zopiclone": the figure of a dose stands before it.
  const before =
    /^\d+\.\d+$/u.test(piece.text) && (isMedicine(pieces[i + 1]?.norm ?? '') || shortMedicine(pieces[i + 1]));
  const ran =
    Number(piece.text) >= 20 &&
    pieces.some((other) => isAsked('fluidOut', other.norm)) &&
    pieces[i + 1]?.kind !== 'word';
  const told = pieces.some(({ norm }) => isAsked('ringing', norm));
  const under =
    !(told && pieces[i - 1]?.norm === 'after') &&
    !pieces.some((other) => isAsked('readings', other.norm)) &&
    !pieces.some((other) => isAsked('arranged', other.norm)) &&
    isAsked('beforeSpan', pieces[i - 1]?.norm) &&
    (i === pieces.length - 1 || pieces[i + 1]?.kind === 'mark');
  const across =
    isAcross(pieces, i) &&
    // "2 x 1.8 cm was 3x2"
    !pieces.some(({ kind, text }) => kind === 'measure' && /[x×]/iu.test(text)) &&
    // Of several sizes of one note the first is asked about.
    note.findIndex((_, at) => isAcross(note, at)) === note.indexOf(piece);
  return summed ||
    across ||
    (plain && (before || weighed || poured || under || dose || sized || ran || drunk))
    ? askFor('unit', across ? (pieces[i + 1] ?? piece) : piece, piece.text)
    : null;
};

function isPlain(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  return (
    pieces[i]?.kind === 'number' &&
    pieces[i - 1]?.kind !== 'sign' &&
    // "8st 4", "5ft 2"
    !/\d\s?(?:st|ft)$/iu.test(pieces[i - 1]?.text ?? '') &&
    !isAsked('numberedThing', pieces[i - 1]?.norm) &&
    next?.kind !== 'sign' &&
    !isAsked('countedThing', next?.norm)
  );
}

const ends = (next: Piece | undefined): boolean => !next || next.kind !== 'word';

export const unitByContext: Detector = (pieces, i) => {
  const piece = pieces[i];
  const [next, prev, before] = [pieces[i + 1], pieces[i - 1]?.norm ?? '', pieces[i - 2]?.norm ?? ''];
  if (!piece || !isPlain(pieces, i) || isCounted(pieces, i)) return null;
  const slept = isAsked('slept', prev) && Number(piece.text) >= 5 && ends(next);
  const eased = prev === 'in' && isAsked('eased', before) && ends(next);
  const insulin = pieces.slice(Math.max(0, i - 3), i).some(({ norm }) => norm === 'insulin');
  const lasted =
    /^(?:lasted|lasting|lasts)$/u.test(isAsked('aroundSpan', prev) ? before : prev) && ends(next);
  const flushed =
    Number(piece.text) >= 10 &&
    pieces.slice(Math.max(0, i - 2), i).some(({ norm }) => /^(?:flush|flushed|flushes)$/u.test(norm)) &&
    (ends(next) || isAsked('behindFlush', next?.norm));
  const thickened =
    /^(?:thickener|thickner|thicknr)$/u.test(prev) && (ends(next) || isIn('prepositions', next?.norm ?? ''));
  return lasted || flushed || thickened || slept || eased || insulin
    ? askFor('unit', piece, piece.text)
    : null;
};
