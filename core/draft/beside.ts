/** What stands around a short form and says which of its meanings is meant. */
import { beside } from '@/core/knowledge/draft-beside';
import { own } from '@/utils/own';
import { isBeside, isIn, isPronoun, verbOf } from './lexicon';
import { isListed } from './listed-words';
import { isMedicine } from './medicine-names';
import { closes, type Piece } from './pieces';

/** "v tired", "sl red": a word that says how something is; "v showed", "v Albion" and "2 sl all" are something else. */
export function isDescribed(prev: Piece | undefined, next: Piece | undefined): boolean {
  if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  if (['number', 'count', 'fraction', 'measure'].includes(prev?.kind ?? '')) return false;
  if (isIn('roles', next.norm) || isIn('determiners', next.norm) || isIn('prepositions', next.norm))
    return false;
  return isIn('states', next.norm) || verbOf(next.norm) === null || isBeside('describes', next.norm);
}

/** "SHE SAT IN": among capitals a capital says nothing. */
export function isShouted(pieces: readonly Piece[], i: number): boolean {
  const isLoud = (piece: Piece | undefined): boolean =>
    piece?.kind === 'word' && /^\p{Lu}[\p{Lu}'’-]+$/u.test(piece.text);
  return isLoud(pieces[i]) && (isLoud(pieces[i - 1]) || isLoud(pieces[i + 1]));
}

/** "Sat out 10-11.30", "SAT 94 on air", "the Sun", "Sun cream": a deed, a reading or a thing, whatever its capital. */
function isNoDay(pieces: readonly Piece[], i: number): boolean {
  const [prev, piece, next, after] = [pieces[i - 1], pieces[i], pieces[i + 1], pieces[i + 2]];
  if (piece?.norm === 'sun') return prev?.norm === 'the' || isListed('ofSunshine', next?.norm);
  if (piece?.norm !== 'sat') return false;
  const isReading = next?.kind === 'number' && Number(next.text) >= 60 && Number(next.text) <= 100;
  const isTimed = next?.norm === 'at' && (after?.kind === 'time' || after?.kind === 'number');
  return isReading || (closes(prev) && isListed('satWhere', next?.norm) && !isTimed);
}

/** "shes cut her hand", "hes put it down": what they did, where a state would have nothing behind it. */
export function isDoneByOne(verb: Piece | undefined, after: Piece | undefined): boolean {
  const forms = verb?.kind === 'word' ? verbOf(verb.norm)?.forms : undefined;
  const isOneForm = forms?.has('base') === true && forms.has('participle');
  return isOneForm && (isIn('determiners', after?.norm ?? '') || isPronoun(after?.norm ?? ''));
}

/** "next wed", "til sun", "bath sat not fri": a day; "he sat up" and "out in sun" are none. */
export function isDay(pieces: readonly Piece[], i: number): boolean {
  const [prev, next, after] = [pieces[i - 1], pieces[i + 1], pieces[i + 2]];
  if (pieces[i]?.text !== pieces[i]?.norm) return !isShouted(pieces, i) && !isNoDay(pieces, i);
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

/** "im worried", "told her im late"; "depot im L buttock" is how it was given, "gid im is tea" to whom. */
export function isMyself(pieces: readonly Piece[], i: number): boolean {
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  if (next?.kind !== 'word' || isMedicine(next.norm) || isIn('sides', next.norm)) return false;
  return (
    closes(prev) ||
    isPronoun(prev?.norm ?? '') ||
    isIn('conjunctions', prev?.norm ?? '') ||
    isListed('beforeMyself', prev?.norm) ||
    verbOf(prev?.norm ?? '')?.verb.actor === 'say'
  );
}

/** "gp the morn at 10"; "up at 5 in the morn" and "given the morn and nicht" are of this one. */
export function isNextDay(pieces: readonly Piece[], i: number): boolean {
  const [prev, next] = [pieces[i - 1], pieces[i + 2]];
  if (isIn('prepositions', prev?.norm ?? '') || /^(?:and|an|n|&|\+)$/u.test(next?.norm ?? '')) return false;
  return !pieces.slice(0, i).some(({ norm }) => {
    const forms = verbOf(norm)?.forms;
    return (forms?.has('past') === true || forms?.has('participle') === true) && !forms.has('base');
  });
}

/** "bp 100/60 p 104 t 38.1": a letter with a figure, beside another vital sign. */
export function isVital(pieces: readonly Piece[], i: number): boolean {
  const [low, high] = own(beside.ranges.figures, pieces[i]?.norm ?? '') ?? [1, 0];
  const figure = pieces[i + 1]?.kind === 'number' ? Number(pieces[i + 1]?.text) : 0;
  const others = pieces.some(({ norm }, at) => at !== i && isBeside('vitals', norm));
  const lasted = pieces[i]?.norm === 'hr' && pieces[i - 1]?.kind === 'number';
  return figure >= low && figure <= high && others && !lasted;
}

const isSpeaker = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  (isIn('roles', piece.norm) ||
    isIn('firstPerson', piece.norm) ||
    isPronoun(piece.norm) ||
    isIn('conjunctions', piece.norm) ||
    isIn('adverbs', piece.norm) ||
    /^(?:n|w|w\/|b4|aft|just|also|both)$/u.test(piece.norm) ||
    /^\p{Lu}\p{Ll}/u.test(piece.text));

/** "bp chk due", "skin chk": behind a thing a short verb is a noun. "gp says chk": an order, and worded the same. */
export const isOfThing = (pieces: readonly Piece[], i: number): boolean =>
  pieces[i - 1]?.kind === 'word' && !isSpeaker(pieces[i - 1]);

/** "chk skin daily", "plan - chk pad", "111 adv enc fluids": what is to be done, and nothing that was. */
export function isOrdered(pieces: readonly Piece[], i: number): boolean {
  const prev = pieces[i - 1];
  if (prev?.text === ':' || verbOf(prev?.norm ?? '')?.verb.actor === 'say' || prev?.norm === 'adv')
    return true;
  const from = pieces.findLastIndex(({ text }, at) => at < i && /^[.;\n]$/u.test(text)) + 1;
  const head = pieces[from];
  return from < i && isBeside('instructs', head?.norm) && !isBeside('reporting', prev?.norm);
}

/** "chk skin daily": how often it is to be done, and no telling that it was. */
export function isRegular(pieces: readonly Piece[], i: number): boolean {
  if (!closes(pieces[i - 1])) return false;
  const rest = pieces.slice(i + 1);
  const end = rest.findIndex((piece) => closes(piece));
  return (end === -1 ? rest : rest.slice(0, end)).some(({ norm }) =>
    isBeside('howOften', norm.replace(/^\d+/u, '')),
  );
}

/** "rpt swab", "rpt 0700": done again, and no report. */
export const isRepeated = (pieces: readonly Piece[], i: number): boolean =>
  !isBeside('reporting', pieces[i - 1]?.norm) &&
  (pieces[i + 1]?.kind === 'time' || isBeside('tests', pieces[i + 1]?.norm));

/** "went int garden"; "int well" and "he int eating" are "is not". */
export const isInto = (pieces: readonly Piece[], i: number): boolean => {
  const [prev, next] = [pieces[i - 1], pieces[i + 1]];
  return (
    prev?.kind === 'word' &&
    next?.kind === 'word' &&
    !isSpeaker(prev) &&
    !isIn('states', next.norm) &&
    !isIn('adverbs', next.norm) &&
    !/^(?:well|right|good)$/u.test(next.norm) &&
    verbOf(next.norm)?.forms.has('ing') !== true
  );
};

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
