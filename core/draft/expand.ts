/** Which shorthand may be written out where: the one answer both the rules and the gate use. */
import { shorthand, type Shorthand } from '@/core/knowledge/draft';
import {
  isDay,
  isDescribed,
  isDoneByOne,
  isInto,
  isMyself,
  isNextDay,
  isOfThing,
  isOrdered,
  isRegular,
  isRepeated,
  isVital,
  refusable,
} from './beside';
import { isBeside, isIn, isJoining, verbOf } from './lexicon';
import { isCalledSo } from './name-or-word';
import { closes, type Piece } from './pieces';
import { isSigned, namesRole } from './signed';
import { isListed } from './listed-words';

const byTyped = new Map<string, Shorthand[]>();
for (const entry of shorthand) byTyped.set(entry.typed, [...(byTyped.get(entry.typed) ?? []), entry]);

const isWord = (piece: Piece | undefined): boolean => piece?.kind === 'word';

/** What "n" may stand between: "bread n jam", "94 n 71", "1005 n 1140", "£45 n watch". */
const between = (piece: Piece | undefined): boolean =>
  isWord(piece) ||
  ['number', 'time', 'times', 'measure', 'fraction', 'ratio', 'date', 'count'].includes(piece?.kind ?? '');

/** "Dr Khan", "daughter", "Carol". */
const isPerson = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  (isIn('roles', piece.norm) || /^\p{Lu}/u.test(piece.text) || isBeside('spokenWith', piece.norm));

/** A past form of what people do: somebody did it. */
const isDone = (piece: Piece | undefined): boolean => {
  const reading = piece?.kind === 'word' ? verbOf(piece.norm) : null;
  return (
    reading?.forms.has('past') === true && ['say', 'tell', 'harm', 'person'].includes(reading.verb.actor)
  );
};

/** "bo -ve", "BO neg": not opened. */
const isNegativeSign = (pieces: readonly Piece[], i: number): boolean =>
  /^(?:-ve|neg|negative)$/u.test(pieces[i]?.norm ?? '') ||
  (/^[-–−]$/u.test(pieces[i]?.text ?? '') && pieces[i + 1]?.norm === 've');

/** Whether what stands around piece `i` allows this entry's wording. */
export function holds(entry: Shorthand, pieces: readonly Piece[], i: number, length = 1): boolean {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + length];
  if (!piece) return false;
  switch (entry.when) {
    case undefined:
      return true;
    case 'before-word':
      return (isWord(next) || next?.kind === 'number' || next?.kind === 'count') && piece.text === piece.norm;
    case 'before-number':
      return /^\d/u.test(next?.text ?? '') || /^\d/u.test(pieces[i + length + 1]?.text ?? '');
    case 'before-noun':
      return isWord(next);
    case 'before-state':
      return isDescribed(prev, next);
    case 'day':
      return isDay(pieces, i);
    case 'vital':
      return isVital(pieces, i);
    case 'dose':
      return pieces
        .slice(Math.max(0, i - 4), i + 5)
        .some(({ kind, norm }) => kind === 'measure' || /^(?:gave|given|dose|prn)$/u.test(norm));
    case 'stool':
      return /^(?:type|t)$/u.test(pieces[i - 2]?.norm ?? '') && prev?.kind === 'number';
    case 'session':
      return !isListed('noSession', prev?.norm);
    case 'denied':
      return verbOf(next?.norm ?? '') !== null;
    case 'planned':
      // "will do PR chk the night"
      return (
        isBeside('stillToDo', prev?.norm) ||
        isOrdered(pieces, i) ||
        pieces.slice(Math.max(0, i - 3), i).some(({ norm }) => norm === 'will')
      );
    case 'after-thing':
      return isOfThing(pieces, i);
    case 'regular':
      return isRegular(pieces, i);
    case 'repeated':
      return isRepeated(pieces, i);
    case 'into':
      return isInto(pieces, i);
    case 'not-after-all':
      // "up a the nicht" is all night.
      return !/^(?:a|aw|aa|all|through|thru|durin|during|ower|o)$/u.test(prev?.norm ?? '');
    case 'before-capital':
      return /^\p{Lu}\p{Ll}/u.test(next?.text ?? '');
    case 'before-seizure':
      return /^(?:sz|seizure|seizures|fit)$/u.test(next?.norm ?? '');
    case 'after-number':
      // "10 a min" is a rate.
      if (/^an?$/u.test(prev?.norm ?? '') && pieces[i - 2]?.kind === 'number') return false;
      return ['number', 'fraction'].includes(prev?.kind ?? '') || isIn('determiners', prev?.norm ?? '');
    case 'after-with':
      return (
        (/^(?:w\/|w|with|given|did|full|all|am|pm|ass?ist\w*|asst\w*|help|helped|and|\+)$/u.test(
          prev?.norm ?? '',
        ) &&
          // "form given PC Dunne": a constable.
          !/^\p{Lu}\p{Ll}/u.test(next?.text ?? '')) ||
        /^(?:given|done|completed|offered|with)$/u.test(next?.norm ?? '')
      );
    case 'before-got':
      return isListed('doneBySelf', next?.norm) || isDoneByOne(next, pieces[i + length + 1]);
    case 'myself':
      return isMyself(pieces, i);
    case 'next-day':
      return isNextDay(pieces, i);
    case 'not-before-not':
      // "bo called her fat" is somebody's name.
      return (
        !/^(?:not|no|nil|none|x\s?0|0|0\s?x)$/u.test(next?.norm ?? '') &&
        !isNegativeSign(pieces, i + length) &&
        prev?.norm !== 'no' &&
        !isDone(next)
      );
    case 'before-person':
      return isPerson(next) || (isIn('determiners', next?.norm ?? '') && isPerson(pieces[i + length + 1]));
    case 'adverb':
      // "had a prob with it" is a problem.
      return isWord(next) && piece.text === piece.norm && !isIn('determiners', prev?.norm ?? '');
    case 'after-person':
      return isPerson(prev) && (closes(next) || next?.kind === 'time' || next?.kind === 'number');
    case 'after-surgery':
      return isListed('surgeries', prev?.norm);
    case 'ends':
      return (
        i > 0 &&
        prev?.kind !== 'mark' &&
        piece.text === piece.norm &&
        (!isWord(next) || isIn('prepositions', next?.norm ?? ''))
      );
    case 'before-role':
      return isIn('roles', next?.norm ?? '') && piece.text !== piece.norm;
    case 'after-no':
      return /^(?:no|nil|any|without)$/u.test(prev?.norm ?? '');
    case 'after-on':
      return isListed('beforePhone', prev?.norm);
    case 'after-as':
      return prev?.norm === 'as';
    case 'alone':
      return (
        prev?.kind !== 'word' &&
        (next === undefined || next.kind === 'mark') &&
        (i === 0 || prev?.kind === 'mark')
      );
    case 'between':
      // "mr o": the first letter of a name.
      return (
        between(prev) &&
        between(next) &&
        !/^(?:vitamin|mr|mrs|ms|miss|dr)$/u.test(prev?.norm ?? '') &&
        piece.text === piece.norm
      );
    case 'context-chair':
      return /^(?:in|to|into|from|his|her|the|via|with|w\/|bed|used|uses)$/u.test(prev?.norm ?? '');
    case 'deny-noun':
      return isListed('symptoms', next?.norm);
    case 'refuse-object':
      return refusable(pieces, i, entry.typed.startsWith('ref') && !/^refus/u.test(entry.typed));
    case 'family-in-brackets':
      return prev?.text === '(' || prev?.norm === 'his' || prev?.norm === 'her' || piece.text === 'SIL';
    case 'lower':
      return piece.text === piece.norm && !isCalledSo(pieces, i);
    case 'not-size':
      return !(
        ['number', 'ratio'].includes(prev?.kind ?? '') ||
        isListed('beforeSize', prev?.norm) ||
        isListed('behindSize', next?.norm)
      );
    case 'upper':
      return piece.text === piece.text.toUpperCase();
    case 'noun':
      return !/^\d/u.test(next?.text ?? '') && !/^(?:size|level|sized)$/u.test(next?.norm ?? '');
    case 'end':
      return !isWord(next) || isIn('prepositions', next?.norm ?? '');
    case 'verb':
      return piece.text === piece.norm || i === 0 || prev?.kind === 'mark' || prev?.kind === 'time';
    case 'verb-initial':
      return (i === 0 || prev?.kind !== 'word') && piece.kind === 'word';
  }
}

