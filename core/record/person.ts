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
  /\b(?:(?:asked|asks|wants?|prefers?) (?:everyone|everybody|people|us|staff|you) to (?:call|say)(?: (?:him|her|them))?|(?:we|people|staff|everyone|family) calls? (?:him|her|them)|prefers|likes? to be (?:called|known as)|prefers to be (?:called|known as)|(?:is )?known as|preferred name(?: is)?|likes|goes by|please call me|call me|calls (?:herself|himself|themselves))[:\s]*["“‘']?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)["”’']?(?=[\s).,;"”’']|$)/gu;
/** "A man known as Spud" names somebody else. */
const SOMEBODY =
  /\b(?:man|woman|men|person|people|neighbour|friend|lad|boy|girl|partner|visitor|dog|cat|house|ward|unit|home|estate|street|area)\s+$/iu;
/** "Please don't call me Doris" is no name to use. */
const DENIED = /(?:\bnot|\bnever|n['’]t)(?:\s+(?:ever|to))?\s+$/iu;
/** "James BROGAN (Jimmy)", "ABRAVANEL, Leon (Leo)": short for the first name. */
const AFTER_NAME = /^\s*[("“‘]+\s?(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s?[)"”’]+/u;
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
  /\b(?:age|aged)[:\s]+(\d{1,3})\b|\b(\d{1,3})\s?(?:years old|yrs old|y\/o|yo\b|years of age|yrs\b(?=\s*[),|]|$))|\(0*(\d{2,3})\s?(?:y|yrs|years)?\)/iu;

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

/** How many lines under a name can tell that it heads a person's strip. */
const STRIP_NEXT = 5;
const BORN_LINE =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/. -]\d{4})(?:\s*[(,·]?\s*(?:aged?\s)?0*\d{1,3}\s?(?:y|yrs?|years?(?: old)?)?\)?)?$/iu;
const OF_PERSON =
  /^(?:male|female|non-binary|he\/him|she\/her|they\/them|\d{1,3}\s?(?:yrs?|years?(?: old)?|y\/o))$|^(?:dob|born|date of birth|nhs)\b|^\d{3}[ -]?\d{3}[ -]?\d{4}$/iu;

/** Lines that only a person's strip has: a date of birth, an age, a sex, an NHS number. */
const isPersonStrip = (lines: readonly string[]): boolean =>
  lines.some((line) => BORN_LINE.test(line.trim()) || OF_PERSON.test(line.trim()));

