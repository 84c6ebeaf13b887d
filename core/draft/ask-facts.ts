/** What is missing from a fact: unit, full name, who exactly, morning or afternoon. */
import { ambiguous, medicines } from '@/core/knowledge/draft';
import { askFor, type FoundAsk } from './ask';
import { expansionAt } from './expand';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { isMedicine, startsMedicine } from './medicine-names';

export type Detector = (
  pieces: readonly Piece[],
  i: number,
  medicinesOnPage: readonly string[],
  /** Every piece of the shorthand: what stands elsewhere may answer the question. */
  note: readonly Piece[],
) => FoundAsk | null;

const upperForms = new Map(ambiguous.map((entry) => [entry.typed, entry]));

const MEAL =
  /^(?:ate|eat|eaten|had|lunch|dinner|tea|supper|custard|rice|choc|chocolate|sandwich|sarnie|pie|all)$/u;

export const ambiguousWord: Detector = (pieces, i) => {
  const piece = pieces[i];
  const entry = piece?.kind === 'word' ? upperForms.get(piece.norm.replace(/^(pu)'?d$/u, '$1')) : undefined;
  // "sats 96ra": only one of them fits.
  if (!piece || !entry || expansionAt(pieces, i)) return null;
  if (entry.case === 'upper' && piece.text !== piece.text.toUpperCase()) return null;
  if (piece.norm === 'pud' && pieces.some(({ norm }) => MEAL.test(norm))) return null;
  // "PD (peritoneal dialysis)": said straight away.
  if (pieces[i + 1]?.text === '(' && pieces[i + 2]?.kind === 'word') return null;
  if (piece.norm === 'bm' && pieces[i + 1]?.kind === 'number') return null;
  if (piece.norm === 'sw' && pieces[i + 1] && /^\p{Lu}\p{Ll}/u.test(pieces[i + 1]?.text ?? '')) return null;
  return askFor('ambiguous', piece, piece.text, entry.meanings);
};

export const resuscitation: Detector = (pieces, i) => {
  const piece = pieces[i];
  const plain = piece?.norm === 'resus' && isIn('negations', pieces[i - 1]?.norm ?? '');
  return piece && (plain || /^(?:dnr|dnar)$/u.test(piece.norm)) ? askFor('form', piece) : null;
};

const UNIT_NEEDED = /^(?:wt|weight|weighed|bm|bms|bg|cbg|sugar|suger|sugars|glucose|ketones)$/u;
const DRINK_FIGURE =
  /^(?:water|tea|coffee|juice|squash|milk|fluids?|flush|urine|drained|drank|drinks?|output|intake|feed|peg|bag|emptied|thru|through)$/u;
/** What may follow an amount without naming its unit. */
const AMOUNT_ENDS =
  /^(?:total|clear|cloudy|flush|thru|through|went|so|in|out|after|at|since|by|left|of|and|then)$/u;

/** A figure within three words behind a drink or a bag, or straight before one. */
function isPoured(pieces: readonly Piece[], i: number): boolean {
  const drink = (other: Piece | undefined): boolean => DRINK_FIGURE.test(other?.norm ?? '');
  const next = pieces[i + 1];
  if (drink(next) || drink(pieces[i - 1])) return true;
  const ends = !next || next.kind !== 'word' || AMOUNT_ENDS.test(next.norm);
  const before = pieces.slice(Math.max(0, i - 3), i);
  const plain = before.every((other) => other.kind === 'word');
  return ends && ((plain && before.some(drink)) || (next?.norm === 'went' && drink(pieces[i + 2])));
}

/** "10mcg/hr", "1 of 2", "88 to 92", "p 92" need no unit. */
const UNIT_BESIDE = /^(?:mcg|mg|ml|mls|micrograms?|units?)$/u;

/** "2x3": a size. */
const isAcross = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.kind === 'number' &&
  pieces[at + 1]?.kind === 'count' &&
  pieces[at + 1]?.tight === true &&
  pieces[at + 1]?.text.startsWith('x') === true;

export const missingUnit: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (piece?.kind !== 'number' || UNIT_BESIDE.test(pieces[i + 1]?.norm ?? '')) return null;
  const near = [pieces[i - 1], pieces[i - 2]];
  const plain = pieces[i + 1]?.kind !== 'sign';
  const weighed = near.some((other) => UNIT_NEEDED.test(other?.norm ?? ''));
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
    (pieces[i + 1]?.kind !== 'word' ||
      /^(?:cat|grade|stage|no|clean|dry|superficial)$/u.test(pieces[i + 1]?.norm ?? ''));
  const summed =
    /^[+]$/u.test(pieces[i + 1]?.text ?? '') &&
    pieces[i + 2]?.kind === 'number' &&
    pieces.slice(0, i).some((other) => DRINK_FIGURE.test(other.norm)) &&
    !pieces.slice(0, i).some((other) => other.kind === 'number');
  const drunk =
    Number(piece.text) >= 50 &&
    pieces
      .slice(0, i)
      .some((other) => /^(?:drank|drink|drinks|drinking|fluids?|sips|sipped)$/u.test(other.norm)) &&
    (pieces[i + 1]?.kind !== 'word' ||
      /^(?:all|total|today|so|altogether|by)$/u.test(pieces[i + 1]?.norm ?? ''));
  const ran =
    Number(piece.text) >= 20 &&
    pieces.some((other) => /^(?:output|urine|drained|stoma|catheter|cath|intake)$/u.test(other.norm)) &&
    pieces[i + 1]?.kind !== 'word';
  const under =
    !pieces.some((other) => /^(?:temp|temperature|sats|bp|bm|pulse|t)$/u.test(other.norm)) &&
    !pieces.some((other) => /^(?:booked|arranged|appointment|appt|due|planned)$/u.test(other.norm)) &&
    /^(?:under|over|after|for|waited|every)$/u.test(pieces[i - 1]?.norm ?? '') &&
    (i === pieces.length - 1 || pieces[i + 1]?.kind === 'mark');
  const across =
    isAcross(pieces, i) &&
    // Of several sizes of one note the first is asked about.
    note.findIndex((_, at) => isAcross(note, at)) === note.indexOf(piece);
  return summed || across || (plain && (weighed || poured || under || dose || sized || ran || drunk))
    ? askFor('unit', piece, piece.text)
    : null;
};

/** Distance of at most two letters, for words of six letters and more. */
function nearlySame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b || Math.min(a.length, b.length) < 6) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return (row[b.length] ?? 9) <= (a.length >= 9 ? 2 : 1);
}

