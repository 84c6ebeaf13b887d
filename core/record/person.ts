/** Whose record this is: only as the page states it, never guessed; staff, relatives and the signed-in user left out. */
import { fingerprint } from '@/utils/hash';
import { labelSets } from '@/core/knowledge/page-words';
import { findDates } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { sentences } from '@/core/text/sentences';
import { evidenceOf, type Blocks } from './blocks';
import type { Evidence } from './evidence';
import type { NoteOptions } from './note-stamps';
import { tablesOfPeople } from './people-tables';
import type { Piece } from './pieces';
import type { Person, Section } from './record';

interface Found {
  value: string;
  evidence: [Evidence, ...Evidence[]];
}

const CALLED =
  /\b(?:likes? to be (?:called|known as)|prefers to be (?:called|known as)|(?:is )?known as|preferred name(?: is)?|likes|goes by|please call me|call me|calls (?:herself|himself|themselves))[:\s]*["“‘']?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)["”’']?(?=[\s).,;"”’']|$)/gu;
/** "Please don't call me Doris" is no name to use. */
const DENIED = /(?:\bnot|\bnever|n['’]t)(?:\s+(?:ever|to))?\s+$/iu;
const NICK = /\p{Lu}[\p{L}'’-]+\s+["“‘(]\s?["“‘]?(\p{Lu}[\p{L}'’-]+)["”’]?\s?["”’)]\s+\p{Lu}/u;
const NAME_WORD = "\\p{Lu}[\\p{L}'’-]+";
const FULL_NAME = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev)\\.?\\s)?(?:${NAME_WORD}\\s(?:["“(][^"”)]{1,20}["”)]\\s)?)(?:\\p{Lu}\\.?\\s)?(?:(?:de|van|von|der|la|le|bin|al|el|O)\\s)?${NAME_WORD}(?:\\s${NAME_WORD})?`,
  'u',
);
const SURNAME_FIRST = new RegExp(
  `^(?:${NAME_WORD}|[\\p{Lu}'’-]{2,}),\\s+(?:(?:Mr|Mrs|Ms|Miss)\\.?\\s)?${NAME_WORD}(?:\\s${NAME_WORD})?(?:\\s\\((?:Mr|Mrs|Ms|Miss|Mx|Dr)\\))?`,
  'u',
);
const AGE =
  /\b(?:age|aged)[:\s]+(\d{1,3})\b|\b(\d{1,3})\s?(?:years old|yrs old|y\/o|yo\b|years of age|yrs\b(?=\s*[),|]|$))|\((\d{2,3})\s?(?:y|yrs|years)?\)/iu;

/** "Patrick Mallon. Likes …": the value is its first sentence. */
const firstSentence = (piece: Piece): Found | null => {
  const first = sentences(piece.block.text, piece.start, piece.end)[0];
  if (!first) return null;
  const stop = /[.,;]$/u.test(piece.block.text.slice(first.start, first.end)) ? 1 : 0;
  const value = evidenceOf(piece.block, first.start, first.end - stop);
  return value.quote === '' ? null : { value: value.quote, evidence: [value] };
};

const inRange = (piece: Piece, start: number, length: number): Evidence =>
  evidenceOf(piece.block, piece.start + start, piece.start + start + length);

const text = (piece: Piece): string => piece.block.text.slice(piece.start, piece.end);

/** Page furniture that names somebody else: contact sections, notes, staff labels, the signed-in user. */
function aboutOthers(piece: Piece): boolean {
  if (piece.domain === 'contacts' || piece.domain === 'notes') return true;
  return piece.column !== null && labelSets.author.has(plainWords(piece.column));
}

function named(pieces: readonly Piece[], set: ReadonlySet<string>): Found | null {
  for (const piece of pieces) {
    if (piece.blank || piece.label === '' || aboutOthers(piece) || !set.has(plainWords(piece.label)))
      continue;
    const found = firstSentence(piece);
    if (found && found.value.length < 80) return found;
  }
  return null;
}