/** Headings and strips near the top of the page that begin with a full name. */
function titled(blocks: Blocks, pieces: readonly Piece[]): Found | null {
  const scored: { found: Found; score: number }[] = [];
  pieces.slice(0, 60).forEach((piece, index) => {
    if (piece.label !== '' || aboutOthers(piece)) return;
    const after = pieces.slice(index + 1, index + 1 + STRIP_NEXT).map(text);
    addName(text(piece), piece.block, piece.start, index, scored, isPersonStrip(after));
  });
  blocks.all.slice(0, 60).forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const at = pieces.findIndex((piece) => piece.block.id === block.id);
    const after = at === -1 ? [] : pieces.slice(at + 1, at + 1 + 2 * STRIP_NEXT).map(text);
    addName(block.text, block, 0, index - 6, scored, isPersonStrip(after));
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
  overStrip: boolean,
): void {
  const prefix =
    /^(?:(?:care|support|care and support|personal|behaviour|health|safety|placement|pathway|action) (?:plan|record|file|profile|passport)|record|plan|summary|notes|profile|passport|(?:rm|room|bed|flat|cell)\.?\s?\d+\w?)\s?(?:for|of|:|–|—|-)\s+/iu.exec(
      value,
    )?.[0] ?? '';
  const body = value.slice(prefix.length);
  const match = SURNAME_FIRST.exec(body) ?? FULL_NAME.exec(body);
  if (!match || isCommon(match[0])) return;
  const rest = body.slice(match[0].length);
  if (!/^\s*(?:$|[|(,\n·•–-]|["“]|Rm\b|Room\b|DOB\b|dob\b|born\b|[mf]\s\d|\d)/u.test(rest)) return;
  const near =
    (overStrip && rest === '') ||
    /\b(?:DOB|date of birth|born|NHS|age|Rm|Room)\b/iu.test(value + (block.text ?? ''));
  const titled = /^(?:Mr|Mrs|Ms|Miss|Mx)\b/u.test(match[0]);
  const score =
    (near ? 40 : 0) + (titled ? 25 : 0) + (prefix ? 25 : 0) + (block.kind === 'heading' ? 20 : 0) - index;
  if (score < 0 && !near && !titled) return;
  const start = offset + prefix.length;
  const evidence = evidenceOf(block, start, start + match[0].length);
  out.push({ found: { value: evidence.quote, evidence: [evidence] }, score });
}

const COMMON = new Set(
  'for with and or the a an to on at in of cpr dnacpr falls high low alone lives time critical meds give level stage grade type good bad not yes today now next last due ongoing stable active risk oxygen insulin dog cat smoker care plan summary notes page home health record risk assessment daily medication moving handling eating drinking mental personal visit report form support plan details history contact contacts file room about me what matters nursing skin integrity end life best interests sign in log out new case add edit print view all next kin review date this first general practice local authority county council house lodge court medical allergies alerts overview person patient resident service user client no not key safe emergency january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Title-case words of the interface are no name: "Care Plan", "Eating And Drinking". */
function isCommon(name: string): boolean {
  return plainWords(name)
    .split(' ')
    .some((word) => COMMON.has(word));
}

/** "“Mr A-G”", "Ro (they/them)": the name without its marks. */
function bare(found: Found): Found {
  const [at] = found.evidence;
  const match = /^["“‘]?([^"“”(]*[^"“”(\s])/u.exec(at.quote);
  if (!match?.[1]) return found;
  const start = at.start + match[0].indexOf(match[1]);
  const evidence = { ...at, start, end: start + match[1].length, quote: match[1] };
  return { value: evidence.quote, evidence: [evidence] };
}

const QUOTED_NAME = /^["“‘](\p{Lu}[\p{L}'’-]{1,14})["”’]$/u;

/** A short name right behind the full one: in brackets, or as a tag in quotation marks. */
function besideName(name: Found | null, blocks: Blocks, pieces: readonly Piece[]): Found | null {
  const at = name?.evidence.at(-1);
  const block = blocks.get(at?.block);
  if (!at || !block) return null;
  const behind = AFTER_NAME.exec(block.text.slice(at.end));
  const start = behind?.[1] ? at.end + behind[0].indexOf(behind[1]) : -1;
  if (behind?.[1] && !labelSets.titles.has(plainWords(behind[1]))) {
    const evidence = evidenceOf(block, start, start + behind[1].length);
    return { value: evidence.quote, evidence: [evidence] };
  }
  const index = pieces.findIndex((piece) => piece.block.id === at.block);
  const tag = pieces.slice(index + 1, index + 5).find((piece) => QUOTED_NAME.test(text(piece).trim()));
  return tag ? bare({ value: text(tag), evidence: [evidenceOf(tag.block, tag.start, tag.end)] }) : null;
}

const ALONE_MAX = 30;

function preferred(pieces: readonly Piece[], name: Found | null, blocks: Blocks): Found | null {
  const labelled = named(pieces, labelSets.preferredName);
  if (labelled) return bare(labelled);
  const beside = besideName(name, blocks, pieces);
  if (beside) return beside;
  for (const piece of pieces) {
    if (aboutOthers(piece)) continue;
    const value = text(piece).slice(0, 400);
    for (const match of value.matchAll(CALLED)) {
      const lead = value.slice(0, match.index);
      if (DENIED.test(lead) || SOMEBODY.test(lead)) continue;
      if (!match[1] || /^likes\s+\p{Lu}/u.test(match[0])) continue;
      if (/^prefers\s+\p{Lu}/u.test(match[0]) && (match.index > 0 || value.length > ALONE_MAX)) continue;
      // "Known as Kitty Room 14": the second word may already be the next label.
      const called = isCommon(match[1]) ? (match[1].split(/\s/u)[0] ?? '') : match[1];
      if (called === '' || isCommon(called)) continue;
      const evidence = inRange(piece, match.index + match[0].indexOf(called), called.length);
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

/** No label, but a whole line that is an old date, within the strip under the name. */
function bornUnder(name: Found | null, pieces: readonly Piece[], options: NoteOptions): Found | null {
  const block = name?.evidence[0].block;
  const at = pieces.findIndex((piece) => piece.block.id === block);
  if (at === -1) return null;
  for (const piece of pieces.slice(at + 1, at + 1 + STRIP_NEXT)) {
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
  const dateOfBirth = birth(free, options) ?? bornUnder(name, free, options);
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
    preferredName: preferred(free, name, blocks),
    dateOfBirth,
    age: age(free),
    pronouns: named(free, labelSets.pronouns),
    identifiers,
  };
}

const isOther = ({ domain }: Section): boolean => domain === 'contacts' || domain === 'notes';
