/** What the finders of a person share: a value with its place, label sets, and words that are no name. */
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { sentences } from '@/core/text/sentences';
import { evidenceOf } from './blocks';
import type { Evidence } from './evidence';
import type { Piece } from './pieces';

export interface Found {
  value: string;
  evidence: [Evidence, ...Evidence[]];
}

export const inRange = (piece: Piece, start: number, length: number): Evidence =>
  evidenceOf(piece.block, piece.start + start, piece.start + start + length);

export const text = (piece: Piece): string => piece.block.text.slice(piece.start, piece.end);

/** Page furniture that names somebody else: contact sections, notes, staff labels, the signed-in user. */
export function aboutOthers(piece: Piece): boolean {
  if (piece.domain === 'contacts' || piece.domain === 'notes') return true;
  return piece.column !== null && labelSets.author.has(plainWords(piece.column));
}

/** Where the next label of a strip begins behind a name: "Dai D.O.B. 22.05.1940", "Dai, Room 31". */
export const NEXT_LABEL =
  /[\s,;·|–-]+(?:D\.\s?O\.\s?B\b|(?:DOB|NHS|CHI|[Bb]orn|[Aa]ged?|[Rr]oom|Rm|[Ff]lat|[Bb]ed|Gender|Sex|Pronouns|Allerg(?:y|ies)|NKDA|DNACPR)\b)/u;

/** "Patrick Mallon. Likes …": the value is its first sentence. */
const firstSentence = (piece: Piece): Found | null => {
  const first = sentences(piece.block.text, piece.start, piece.end)[0];
  if (!first) return null;
  const stop = /[.,;]$/u.test(piece.block.text.slice(first.start, first.end)) ? 1 : 0;
  const value = evidenceOf(piece.block, first.start, first.end - stop);
  return value.quote === '' ? null : { value: value.quote, evidence: [value] };
};

export function named(pieces: readonly Piece[], set: ReadonlySet<string>): Found | null {
  for (const piece of pieces) {
    if (piece.blank || piece.label === '' || aboutOthers(piece) || !set.has(plainWords(piece.label)))
      continue;
    const found = firstSentence(piece);
    if (found && found.value.length < 80) return found;
  }
  return null;
}

export const NAME_WORD = "\\p{Lu}[\\p{L}'’-]+";

/** What a strip goes on with behind a name, in a page's text at times with nothing between: "Iris ColeDOB". */
const GOES_ON = '(?:DOB|NHS|CHI|Born|Aged?|Room|Rm|Gender|Sex|Pronouns|Allerg(?:y|ies)|NKDA|DNACPR)';
const NAME_PART = `(?!${GOES_ON}\\b)(?:\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?=(?:DOB|NHS)\\b)|${NAME_WORD})`;

export const FULL_NAME = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev)\\.?\\s)?(?:${NAME_PART}\\s(?:["“(][^"”)]{1,20}["”)]\\s)?)(?:\\p{Lu}\\.?\\s)?(?:(?:de|van|von|der|la|le|bin|al|el|O)\\s|(?:al|el)-)?${NAME_PART}(?:\\s${NAME_PART})?`,
  'u',
);

const COMMON = new Set(
  'hello hi welcome wiki sheet front visiting helping supporting meeting records portal system app strip unit menu board shift for with and or the a an to on at in of cpr dnacpr falls high low alone lives time critical meds give level stage grade type good bad not yes today now next last due ongoing stable active risk oxygen insulin dog cat smoker care plan summary notes page home health record risk assessment daily medication moving handling eating drinking mental personal visit report form support plan details history contact contacts file room about me what matters nursing skin integrity end life best interests sign in log out new case add edit print view all next kin review date this first general practice local authority county council house lodge court medical allergies alerts overview person patient resident service user client no not key safe emergency january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Title-case words of the interface are no name: "Care Plan", "Eating And Drinking". */
export function isCommon(name: string): boolean {
  return plainWords(name)
    .split(' ')
    .some((word) => COMMON.has(word));
}

/** How many lines under a name can tell that it heads a person's strip. */
export const STRIP_NEXT = 5;

/** Those lines; none where the name stands nowhere. */
export function stripUnder(name: Found | null, pieces: readonly Piece[]): readonly Piece[] {
  const block = name?.evidence[0].block;
  const at = pieces.findIndex((piece) => piece.block.id === block);
  return at === -1 ? [] : pieces.slice(at + 1, at + 1 + STRIP_NEXT);
}

export const BORN_LINE =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/. -]\d{4})(?:\s*[(,·]?\s*(?:aged?\s)?0*\d{1,3}\s?(?:y|yrs?|years?(?: old)?)?\)?)?$/iu;