/** Headings and strips near the top of the page that begin with a full name. */
function titled(blocks: Blocks, pieces: readonly Piece[]): Found | null {
  const scored: { found: Found; score: number }[] = [];
  pieces.slice(0, 60).forEach((piece, index) => {
    if (piece.label !== '' || aboutOthers(piece)) return;
    addName(piece.block.text.slice(piece.start, piece.end), piece.block, piece.start, index, scored);
  });
  blocks.all.slice(0, 60).forEach((block, index) => {
    if (block.kind === 'heading') addName(block.text, block, 0, index - 6, scored);
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.found ?? null;
}

function addName(
  value: string,
  block: Blocks['all'][number],
  offset: number,
  index: number,
  out: { found: Found; score: number }[],
): void {
  const prefix =
    /^(?:care (?:plan|record)|record|plan|summary|notes|profile)\s?(?:for|of|:|–|-)\s+/iu.exec(value)?.[0] ??
    '';
  const body = value.slice(prefix.length);
  const match = SURNAME_FIRST.exec(body) ?? FULL_NAME.exec(body);
  if (!match || isCommon(match[0])) return;
  const rest = body.slice(match[0].length);
  if (!/^\s*(?:$|[|(,\n·•–-]|["“]|Rm\b|Room\b|DOB\b|born\b|\d)/u.test(rest)) return;
  const near = /\b(?:DOB|date of birth|born|NHS|age|Rm|Room)\b/iu.test(value + (block.text ?? ''));
  const titled = /^(?:Mr|Mrs|Ms|Miss|Mx)\b/u.test(match[0]);
  const score =
    (near ? 40 : 0) + (titled ? 25 : 0) + (prefix ? 25 : 0) + (block.kind === 'heading' ? 20 : 0) - index;
  if (score < 0 && !near && !titled) return;
  const start = offset + prefix.length;
  const evidence = evidenceOf(block, start, start + match[0].length);
  out.push({ found: { value: evidence.quote, evidence: [evidence] }, score });
}

const COMMON = new Set(
  'care plan summary notes page home health record risk assessment daily medication moving handling eating drinking mental personal visit report form support plan details history contact contacts file room about me what matters nursing skin integrity end life best interests sign in log out new case add edit print view all next kin review date this first general practice local authority county council house lodge court medical allergies alerts overview person patient resident service user client no not key safe emergency january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Title-case words of the interface are no name: "Care Plan", "Eating And Drinking". */
function isCommon(name: string): boolean {
  return plainWords(name)
    .split(' ')
    .some((word) => COMMON.has(word));
}

function preferred(pieces: readonly Piece[]): Found | null {
  const labelled = named(pieces, labelSets.preferredName);
  if (labelled) return labelled;
  for (const piece of pieces) {
    if (aboutOthers(piece)) continue;
    const value = text(piece).slice(0, 400);
    for (const match of value.matchAll(CALLED)) {
      if (DENIED.test(value.slice(0, match.index))) continue;
      if (!match[1] || /^likes\s+\p{Lu}/u.test(match[0]) || isCommon(match[1])) continue;
      const evidence = inRange(piece, match.index + match[0].indexOf(match[1]), match[1].length);
      return { value: evidence.quote, evidence: [evidence] };
    }
    const nick =
      piece.label === '' || labelSets.name.has(plainWords(piece.label))
        ? NICK.exec(value.slice(0, 90))
        : null;
    if (nick?.[1] && !isCommon(nick[0])) {
      const evidence = inRange(piece, nick.index + nick[0].lastIndexOf(nick[1]), nick[1].length);
      return { value: evidence.quote, evidence: [evidence] };
    }
  }
  return null;
}

function birth(pieces: readonly Piece[], options: NoteOptions): Found | null {
  for (const piece of pieces) {
    const labelled = labelSets.dateOfBirth.has(plainWords(piece.label));
    const stated = /\b(?:dob|d\.o\.b\.?|date of birth|born)\b/iu.exec(text(piece));
    if (piece.blank || aboutOthers(piece) || (!labelled && !stated)) continue;
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

function age(pieces: readonly Piece[]): Found | null {
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

/** First and last name in two fields: the two values together. */
function joined(pieces: readonly Piece[]): Found | null {
  const first = named(pieces, labelSets.firstName);
  const last = named(pieces, labelSets.lastName);
  return first && last
    ? { value: `${first.value} ${last.value}`, evidence: [...first.evidence, ...last.evidence] }
    : null;
}

/** A single first name, as a one-page profile gives it: "Tariq (24)". */
function single(pieces: readonly Piece[]): Found | null {
  const first = pieces.find((piece) => piece.label === '');
  const match = first ? /^(\p{Lu}[\p{L}'’-]+)\s\(\d{1,3}\)/u.exec(text(first)) : null;
  if (!first || !match?.[1] || isCommon(match[1])) return null;
  return { value: match[1], evidence: [inRange(first, 0, match[1].length)] };
}

/** The person of the record, with what the page says of them. key is '' when the page names nobody. */
export function readPerson(
  blocks: Blocks,
  pieces: readonly Piece[],
  sections: readonly Section[],
  options: NoteOptions,
): Person {
  const several = tablesOfPeople(pieces);
  const others = new Set(sections.filter(isOther).map((section) => section.id));
  const free = pieces.filter(
    (piece) => (!piece.section || !others.has(piece.section)) && !several.has(piece.block.cell?.table ?? ''),
  );
  const rawName = named(free, labelSets.name) ?? joined(free) ?? titled(blocks, free) ?? single(free);
  const name = rawName && /\p{L}/u.test(rawName.value) ? rawName : null;
  const dateOfBirth = birth(free, options);
  const identifiers = free
    .filter(
      (piece) =>
        !piece.blank && labelSets.identifiers.has(plainWords(piece.label)) && /\d/u.test(text(piece)),
    )
    .map((piece) => ({
      label: piece.label,
      value: text(piece).trim(),
      evidence: [evidenceOf(piece.block, piece.start, piece.end)],
    }))
    .filter((one, index, all) => all.findIndex((other) => other.value === one.value) === index);
  const parts = [
    plainWords(name?.value ?? ''),
    dateOfBirth?.value ?? '',
    ...identifiers.map((one) => plainWords(one.value)).sort(),
  ];
  const key = parts.every((part) => part === '') ? '' : fingerprint(parts.join('|'));
  return {
    key,
    name,
    preferredName: preferred(free),
    dateOfBirth,
    age: age(free),
    pronouns: named(free, labelSets.pronouns),
    identifiers,
  };
}

const isOther = ({ domain }: Section): boolean => domain === 'contacts' || domain === 'notes';
