/** What stands around a short form and says which of its meanings is meant. */
import { own } from '@/utils/own';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';

const CARE_OBJECTS =
  /^(?:shower|bath|wash|strip|full|bed|meds?|medication|tablets?|breakfast|brek\w*|lunch|dinner|tea|supper|meal|food|drinks?|fluids?|care|pc|personal|support|help|asst|assist\w*|cream|creams|pad|shave|nail|hair|oral|teeth|denture\w*|walk|activity|activities|hoist|insulin|physio|to|all|both|am|pm|a|the|his|her|their|any|x\d)$/iu;

/** "v tired", "sl red": a word that says how something is; "v showed", "v Albion" and "2 sl all" are something else. */
export function isDescribed(prev: Piece | undefined, next: Piece | undefined): boolean {
  if (next?.kind !== 'word' || /^\p{Lu}/u.test(next.text)) return false;
  if (['number', 'count', 'fraction', 'measure'].includes(prev?.kind ?? '')) return false;
  if (isIn('roles', next.norm) || isIn('determiners', next.norm) || isIn('prepositions', next.norm))
    return false;
  return isIn('states', next.norm) || verbOf(next.norm) === null || DESCRIBES.test(next.norm);
}
const DESCRIBES =
  /^(?:pleased|excited|swollen|inflamed|bruised|pressed|marked|open|clean|clear|slow|warm|dry|cool|red|pink)$/u;

/** What stands before a verb that is still to be done: "will d/w mgr", "pls enc fluids". */
export const PLANNED =
  /^(?:will|to|should|must|can|could|needs?|would|please|pls|plz|shall|may|might|i'll|we'll|lets)$/u;

export const DAY = /^(?:mon|tues?|weds?|thur?s?|fri|sat|sun)$/u;
const ON_DAY =
  /^(?:next|last|til|till|until|on|this|by|every|due|since|each|from|to|for|alternate|coming|visiting)$/u;

/** "next wed", "til sun", "bath sat not fri": a day; "he sat up" and "out in sun" are none. */
export function isDay(pieces: readonly Piece[], i: number): boolean {
  const [prev, next, after] = [pieces[i - 1], pieces[i + 1], pieces[i + 2]];
  if (pieces[i]?.text !== pieces[i]?.norm) return true;
  const beside = (piece: Piece | undefined): boolean => DAY.test(piece?.norm ?? '');
  if (
    ON_DAY.test(prev?.norm ?? '') &&
    !(pieces[i]?.norm === 'sun' && /^(?:for|to|from)$/u.test(prev?.norm ?? ''))
  )
    return true;
  if (/^(?:not|and|or|n|&|\+|to|said|says)$/u.test(next?.norm ?? '') && beside(after)) return true;
  if (/^(?:not|and|or|n|&|\+|-)$/u.test(prev?.norm ?? '') && beside(pieces[i - 2])) return true;
  const said = /^(?:says|said|booked|appt|appointment|visit|clinic)$/u.test(prev?.norm ?? '');
  return (
    pieces[i]?.norm === 'wed' &&
    (said ||
      next === undefined ||
      next.kind === 'mark' ||
      next.kind === 'time' ||
      /^(?:am|pm|eve|for|at)$/u.test(next.norm))
  );
}

const VITALS = /^(?:bp|temp|temperature|sats|spo2|rr|resps?|obs|observations|news|news2|pulse)$/u;
const VITAL_RANGE: Record<string, readonly [number, number]> = { p: [30, 220], hr: [30, 220], t: [33, 43] };

/** "bp 100/60 p 104 t 38.1": a letter with a figure, beside another vital sign. */
export function isVital(pieces: readonly Piece[], i: number): boolean {
  const [low, high] = own(VITAL_RANGE, pieces[i]?.norm ?? '') ?? [1, 0];
  const figure = pieces[i + 1]?.kind === 'number' ? Number(pieces[i + 1]?.text) : 0;
  const others = pieces.some(({ norm }, at) => at !== i && VITALS.test(norm));
  const lasted = pieces[i]?.norm === 'hr' && pieces[i - 1]?.kind === 'number';
  return figure >= low && figure <= high && others && !lasted;
}

/** "ref" alone is refused, referred or reference: it is "declined" only of care, food or medicine. */
export function refusable(pieces: readonly Piece[], i: number, short: boolean): boolean {
  // "ref 8am meds"
  const next = pieces[i + 1]?.kind === 'time' && short ? (pieces[i + 2] ?? pieces[i + 1]) : pieces[i + 1];
  const prev = pieces[i - 1];
  if (!short)
    return (
      !next || next.kind !== 'word' || !/^(?:entry|by|leave|admission|bail|permission)$/u.test(next.norm)
    );
  if (next?.kind === 'word')
    return (
      next.norm !== 'to' &&
      (CARE_OBJECTS.test(next.norm) || isIn('massFood', next.norm) || isIn('drinks', next.norm)) &&
      !isIn('roles', next.norm)
    );
  return (
    (prev?.kind === 'measure' ||
      /^(?:meds?|medication|shower|breakfast|lunch|dinner|tea|wash|bath)$/u.test(prev?.norm ?? '')) &&
    !/^(?:sent|made|to|done)$/u.test(next?.norm ?? '')
  );
}