export const medicineSpelling: Detector = (pieces, i, onPage) => {
  const piece = pieces[i];
  if (piece?.kind !== 'word' || piece.text.length < 6 || verbOf(piece.norm)) return null;
  const page = onPage.map((name) => name.toLowerCase());
  if (page.includes(piece.norm)) return null;
  if (page.some((name) => nearlySame(piece.norm, name)))
    return askFor('medicine-spelling', piece, piece.text);
  if (medicines.names.includes(piece.norm)) return null;
  return medicines.names.some((name) => nearlySame(piece.norm, name))
    ? askFor('medicine-spelling', piece, piece.text)
    : null;
};

/** "frusemide": spelt nearly as a medicine is. */
const isNearMedicine = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  piece.text.length >= 6 &&
  !verbOf(piece.norm) &&
  medicines.names.some((name) => nearlySame(piece.norm, name));

/** "lansop 30", "parac 500mg": the first letters of a medicine, with a dose or "PRN" beside it. */
function shortMedicine(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'word') return false;
  return startsMedicine(piece.norm) && (medicines.shortNames.includes(piece.norm) || !verbOf(piece.norm));
}

const isNamed = (piece: Piece): boolean => isMedicine(piece.norm);

const isAmount = (piece: Piece | undefined): boolean =>
  piece?.kind === 'measure' || piece?.kind === 'number' || piece?.kind === 'count';

const SOME_MEDICINE = /^(?:tabs?|tablets?|pills?|capsules?|antibiotics?|antibx|abx|drops|inhaler)$/u;
/** What was not taken or not there has to be known by name. */
const NOT_TAKEN =
  /^(?:spat|refused|declined|missed|not|didn'?t|wouldn'?t|never|late|unavailable|bagged|dropped|found|stock|ran|left)$/u;

const FROM_PACK = /^(?:blister|box|boxes|dosette|pack|bag|pot|all|except|some)$/u;
const OWN_OR_MAR =
  /^(?:mar|emar|own|self|himself|herself|prompt|prompted|no|not|none|never|due|will|to|says?|per|unopened)$/u;

