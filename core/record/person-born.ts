/** Date of birth and age, as the page states them. */
import { labelSets } from '@/core/knowledge/page-words';
import { findDates } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import type { NoteOptions } from './note-stamps';
import type { Piece } from './pieces';
import {
  type Found,
  inRange,
  text,
  aboutOthers,
  named,
  FULL_NAME,
  stripUnder,
  BORN_LINE,
} from './person-found';

/** "Self harm age 15 to 17", "since age 12": an age of then. */
const AGE =
  /(?<!\b(?:from|at|since|until|till|by|before|after|to|of|the|under|over)\s(?:the\s)?)\b(?:age|aged)[:\s]+(\d{1,3})\b(?!\s?(?:to|[-–]|and|or)\s?\d|[^.;]{0,30}\bago\b)|\b(\d{1,3})\s?(?:years old|yrs old|y\/o|yo\b|years of age|yrs\b(?=\s*[),|]|$))|\(0*(\d{2,3})\s?(?:y|yrs|years)?\)/iu;

/** @param isOthers pieces that tell of somebody else */
export function birth(
  pieces: readonly Piece[],
  options: NoteOptions,
  isOthers: (piece: Piece) => boolean = aboutOthers,
): Found | null {
  for (const piece of pieces) {
    const labelled = labelSets.dateOfBirth.has(plainWords(piece.label));
    const stated =
      /(?:\b|(?<=\p{L})(?=DOB\b))(?:dob|d\.o\.b\.?|date of birth|born|b\.(?=\s?\d))(?!\p{L})/iu.exec(
        text(piece),
      );
    if (piece.blank || (!labelled && !stated) || isOthers(piece)) continue;
    const from = labelled ? 0 : (stated?.index ?? 0);
    const date = findDates(text(piece).slice(from, from + 80), options).find(
      (found) => found.precision === 'day' && !found.inferredYear,
    );
    if (!date) continue;
    const evidence = inRange(piece, from + date.start, date.text.length);
    const iso =
      date.iso > options.now ? `${Number(date.iso.slice(0, 4)) - 100}${date.iso.slice(4)}` : date.iso;
    return { value: iso, evidence: [evidence] };
  }
  return null;
}

/** No label, but a whole line that is an old date, within the strip under the name. */
export function bornUnder(name: Found | null, pieces: readonly Piece[], options: NoteOptions): Found | null {
  for (const piece of stripUnder(name, pieces)) {
    if (piece.label !== '' || !BORN_LINE.test(text(piece).trim())) continue;
    const date = findDates(text(piece), options).find((found) => found.precision === 'day');
    if (!date || Number(options.now.slice(0, 4)) - Number(date.iso.slice(0, 4)) < YOUNGEST) continue;
    const evidence = inRange(piece, date.start, date.text.length);
    return { value: date.iso, evidence: [evidence] };
  }
  return null;
}

/** A date under a name that is newer tells when somebody came, not when they were born. */
const YOUNGEST = 9;

/** A number alone, or with its years, in the strip under the name: "29 · he/him", "52 years · Room 2". */
export function ageUnder(name: Found | null, pieces: readonly Piece[]): Found | null {
  for (const piece of stripUnder(name, pieces)) {
    const digits = /^(\d{1,3})(?:\s?years?)?$/iu.exec(text(piece).trim())?.[1];
    if (piece.label !== '' || !digits || Number(digits) < 1 || Number(digits) > 115) continue;
    return { value: digits, evidence: [inRange(piece, text(piece).indexOf(digits), digits.length)] };
  }
  return null;
}

export function age(pieces: readonly Piece[]): Found | null {
  const labelled = named(pieces, labelSets.age);
  const number = labelled ? /\d{1,3}/u.exec(labelled.value) : null;
  if (labelled && number) return { value: number[0], evidence: labelled.evidence };
  for (const piece of pieces.slice(0, 40)) {
    if (aboutOthers(piece) || piece.end - piece.start > 200) continue;
    const match = AGE.exec(text(piece));
    const digits = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || !digits || digits.startsWith('0') || Number(digits) > 115) continue;
    if (match[3] && !FULL_NAME.test(text(piece)) && match.index > 30) continue;
    const evidence = inRange(piece, match.index + match[0].indexOf(digits), digits.length);
    return { value: digits, evidence: [evidence] };
  }
  return null;
}
