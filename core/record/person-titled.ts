/** The name a heading or strip gives, where no field is labelled as the name. */
import { firstNames } from '@/core/knowledge/first-names';
import { endsInPremises, labelSets, leadsToPerson } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { PLACE_UP_TO_NUMBER } from '@/core/text/rooms';
import { evidenceOf, type Blocks } from './blocks';
import type { Piece } from './pieces';
import {
  type Found,
  inRange,
  text,
  aboutOthers,
  named,
  NAME_WORD,
  FULL_NAME,
  isCommon,
  STRIP_NEXT,
  BORN_LINE,
} from './person-found';

const SURNAME_FIRST = new RegExp(
  `^(?:${NAME_WORD}|[\\p{Lu}'’-]{2,}),\\s+(?:(?:Mr|Mrs|Ms|Miss)\\.?\\s)?${NAME_WORD}(?:\\s${NAME_WORD})?(?:\\s\\((?:Mr|Mrs|Ms|Miss|Mx|Dr)\\))?`,
  'u',
);

const OF_PERSON =
  /^(?:male|female|non-binary|he\/him|she\/her|they\/them|\d{1,3}\s?(?:yrs?|years?(?: old)?|y\/o))$|^(?:dob|born|date of birth|nhs)\b|^\d{3}[ -]?\d{3}[ -]?\d{4}$/iu;

