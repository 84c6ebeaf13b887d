/** What stands around a short form and says which of its meanings is meant. */
import { beside } from '@/core/knowledge/draft-beside';
import { own } from '@/utils/own';
import { isBeside, isIn, verbOf } from './lexicon';
import { isListed } from './listed-words';
import type { Piece } from './pieces';

/** "v tired", "sl red": a word that says how something is; "v showed", "v Albion" and "2 sl all" are something else. */
export function isDescribed(prev: Piece | undefined, next: Piece | undefined): boolean {
  if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  if (['number', 'count', 'fraction', 'measure'].includes(prev?.kind ?? '')) return false;
  if (isIn('roles', next.norm) || isIn('determiners', next.norm) || isIn('prepositions', next.norm))
    return false;
  return isIn('states', next.norm) || verbOf(next.norm) === null || isBeside('describes', next.norm);
}

/** "next wed", "til sun", "bath sat not fri": a day; "he sat up" and "out in sun" are none. */
export function isDay(pieces: readonly Piece[], i: number): boolean {
  const [prev, next, after] = [pieces[i - 1], pieces[i + 1], pieces[i + 2]];
  if (pieces[i]?.text !== pieces[i]?.norm) return true;
  // "lamp on sat w him"
  if (pieces[i]?.norm === 'sat' && isListed('alongside', next?.norm) && isListed('hearers', after?.norm))
    return false;
  const isDayName = (piece: Piece | undefined): boolean => isBeside('days', piece?.norm);
  if (
    isBeside('beforeDay', prev?.norm) &&
    !(pieces[i]?.norm === 'sun' && /^(?:for|to|from)$/u.test(prev?.norm ?? ''))
  )
    return true;
  const closesDay = !next || next.kind === 'mark' || next.kind === 'time' || next.kind === 'number';
  // "contact sat 11", "respite sun", "is sat only", "back 6 sun"
  if (isBeside('appointed', prev?.norm) && !/^(?:said|says)$/u.test(prev?.norm ?? '') && closesDay)
    return true;
  if (/^(?:is|are)$/u.test(prev?.norm ?? '') && next?.norm === 'only') return true;
  if (
    pieces[i]?.norm === 'sun' &&
    ['time', 'number'].includes(prev?.kind ?? '') &&
    (!next || next.kind === 'mark')
  )
    return true;
  // "back sun 6pm"
  if (pieces[i]?.norm === 'sun' && next?.kind === 'time') return true;
  if (/^(?:not|and|or|n|&|\+|to|said|says)$/u.test(next?.norm ?? '') && isDayName(after)) return true;
  if (/^(?:not|and|or|n|&|\+|-)$/u.test(prev?.norm ?? '') && isDayName(pieces[i - 2])) return true;
  return (
    pieces[i]?.norm === 'wed' &&
    (isBeside('appointed', prev?.norm) ||
      next === undefined ||
      next.kind === 'mark' ||
      next.kind === 'time' ||
      /^(?:am|pm|eve|for|at)$/u.test(next.norm))
  );
}

/** "bp 100/60 p 104 t 38.1": a letter with a figure, beside another vital sign. */
export function isVital(pieces: readonly Piece[], i: number): boolean {
  const [low, high] = own(beside.ranges.figures, pieces[i]?.norm ?? '') ?? [1, 0];
  const figure = pieces[i + 1]?.kind === 'number' ? Number(pieces[i + 1]?.text) : 0;
  const others = pieces.some(({ norm }, at) => at !== i && isBeside('vitals', norm));
  const lasted = pieces[i]?.norm === 'hr' && pieces[i - 1]?.kind === 'number';
  return figure >= low && figure <= high && others && !lasted;
}

/** "x2", "x3": offered and refused so often. */
const TIMES = /^x\d$/u;

/** "ref" alone is refused, referred or reference: it is "declined" only of care, food or medicine. */
export function refusable(pieces: readonly Piece[], i: number, short: boolean): boolean {
  // "ref 8am meds"
  const next = pieces[i + 1]?.kind === 'time' && short ? (pieces[i + 2] ?? pieces[i + 1]) : pieces[i + 1];
  const prev = pieces[i - 1];
  if (!short)
    return (
      !isBeside('askedOfOthers', prev?.norm) &&
      (!next || next.kind !== 'word' || !isBeside('notOfCare', next.norm))
    );
  if (next?.kind === 'word')
    return (
      next.norm !== 'to' &&
      (isBeside('refusable', next.norm) ||
        TIMES.test(next.norm) ||
        isIn('massFood', next.norm) ||
        isIn('drinks', next.norm)) &&
      !isIn('roles', next.norm)
    );
  return (
    (prev?.kind === 'measure' || isBeside('refusableBefore', prev?.norm)) && !isBeside('referred', next?.norm)
  );
}
