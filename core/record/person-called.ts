/** What the person likes to be called, as the page states it. */
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { quick, quickSet } from '@/core/text/quick';
import type { Steps } from '@/utils/turns';
import { evidenceOf, type Blocks } from './blocks';
import { nameWords } from './called';
import type { Piece } from './pieces';
import { BEGINS, FOR_CARERS, isFormOf } from './person-strip';
import {
  type Found,
  inRange,
  text,
  aboutOthers,
  named,
  isCommon,
  NEXT_LABEL,
  stripUnder,
} from './person-found';

const CALLED = quick(
  /\b(?:(?:asked|asks|wants?|prefers?) (?:everyone|everybody|people|us|staff|you) to (?:call|say)(?: (?:him|her|them))?|(?:[Ww]e|[Pp]eople|[Ss]taff|[Ee]veryone|[Ff]amily) calls? (?:him|her|them)|[Pp]refers|[Ll]ikes? to be (?:called|known as)|[Pp]refers to be (?:called|known as)|(?:is )?[Kk]nown as|[Pp]referred name(?: is)?|likes|[Gg]oes by|[Aa]nswers to|[Pp]lease call me|[Cc]all me|[Cc]alls (?:herself|himself|themselves)|(?:[Hh]ello|[Hh]i)[,!]? (?:I['’]m|I am|my name is))[:\s]*["“‘']?((?:Mrs?|Ms|Miss)\s\p{Lu}(?!\p{L})|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)["”’']?(?=[\s).,;"”’']|$)/gu,
);

const X = "(\\p{Lu}[\\p{L}'’-]+)";
const ALL_OF_US = '(?:everybody|everyone|us|(?:his|her|their|the) (?:mates|friends|family|carers|pals))';
/** The same said another way round: the name first, or told of those who use it. */
const CALLED_TOO = quickSet(
  [
    `^["“]?(\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?)(?: is)? to ${ALL_OF_US}`,
    `\\b(?:is|are) ${X} to ${ALL_OF_US}`,
    `\\b(?:[Ww]ants|[Ll]ikes|[Pp]refers|[Aa]sks) to be ${X}(?=,| not| and not)`,
    `\\b[Cc]alled ${X} by (?:his|her|their|the|all|every)`,
    `\\b(?:[Ll]ikes|[Pp]refers|[Ee]njoys) being (?:called|known as) (?:Mr |Mrs |Miss |Ms )?${X}`,
    `\\b[Cc]all (?:her|him|them|me) ["“]?${X}["”]?(?=[\\s.,;!]|$)`,
    `^["“]?${X}(?: is)? for short`,
    `^${X},? please$`,
    `^${X} \\((?:he|she|they|ze)/`,
    `\\b[Aa]ddress(?:ed)? (?:him |her |them )?as ((?:Mr|Mrs|Miss|Ms|Dr) \\p{Lu}[\\p{L}'’-]+|\\p{Lu}[\\p{L}'’-]+)`,
    `\\b(?:[Ff]amily|[Ss]taff|[Ff]riends|[Ee]verybody|[Ee]veryone|[Pp]eople)(?: and [\\p{L} ]{1,20})? says? ["“]?${X}`,
    `^["“]?I['’]m ${X}(?=[.,!"”]|$)`,
    `^${X}, (?:never|not) \\p{Lu}`,
    `\\b(?:[Uu]se|[Uu]ses) (?:the name )?["“]${X}["”]`,
    `\\b(?:[Uu]se|[Uu]ses) the name ${X}`,
    `\\b(?:[Ss]hortened|[Ss]hortens it) to ${X}`,
  ].map((pattern) => new RegExp(pattern, 'u')),
);

/** "Say it: Sell-am. She likes Seli": how a name is said leads to the one that is liked. */
const SAID_AS = /^(?:say it|how to say it|pronounced|pronunciation|how to say my name|say my name)$/iu;

/** "A man known as Spud" names somebody else. */
const SOMEBODY =
  /\b(?:man|woman|men|person|people|neighbour|friend|lad|boy|girl|partner|visitor|dog|cat|house|ward|unit|home|estate|street|area)\s+$/iu;

/** "Please don't call me Doris" is no name to use. */
const DENIED = /(?:\bnot|\bnever|n['’]t)(?:\s+(?:ever|to))?\s+$/iu;

/** "James BROGAN (Jimmy)", "ABRAVANEL, Leon (Leo)": short for the first name. */
const AFTER_NAME = /^\s*[("“‘]+\s?(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s?[)"”’]+/u;

const NICK = /\p{Lu}[\p{L}'’-]+\s+["“‘(]\s?["“‘]?(\p{Lu}[\p{L}'’-]+)["”’]?\s?["”’)]\s+\p{Lu}/u;

/** "“Mr A-G”", "Ro (they/them)": the name without its marks. */
function bare(found: Found): Found {
  const [at] = found.evidence;
  const quote = at.quote.slice(0, NEXT_LABEL.exec(at.quote)?.index);
  const match = FOR_CARERS.exec(quote) ?? BEGINS.exec(quote) ?? /^["“‘]?([^"“”(]*[^"“”(\s])/u.exec(quote);
  if (!match?.[1]) return found;
  const start = at.start + match.index + match[0].indexOf(match[1]);
  const evidence = { ...at, start, end: start + match[1].length, quote: match[1] };
  return { value: evidence.quote, evidence: [evidence] };
}

const QUOTED_NAME = /^["“‘](\p{Lu}[\p{L}'’-]{1,14})["”’]$/u;

/**
 * "Effie (Oighrig)": a name in another tongue, by which the page never calls the person, while it does by the first.
 */
function isOtherForm(short: string, name: Found, blocks: Blocks): boolean {
  const whole = nameWords(name.value);
  const given = name.value.includes(',') ? whole.slice(1) : whole.slice(0, -1);
  if (given.some((one) => isFormOf(plainWords(short), one))) return false;
  const places = new Set(name.evidence.map(({ block }) => block));
  const used = new Set(
    blocks.all.flatMap(({ id, text: all }) => {
      const rest = places.has(id) ? all.replaceAll(name.value, '').replace(short, '') : all;
      return rest.match(/\p{Lu}\p{Ll}+/gu) ?? [];
    }),
  );
  const isUsed = (word: string): boolean => [...used].some((one) => plainWords(one) === word);
  return given.some(isUsed) && !isUsed(plainWords(short));
}

/** A short name right behind the full one: in brackets, or as a tag in quotation marks. */
function besideName(name: Found | null, blocks: Blocks, pieces: readonly Piece[]): Found | null {
  const at = name?.evidence.at(-1);
  const block = blocks.get(at?.block);
  if (!name || !at || !block) return null;
  const behind = AFTER_NAME.exec(block.text.slice(at.end));
  const start = behind?.[1] ? at.end + behind[0].indexOf(behind[1]) : -1;
  if (behind?.[1] && !labelSets.titles.has(plainWords(behind[1])) && !isOtherForm(behind[1], name, blocks)) {
    const evidence = evidenceOf(block, start, start + behind[1].length);
    return { value: evidence.quote, evidence: [evidence] };
  }
  const index = pieces.findIndex((piece) => piece.block.id === at.block);
  const tag = pieces.slice(index + 1, index + 5).find((piece) => QUOTED_NAME.test(text(piece).trim()));
  return tag ? bare({ value: text(tag), evidence: [evidenceOf(tag.block, tag.start, tag.end)] }) : null;
}

/** How much of a text may tell of the name before it turns to other things. */
const TELLS_NAME = 160;

function calledToo(piece: Piece): Found | null {
  const value = text(piece).slice(0, TELLS_NAME);
  for (const pattern of CALLED_TOO.worth(value)) {
    const match = pattern.exec(value);
    const name = match?.[1];
    if (!match || !name || isCommon(name)) continue;
    const lead = value.slice(0, match.index);
    if (DENIED.test(lead) || SOMEBODY.test(lead)) continue;
    const evidence = inRange(piece, match.index + match[0].indexOf(name), name.length);
    return { value: evidence.quote, evidence: [evidence] };
  }
  return null;
}

const TITLE_VALUE = 40;
/** A line of its own under the title "Call him": the title names it. */
function underTitle(pieces: readonly Piece[]): Found | null {
  const piece = pieces.find(
    (one) =>
      one.label === '' &&
      one.title !== null &&
      !one.blank &&
      !aboutOthers(one) &&
      one.block.kind !== 'heading' &&
      labelSets.preferredName.has(plainWords(one.title)) &&
      one.end - one.start <= TITLE_VALUE &&
      /^["“‘]?\p{Lu}/u.test(text(one)),
  );
  return piece
    ? bare({ value: text(piece), evidence: [evidenceOf(piece.block, piece.start, piece.end)] })
    : null;
}

/** "Dariusz Wieczorek (Darek)": the name ends before its short form. */
export function withoutShort(name: Found): Found {
  const last = name.evidence.at(-1);
  const short = /\s+[("“‘]+\s?(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s?[)"”’]+$/u.exec(name.value);
  if (!last || !short?.[1] || labelSets.titles.has(plainWords(short[1]))) return name;
  const end = last.end - short[0].length;
  const cut = { ...last, end, quote: last.quote.slice(0, last.quote.length - short[0].length) };
  const [first, ...more] = name.evidence;
  const evidence: Found['evidence'] = more.length === 0 ? [cut] : [first, ...more.slice(0, -1), cut];
  return { value: name.value.slice(0, short.index), evidence };
}

/** "he/him" alone in the strip under the name. */
export function pronounsUnder(name: Found | null, pieces: readonly Piece[]): Found | null {
  const piece = stripUnder(name, pieces).find(
    (one) =>
      one.label === '' &&
      /^\(?(?:she|he|they|xe|ze)\s?\/\s?\p{L}{2,5}(?:\s?\/\s?\p{L}{3,6})?\)?$/iu.test(text(one).trim()),
  );
  if (!piece) return null;
  const evidence = evidenceOf(piece.block, piece.start, piece.end);
  return { value: evidence.quote, evidence: [evidence] };
}

const PRONOUNS = /\b(?:she|he|they)\s?\/\s?(?:her|hers|him|his|them|their|they|she|he)\b/iu;

/** "Name and pronouns: Robyn, with a y. They / them": among other things, under a label that asks for them. */
export function pronounsAmong(pieces: readonly Piece[]): Found | null {
  for (const piece of pieces) {
    if (!/\bpronouns?\b/iu.test(piece.label) || piece.blank || piece.domain === 'contacts') continue;
    const told = PRONOUNS.exec(text(piece));
    if (!told) continue;
    const evidence = evidenceOf(
      piece.block,
      piece.start + told.index,
      piece.start + told.index + told[0].length,
    );
    return { value: evidence.quote, evidence: [evidence] };
  }
  return null;
}

const ALONE_MAX = 30;

/** Pieces between two rests. */
const FEW = 64;

export function* preferred(
  pieces: readonly Piece[],
  name: Found | null,
  blocks: Blocks,
): Steps<Found | null> {
  const labelled = named(pieces, labelSets.preferredName);
  if (labelled) return bare(labelled);
  const beside = besideName(name, blocks, pieces);
  if (beside) return beside;
  const under = underTitle(pieces);
  if (under) return under;
  for (const [index, piece] of pieces.entries()) {
    if (index % FEW === 0) yield;
    if (aboutOthers(piece)) continue;
    const value = text(piece).slice(0, 400);
    for (const match of CALLED.all(value)) {
      const lead = value.slice(0, match.index);
      if (DENIED.test(lead) || SOMEBODY.test(lead)) continue;
      if (!match[1] || (/^likes\s+\p{Lu}/u.test(match[0]) && !SAID_AS.test(piece.label))) continue;
      if (/^prefers\s+\p{Lu}/u.test(match[0]) && (match.index > 0 || value.length > ALONE_MAX)) continue;
      // "Known as Kitty Room 14": the second word may already be the next label.
      const called = isCommon(match[1]) ? (match[1].split(/\s/u)[0] ?? '') : match[1];
      if (called === '' || isCommon(called)) continue;
      const evidence = inRange(piece, match.index + match[0].indexOf(called), called.length);
      return { value: evidence.quote, evidence: [evidence] };
    }
    const other = calledToo(piece);
    if (other) return other;
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