export interface Expansion {
  entry: Shorthand;
  /** How many pieces the typed form covers. */
  length: number;
}

/** "told Bo", "walked with Al": a short form that looks like a name inside a sentence. */
function isNameShaped(pieces: readonly Piece[], i: number): boolean {
  const inside = pieces[i - 1]?.kind === 'word' || pieces[i - 1]?.kind === 'sign';
  const text = pieces[i]?.text ?? '';
  return inside && /^\p{Lu}\p{Ll}{1,2}$/u.test(text) && /[aeiouy]/u.test(text);
}

/** The shorthand entry that may be written out at piece `i`, or null. */
export function expansionAt(pieces: readonly Piece[], i: number): Expansion | null {
  const piece = pieces[i];
  if (!piece || piece.kind !== 'word') return null;
  if (isNameShaped(pieces, i) && !isBeside('days', piece.norm)) return null;
  const isFree = (entry: Shorthand): boolean => !isSigned(pieces, i) || namesRole(entry.wording);
  const next = pieces[i + 1];
  if (next?.kind === 'word') {
    const two = byTyped.get(`${piece.norm} ${next.norm}`)?.find((entry) => holds(entry, pieces, i, 2));
    if (two) return { entry: two, length: 2 };
  }
  const one = byTyped.get(piece.norm)?.find((entry) => isFree(entry) && holds(entry, pieces, i));
  return one ? { entry: one, length: 1 } : null;
}

/** "x2" after something that happened is a number of times; beside a medicine, and where it may be so many staff ("walked x2"), it stays as typed. */
export function countMeaning(pieces: readonly Piece[], i: number): 'times' | 'as-typed' {
  const piece = pieces[i];
  const prev = pieces[i - 1];
  const next = pieces[i + 1];
  // "refused wash. x3." and "vomit brown 3x since 8"
  if (!prev && !next) return 'times';
  if (
    /^\d+x$/iu.test(piece?.text ?? '') &&
    prev?.kind === 'word' &&
    /^(?:since|today|overnight|already|so)$/u.test(next?.norm ?? '')
  )
    return 'times';
  if (prev?.kind === 'quote') return next?.kind === 'word' ? 'as-typed' : 'times';
  if (!prev || prev.kind !== 'word') return 'as-typed';
  // "found 1 x 5mg tab"
  if (/^\d/u.test(piece?.text ?? '') && next?.kind === 'measure') return 'as-typed';
  const verb = verbOf(prev.norm);
  const lightly = !next || next.kind !== 'word' || isJoining(next.norm) || isListed('behindTimes', next.norm);
  if (/^x?\s?0x?$/u.test(piece?.norm ?? '')) return 'as-typed';
  const happened = verb && verb.forms.has('past') && !isBeside('countsStaff', prev.norm);
  if (isBeside('countsTimes', prev.norm)) return 'times';
  return happened && lightly ? 'times' : 'as-typed';
}
