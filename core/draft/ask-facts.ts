/** What is missing from a fact: unit, full name, who exactly, morning or afternoon. */
import { isAsked } from './asked-words';
import { asks, medicines } from '@/core/knowledge/draft';
import { askFor, type FoundAsk } from './ask';
import { isShouted } from './beside';
import { expansionAt } from './expand';
import { isIn, verbOf } from './lexicon';
import type { Piece } from './pieces';
import { isMedicine, startsMedicine } from './medicine-names';
import { ambiguousForm, isPlainHere } from './plain-here';
import { isSigned, namesRole } from './signed';

export type Detector = (
  pieces: readonly Piece[],
  i: number,
  medicinesOnPage: readonly string[],
  /** Every piece of the shorthand: what stands elsewhere may answer the question. */
  note: readonly Piece[],
  /** The kind of note, where known. */
  type: string | undefined,
) => FoundAsk | null;

const arriving = new Set(asks.arriving);
const telling = new Set(asks.telling);

export const ambiguousWord: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const entry = piece?.kind === 'word' ? ambiguousForm(piece.norm.replace(/^(pu)'?d$/u, '$1')) : undefined;
  // "sats 96ra": only one of them fits.
  if (!piece || !entry || expansionAt(pieces, i)) return null;
  if (entry.case === 'upper' && piece.text !== piece.text.toUpperCase()) return null;
  if (piece.norm === 'pud' && pieces.some(({ norm }) => isAsked('ofMeal', norm))) return null;
  // "PD (peritoneal dialysis)": said straight away.
  if (pieces[i + 1]?.text === '(' && pieces[i + 2]?.kind === 'word') return null;
  // "pu'd x3", "pu 200ml": only urine is passed and measured.
  const measured = pieces
    .slice(i + 1, i + 4)
    .some(({ kind, text }) => kind === 'measure' && /ml/iu.test(text));
  const graded = pieces[i + 1]?.kind === 'grade';
  if (piece.norm.startsWith('pu') && (/d$/u.test(piece.norm) || measured || graded)) return null;
  // "pt transport": a patient, where no therapist is spoken of; "had PT" may be either.
  const had = piece.text === 'PT' && isAsked('beforeTherapy', pieces[i - 1]?.norm);
  if (piece.norm === 'pt' && !had && !note.some(({ norm }) => /^(?:physio\w*|exercises?|exs)$/u.test(norm)))
    return null;
  const at = note.indexOf(piece);
  const near = [note[at - 2], note[at - 1], note[at + 1], note[at + 2]].map((other) => other?.norm ?? '');
  if (piece.norm === 'bm' && near.some((norm) => isAsked('ofPictures', norm))) return null;
  if (piece.norm === 'bm' && pieces[i + 1]?.kind === 'number') return null;
  // "sats 94ra at 1520": a reading on room air.
  if (piece.norm === 'ra' && pieces[i - 1]?.kind === 'number' && piece.tight) return null;
  if (isPlainHere(pieces, i, entry)) return null;
  if (isSigned(pieces, i) && !namesRole(entry.meanings)) return null;
  // "MEDS ON TIME"
  if (isIn('prepositions', piece.norm) && isShouted(pieces, i) && pieces[i + 1]?.kind === 'word') return null;
  return askFor('ambiguous', piece, piece.text, entry.meanings);
};

export const resuscitation: Detector = (pieces, i) => {
  const piece = pieces[i];
  const plain = piece?.norm === 'resus' && isIn('negations', pieces[i - 1]?.norm ?? '');
  return piece && (plain || /^(?:dnr|dnar)$/u.test(piece.norm)) ? askFor('form', piece) : null;
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
export const isNearMedicine = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  piece.text.length >= 6 &&
  !verbOf(piece.norm) &&
  medicines.names.some((name) => nearlySame(piece.norm, name));

/** "lansop 30", "parac 500mg": the first letters of a medicine, with a dose or "PRN" beside it. */
export function shortMedicine(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'word') return false;
  return startsMedicine(piece.norm) && (medicines.shortNames.includes(piece.norm) || !verbOf(piece.norm));
}

const isNamed = (piece: Piece): boolean => isMedicine(piece.norm);

const isAmount = (piece: Piece | undefined): boolean =>
  piece?.kind === 'measure' || piece?.kind === 'number' || piece?.kind === 'count';

/** "cream on his bottom", "applied her cream" */
function isCreamOn(pieces: readonly Piece[], i: number): boolean {
  if (!/^creams?$/u.test(pieces[i]?.norm ?? '')) return false;
  if (isAsked('kindOfMedicine', pieces[i - 1]?.norm)) return false;
  const put = pieces.slice(Math.max(0, i - 2), i).some(({ norm }) => /^(?:put|applied|rubbed)$/u.test(norm));
  return put || /^(?:on|applied|put|oan)$/u.test(pieces[i + 1]?.norm ?? '');
}

/** "eye drops in", "her water tablet skipped", "lax given": what it is for, and nowhere in the note what it is. */
export const medicineByUse: Detector = (pieces, i, _page, note) => {
  const [piece, next] = [pieces[i], pieces[i + 1]];
  if (
    !piece ||
    note.some((other) => isNamed(other) || shortMedicine(other) || /^(?:mar|emar|tmar)$/u.test(other.norm))
  )
    return null;
  const named = isAsked('kindOfMedicine', piece.norm) && isAsked('medicineForm', next?.norm);
  const alone = isAsked('medicineAlone', piece.norm) && !isAsked('kindOfMedicine', pieces[i - 1]?.norm);
  if (!named && !alone && !isCreamOn(pieces, i)) return null;
  const near = pieces.slice(Math.max(0, i - 4), i + 5);
  // "applied her cream to legs"
  const isPut = ({ norm, start }: Piece): boolean =>
    norm === 'to' && start > piece.start && isCreamOn(pieces, i);
  if (
    near.some(
      (other) =>
        isIn('negations', other.norm) ||
        (/^(?:own|self|himself|herself|due|will|to)$/u.test(other.norm) && !isPut(other)),
    )
  )
    return null;
  return near.some(({ norm }) => isAsked('givenHow', norm))
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
    isAsked('medicinesGiven', piece.norm) &&
    pieces.slice(Math.max(0, i - 3), i + 4).some(({ norm }) => isAsked('givenWord', norm)) &&
    !pieces.some(({ norm }) => isAsked('ownOrMar', norm)) &&
    // A round at its time is on the MAR; from a pack, or all but one, is not.
    (pieces.some(({ norm }) => isAsked('fromPack', norm)) || !note.some(({ kind }) => kind === 'time'));
  if (given) return askFor('medicine-name', piece, `“${piece.text}”`);
  // "refused all tabs"
  if (pieces[i - 1]?.norm === 'all') return null;
  const counted = piece.kind === 'measure' && /(?:tabs?|tablets?|capsules?)$/u.test(piece.norm);
  const some = counted || (isAsked('someMedicine', piece.norm) && next?.kind !== 'measure');
  return some && pieces.some(({ norm }) => isAsked('notTaken', norm))
    ? askFor('medicine-name', piece, `“${piece.text}”`)
    : null;
};

export const medicineShort: Detector = (pieces, i, _page, note) => {
  const piece = pieces[i];
  const next = pieces[i + 1];
  if (piece?.kind !== 'word') return null;
  const dosed = isAsked('dosedAlone', piece.norm) && next?.kind === 'measure';
  const beside = isAmount(next) || pieces[i - 1]?.norm === 'prn' || pieces[i - 1]?.kind === 'count';
  // Five letters and more begin no other word.
  const short =
    medicines.shortNames.includes(piece.norm) || ((beside || piece.norm.length >= 5) && shortMedicine(piece));
  const unnamed = /^(?:antibiotics?|abx|painkillers?)$/u.test(piece.norm) && !pieces.some(isNamed);
  // "temazepam out for her ... not temaz": named in full elsewhere.
  const inFull = note.some(
    ({ norm }) => medicines.names.includes(norm) && norm !== piece.norm && norm.startsWith(piece.norm),
  );
  // "till para came", "rang para": somebody, and no medicine.
  const someone =
    arriving.has(next?.norm ?? '') ||
    telling.has(pieces[i - 1]?.norm ?? '') ||
    (next?.norm === 'not' && telling.has(pieces[i + 2]?.norm ?? ''));
  // "mixed growth, no abx"
  const none = unnamed && isIn('negations', pieces[i - 1]?.norm ?? '');
  if ((!short && !dosed && !unnamed) || inFull || none || (short && someone)) return null;
  return askFor('medicine-name', piece, `“${piece.text}”`);
};