const KIND_OF =
  /^(?:eye|ear|nose|pain|water|sleeping|heart|blood|nicotine|travel|steroid|indigestion|allergy|thyroid)$/u;
const THING = /^(?:drops?|patch|tablets?|tabs?|spray|cream|ointment|pills?|medicine)$/u;
const GIVEN_HOW =
  /^(?:put|gave|given|gvn|had|has|applied|used|started|skipped|took|taken|changed|instilled|in|on|declined|missed)$/u;

/** "eye drops in", "her water tablet skipped", "lax given": what it is for, and nowhere in the note what it is. */
export const medicineByUse: Detector = (pieces, i, _page, note) => {
  const [piece, next] = [pieces[i], pieces[i + 1]];
  if (
    !piece ||
    note.some((other) => isNamed(other) || shortMedicine(other) || /^(?:mar|emar)$/u.test(other.norm))
  )
    return null;
  const named = KIND_OF.test(piece.norm) && THING.test(next?.norm ?? '');
  const alone = /^(?:inhaler|laxatives?|lax|painkillers?|injection|puffer)$/u.test(piece.norm);
  if (!named && !alone) return null;
  const near = pieces.slice(Math.max(0, i - 4), i + 5);
  if (
    near.some(
      ({ norm }) => isIn('negations', norm) || /^(?:own|self|himself|herself|due|will|to)$/u.test(norm),
    )
  )
    return null;
  return near.some(({ norm }) => GIVEN_HOW.test(norm))
    ? askFor('medicine-name', piece, named ? `“${piece.text} ${next?.text ?? ''}”` : `“${piece.text}”`)
    : null;
};

/** "spat out 2 of 4 tabs", "gave for pain": a medicine that no word of the statement names. */
export const medicineUnnamed: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  if (!piece || pieces.some((other) => isNamed(other) || shortMedicine(other))) return null;
  const next = pieces[i + 1];
  if (/^(?:gave|given)$/u.test(piece.norm) && next?.norm === 'for' && pieces[i + 2]?.kind === 'word')
    return i === 0 || pieces[i - 1]?.kind === 'time' || isIn('roles', pieces[i - 1]?.norm ?? '')
      ? askFor('medicine-name', piece, 'what was given')
      : null;
  const given =
    /^(?:meds|tabs|tablets|medication|medicines?|pills)$/u.test(piece.norm) &&
    pieces
      .slice(Math.max(0, i - 3), i + 4)
      .some(({ norm }) => /^(?:given|gvn|gave|taken|took|take)$/u.test(norm)) &&
    !pieces.some(({ norm }) => OWN_OR_MAR.test(norm)) &&
    // A round at its time is on the MAR; from a pack, or all but one, is not.
    (pieces.some(({ norm }) => FROM_PACK.test(norm)) || !note.some(({ kind }) => kind === 'time'));
  if (given) return askFor('medicine-name', piece, `“${piece.text}”`);
  const counted = piece.kind === 'measure' && /(?:tabs?|tablets?|capsules?)$/u.test(piece.norm);
  const some = counted || (SOME_MEDICINE.test(piece.norm) && next?.kind !== 'measure');
  return some && pieces.some(({ norm }) => NOT_TAKEN.test(norm))
    ? askFor('medicine-name', piece, `“${piece.text}”`)
    : null;
};

export const medicineShort: Detector = (pieces, i) => {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (piece?.kind !== 'word') return null;
  const dosed =
    /^(?:buccal|nebs?|inhaler|insulin|patch|laxative)$/u.test(piece.norm) && next?.kind === 'measure';
  const beside = isAmount(next) || pieces[i - 1]?.norm === 'prn' || pieces[i - 1]?.kind === 'count';
  // Five letters and more begin no other word.
  const short =
    medicines.shortNames.includes(piece.norm) || ((beside || piece.norm.length >= 5) && shortMedicine(piece));
  const unnamed = /^(?:antibiotics?|abx|painkillers?)$/u.test(piece.norm) && !pieces.some(isNamed);
  if (!short && !dosed && !unnamed) return null;
  return askFor('medicine-name', piece, `“${piece.text}”`);
};