/** "Chan, she/her, 27. Flat 2": what tells a person's strip among other words. */
const WITHIN =
  /(?:^|[\s,·|(])(?:(?:she|he|they)\s?\/\s?(?:her|hers|him|his|them|they)\b|(?:born|dob|d\.o\.b\.?)[\s:]+(?:\p{L}+\s)?\d{1,2}[\s/.-]|\d{1,3}\s\(\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\))/iu;
const STRIP_CHARS = 60;

/** Whether a heading is somebody's name and nothing else. */
export const isNameAlone = (heading: string): boolean => {
  const value = heading.trim();
  return value !== '' && FULL_NAME.exec(value)?.[0] === value && !isCommon(value);
};

/** Lines that only a person's strip has: a date of birth, an age, a sex, an NHS number. */
export const isPersonStrip = (lines: readonly Piece[]): boolean =>
  lines.some((piece) => {
    const line = text(piece).trim();
    const label = plainWords(piece.label);
    const isNamed = labelSets.dateOfBirth.has(label) || labelSets.age.has(label);
    return (
      BORN_LINE.test(line) ||
      OF_PERSON.test(line) ||
      (isNamed && /^\d/u.test(line)) ||
      WITHIN.test(line.slice(0, STRIP_CHARS))
    );
  });

/** A name in bold at the head of a strip that the page's own title has too, in whatever order, or that is alone on its line. */
const STRONG_WITHIN = 12;
const IN_TITLE = 15;

/** What stands before the next heading that is somebody's name: the strip under that one is theirs. */
function upToName(under: readonly Piece[]): readonly Piece[] {
  const next = under.findIndex(({ block }) => block.kind === 'heading' && isNameAlone(block.text));
  return next === -1 ? under : under.slice(0, next);
}

/** Headings and strips near the top of the page that begin with a full name. */
export function titled(blocks: Blocks, pieces: readonly Piece[]): Found | null {
  const scored: { found: Found; score: number }[] = [];
  const inTitle = new Set(plainWords(blocks.snapshot.title).split(' '));
  pieces.slice(0, 60).forEach((piece, index) => {
    if (piece.label !== '' || aboutOthers(piece)) return;
    const after = pieces.slice(index + 1, index + 1 + STRIP_NEXT);
    addName(text(piece), piece.block, piece.start, index, scored, isPersonStrip(after));
  });
  blocks.all.slice(0, 60).forEach((block, index) => {
    if (block.kind !== 'heading') return;
    const at = pieces.findIndex((piece) => piece.block.id === block.id);
    const after = at === -1 ? [] : upToName(pieces.slice(at + 1, at + 1 + 2 * STRIP_NEXT));
    addName(block.text, block, 0, index - 6, scored, isPersonStrip(after));
  });
  blocks.all.slice(0, STRONG_WITHIN).forEach((block, index) => {
    const end = block.marks?.find(({ kind, start }) => kind === 'strong' && start === 0)?.end ?? 0;
    const value = block.text.slice(0, end).trim();
    if (block.kind === 'heading' || block.label || FULL_NAME.exec(value)?.[0] !== value || isCommon(value))
      return;
    if (block.text.charAt(end) === '\n') {
      const at = pieces.findIndex((piece) => piece.block.id === block.id);
      const under = at === -1 ? [] : pieces.slice(at, at + STRIP_NEXT);
      if (isPersonStrip(under)) addName(value, block, 0, index, scored, true);
    }
    if (
      !plainWords(value)
        .split(' ')
        .every((word) => inTitle.has(word))
    )
      return;
    scored.push({
      found: { value, evidence: [evidenceOf(block, 0, value.length)] },
      score: IN_TITLE - index,
    });
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0]?.found ?? null;
}

/** "Members ▸ Florence Adeyemi-Clarke": the way to the page, then whose it is. */
const TRAIL = /^(?:[^▸►›»>→/|]{1,40}\s*[▸►›»>→/|]\s*)+(?=\p{Lu}[\p{L}'’.-]+,?\s)/u;

/** The short form of a name behind it, in brackets or quotation marks. */
const SHORT_FORM = /^\s*[("“‘]+\s?\p{Lu}[^)"”’]{0,20}[)"”’]+$/u;
/** A name beside a date of birth, an age or a room counts more than any words further up. */
const NEAR = 70;
const NEAR_CHARS = 90;
/** The same name in another script stands before it. */
const OTHER_SCRIPT = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}\s])+(?=\p{Lu})/u;

const PLACE_FIRST = new RegExp(`^${PLACE_UP_TO_NUMBER}\\d+\\w?\\s?(?:for|of|:|–|—|-)\\s+`, 'iu');
const LEAD_ENDS = /\s?[:–—]\s*(?=\p{Lu})|(?:\s-|\b(?:[Ff]or|[Oo]f|[Aa]bout))\s+(?=\p{Lu})/gu;
const LEAD_MOST = 60;

/** "Assessment and support plan:", "Residential care record:": in a heading, what a person's paper is called. */
const PAPER =
  /^(?!.*\b(?:by|author|assessor|reviewer|mentor)\b).*\b(?:plan|record|assessment|profile|passport)\s?[:–—]\s+$/iu;
const isOfPaper = (lead: string, rest: string): boolean =>
  PAPER.test(lead) &&
  firstNames.has(plainWords(rest.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s/u, '')).split(' ')[0] ?? '');

/** "Care plan for", "Child’s home file:", "About", "Room 4 –": what stands before the name in a title. */
function leadIn(value: string, isHeading: boolean): string {
  const place = PLACE_FIRST.exec(value)?.[0];
  if (place) return place;
  for (const { 0: ends, index } of value.slice(0, LEAD_MOST).matchAll(LEAD_ENDS)) {
    const lead = value.slice(0, index + ends.length);
    if (leadsToPerson(lead) || (isHeading && isOfPaper(lead, value.slice(lead.length)))) return lead;
  }
  return '';
}

/** "Hannah Osei: support plan": the words that lead to the person stand behind. */
const leadsBehind = (rest: string): boolean => /^\s?:\s/u.test(rest) && leadsToPerson(rest);

function addName(
  value: string,
  block: Blocks['all'][number],
  offset: number,
  index: number,
  out: { found: Found; score: number }[],
  overStrip: boolean,
): void {
  const trail = (TRAIL.exec(value) ?? OTHER_SCRIPT.exec(value))?.[0] ?? '';
  const prefix = trail || leadIn(value, block.kind === 'heading');
  const body = value.slice(prefix.length);
  const match = SURNAME_FIRST.exec(body) ?? FULL_NAME.exec(body);
  if (!match || isCommon(match[0])) return;
  const rest = body.slice(match[0].length);
  if (
    !leadsBehind(rest) &&
    !/^\s*(?:$|[|(,\n·•–-]|["“]|Rm\b|Room\b|DOB\b|dob\b|NHS\b|CHI\b|born\b|[mf]\s\d|\d|(?:Bed|Flat|[RFB])\s?\d)/u.test(
      rest,
    )
  )
    return;
  // "Callum Doyle-Reece, 22": the age behind it.
  const near =
    /^,?\s\(?(?:aged?\s)?\d{1,3}\)?(?:\s?(?:y|yrs|years)\b.*)?$/u.test(rest) ||
    (overStrip && (rest === '' || SHORT_FORM.test(rest))) ||
    /\b(?:DOB|date of birth|born|NHS|age|Rm|Room)\b/iu.test(
      block.text.length <= NEAR_CHARS ? `${value}${block.text}` : body.slice(0, NEAR_CHARS),
    );
  if (!near && endsInPremises(match[0])) return;
  const titled = /^(?:Mr|Mrs|Ms|Miss|Mx)\b/u.test(match[0]);
  const score =
    (near ? NEAR : 0) + (titled ? 25 : 0) + (prefix ? 25 : 0) + (block.kind === 'heading' ? 20 : 0) - index;
  if (score < 0 && !near && !titled) return;
  // "BROWSE ITEMS LIST": capitals alone make no name.
  const shouts = match[0] === match[0].toUpperCase() && !match[0].includes(',');
  if (
    shouts &&
    !near &&
    !titled &&
    !plainWords(match[0])
      .split(' ')
      .some((word) => firstNames.has(word))
  )
    return;
  const start = offset + prefix.length;
  const evidence = evidenceOf(block, start, start + match[0].length);
  out.push({ found: { value: evidence.quote, evidence: [evidence] }, score });
}

/** "1. Tenant": a title of a form that leads to whom it is about. */
const leadsUnder = (title: string): boolean => {
  const plain = title.replace(/^\s*\d{1,2}[.)]?\s+/u, '');
  return leadsToPerson(plain) || labelSets.name.has(plainWords(plain));
};

/** "You are viewing: Ruth Adeyemi, Room 12": a full name under words that lead to it. */
export function led(pieces: readonly Piece[]): Found | null {
  for (const [at, piece] of pieces.entries()) {
    if (piece.blank || piece.domain === 'contacts') continue;
    const { label, title } = piece;
    const isFirst =
      label === '' && title !== null && piece.block.kind !== 'heading' && isUnder(pieces[at - 1], title);
    if (!leadsToPerson(label) && !(isFirst && leadsUnder(title))) continue;
    const value = text(piece);
    const [name] = SURNAME_FIRST.exec(value) ?? FULL_NAME.exec(value) ?? [];
    if (name === undefined || isCommon(name)) continue;
    const isKnown = plainWords(name)
      .split(' ')
      .some((word) => firstNames.has(word) || labelSets.titles.has(word));
    if (!isKnown && !/^\W{1,3}(?:[Rr](?:oo)?m|[Ff]lat|[Bb]ed|DOB|[Bb]orn|\d)/u.test(value.slice(name.length)))
      continue;
    return { value: name, evidence: [inRange(piece, 0, name.length)] };
  }
  return null;
}

/** Whether what stands before a piece is its title, or ends what stood under another. */
const isUnder = (before: Piece | undefined, title: string): boolean =>
  before === undefined || before.block.kind === 'heading' || before.title !== title;

/** First and last name in two fields: the two values together. */
export function joined(pieces: readonly Piece[]): Found | null {
  const first = named(pieces, labelSets.firstName);
  const last = named(pieces, labelSets.lastName);
  return first && last
    ? { value: `${first.value} ${last.value}`, evidence: [...first.evidence, ...last.evidence] }
    : null;
}

/** A single first name, as a one-page profile gives it: "Tariq (24)". */
export function single(pieces: readonly Piece[]): Found | null {
  const first = pieces.find((piece) => piece.label === '');
  const match = first ? /^(\p{Lu}[\p{L}'’-]+)\s\(\d{1,3}\)/u.exec(text(first)) : null;
  if (!first || !match?.[1] || isCommon(match[1])) return null;
  return { value: match[1], evidence: [inRange(first, 0, match[1].length)] };
}
