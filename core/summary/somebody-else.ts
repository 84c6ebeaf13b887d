/** Sentences that say themselves that they are not about the person: "not Madge", "Mrs Tait now nil by mouth". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { isDomainName } from '@/core/knowledge/domains';
import { firstNames } from '@/core/knowledge/first-names';
import { expand } from '@/core/knowledge/red-flags';
import { entryLead } from '@/core/text/entry-lead';
import { plainWords } from '@/core/text/plain-words';
import { phraseSet } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { beginsCapital, hasLetter, normalise, type Token, tokenise } from '@/core/text/tokens';
import type { Statement } from './statements';
import type { Whose } from './others';
import { opensElsewhere } from './subject';

const family = new Set(expand(['@family']));
const fellows = new Set(assertionCues.fellows);
const helping = new Set(assertionCues.helping);
const stray = phraseSet(assertionCues.strayEntry);
const anothers = phraseSet(assertionCues.anothersEntry);
const ownPlan = phraseSet(assertionCues.separateRecord);
const undergoes = new Set(assertionCues.undergoes);

const NAME = '\\p{Lu}\\p{Ll}[\\p{L}-]+';
const TITLED = quick(new RegExp(`\\b(?:Mr|Mrs|Miss|Ms|Mx)\\.?\\s((?:${NAME}\\s)?${NAME})`, 'gu'));
/** Who treats is named beside what is treated: "under Mr Rao for epilepsy". */
const ALONGSIDE =
  /\b(?:by|under|with|to|from|per|see|sees|seen|ask|asks|ring|tell|via|and|call|calls|called|consultant|surgeon)\s$/iu;
const TREATS =
  /^['’]?s?\s(?:who\s)?(?:fitted|put|says|said|wants|advised|prescribed|recommended|operated|reviewed|saw|started|stopped|changed|increased|knows|rings|holds|has (?:keys?|the key)|does|gives|helps|brings|took|comes|visits|must|should|can|may|will|and)\b/iu;
/** What is said of a person of concern counts, whoever they are. */
const CONCERN = quick(
  /\b(?:order|bail|alleg\w+|abus\w+|injunction|banned|barred|violent|threat\w*|police|must not|do not|don.t|not to be|never let|money|stole|stolen|took|court|attorney|lpa|poa|deputy|appointee|advocate|solicitor|key ?holder)\b/iu,
);
const PERSON = new Set(['he', 'she', 'him', 'his', 'her', 'hers', 'their', 'them', 'they']);
const NAMING = /\b(?:call\w*|known|name\w*|address\w*|likes)\b/iu;
const OWN_ILLNESS = quick(
  /(?:^|[.,;]\s|\b(?:as|because|so|and|that)\s)I(?:[’']m| am| have| get| got| suffer from| carry| react| come (?:up|out)| take| was| need)\s(?!\w+ing\b|given\b|been (?:in|to|with|over|round)\b|had to\b|to\b|done\b|seen\b|put\b|told\b|left\b|made\b|taken\b|rung\b|spoken\b|written\b|asked\b|checked\b|changed\b|helped\b|it\b|up\b)/u,
);

const isFamily = (word: string): boolean =>
  family.has(word) || (word.endsWith('s') && family.has(word.slice(0, -1)));
const words = (tokens: readonly Token[]): Token[] => tokens.filter((token) => hasLetter(token.norm));
const bare = (text: string): string => normalise(text.endsWith('s') ? text.replace(/['’]s$/u, '') : text);
const isCapital = (token: Token | undefined): boolean => beginsCapital(token?.text ?? '');

/** "…, not our client" */
const NOT_OURS =
  /[,;–—-]\s*not (?:our|this|the|your) (?:client|resident|patient|tenant|service user|young person|guest)\b/iu;

/** "…, not Madge", "nothing to do with Shay" */
function disowns({ text, tokens }: Statement, own: ReadonlySet<string>): boolean {
  if (NOT_OURS.test(text)) return true;
  return tokens.slice(0, MOST_WORDS).some((token, at) => {
    if (!own.has(bare(token.text)) || NAMING.test(text)) return false;
    const next = tokens[at + 1];
    if (next && !/^[.,;!)]$/u.test(next.text)) return false;
    const before = text.slice(0, token.start).trimEnd();
    return /(?:[,;–—-]\s*|\band\s)not(?:\s(?:for|about|to|on))?(?:\s(?:Mr|Mrs|Miss|Ms))?$|\bnothing to do with(?:\s(?:Mr|Mrs|Miss|Ms))?$/u.test(
      before,
    );
  });
}

/** A person with a title and another family name, whom the sentence is about. */
function titled(text: string, own: ReadonlySet<string>): boolean {
  return TITLED.all(text).some((match) => {
    const name = plainWords(match[1] ?? '').split(' ');
    if (name.some((part) => own.has(part) || own.has(part.replace(/s$/u, '')))) return false;
    const after = text.slice(match.index + match[0].length);
    return !ALONGSIDE.test(text.slice(0, match.index)) && !TREATS.test(after);
  });
}

const isOther = (token: Token | undefined, own: ReadonlySet<string>, names: ReadonlySet<string>): boolean =>
  token !== undefined &&
  isCapital(token) &&
  !own.has(bare(token.text)) &&
  (names.has(bare(token.text)) || firstNames.has(bare(token.text)));

/** "Ellie chokes on bread", "Nancy in 12 is the one": a first name that is not the person's and what befalls it. */
function namedFirst(list: readonly Token[], own: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (!isOther(list[0], own, names)) return false;
  const second = list[1]?.norm ?? '';
  const third = list[2]?.norm ?? '';
  if (/^(?:has|had)$/u.test(second)) return !helping.has(third) && !/ed$/u.test(third);
  return (
    undergoes.has(second) ||
    (/^(?:in|at|from|on)$/u.test(second) &&
      (undergoes.has(list[3]?.norm ?? '') || /^(?:next|room|flat|bed)$/u.test(list[3]?.norm ?? '')))
  );
}

/** "Olwen, who is coeliac", "Josh’s warfarin": another name, and no word that leads back to the person. */
function namedWithin(one: Statement, own: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (one.tokens.some((token) => PERSON.has(token.norm) || own.has(bare(token.text)))) return false;
  return one.tokens.some((token, at) => {
    if (!isOther(token, own, names)) return false;
    if (one.tokens[at + 1]?.text === ',' && one.tokens[at + 2]?.norm === 'who') return true;
    return one.note !== null && /\p{L}['’]s$/u.test(token.text);
  });
}

const HELP_WITHIN = 5;
const helps = (tokens: readonly Token[], within = HELP_WITHIN): boolean =>
  words(tokens)
    .slice(0, within)
    .some((token) => helping.has(token.norm));

/** "Mum Nomvula, Durban, sick with HIV", or under "Kieran": "housemate, has an EpiPen". */
function introduces(one: Statement, list: readonly Token[]): boolean {
  const [first, second, third] = one.tokens;
  if (isFamily(list[0]?.norm ?? '') && isCapital(second) && third?.text === ',') return true;
  return (
    one.label !== '' &&
    second?.text === ',' &&
    (isFamily(list[0]?.norm ?? '') || fellows.has(first?.norm ?? ''))
  );
}

const INTRODUCES = 6;
const ALSO_WITHIN = 4;

/** "My brother Finn. He has a peanut allergy": the pronoun goes on about the relative just named. */
export function goesOn(one: Statement, before: Statement | undefined, own: ReadonlySet<string>): boolean {
  if (!before || before.evidence.block !== one.evidence.block || before.label !== one.label) return false;
  const first = one.tokens.find((token) => hasLetter(token.norm))?.norm ?? '';
  if (!/^(?:he|she|his|her)$/u.test(first)) return false;
  // "Rohan is an insulin user. He also …": what is added is added to what was said of him.
  const added = words(one.tokens).slice(1, ALSO_WITHIN);
  if (before.whose === 'relative' && added.some(({ norm }) => norm === 'also')) return true;
  const named = words(before.tokens);
  return (
    named.length <= INTRODUCES &&
    named.some((token) => isFamily(token.norm)) &&
    !before.tokens.some((token) => own.has(token.norm))
  );
}

const OPENS_WITHIN = 3;

/** "Griffiths out of midazolam", "Pens for Mrs Tonkin": somebody whose own row stands on the page, and nobody else. */
export function opensWithOther(
  { tokens, note, row, text }: Statement,
  own: ReadonlySet<string>,
  others: ReadonlySet<string>,
): boolean {
  if (others.size === 0 || note !== null || row !== null) return false;
  if (tokens.some((token) => PERSON.has(token.norm) || own.has(bare(token.text)))) return false;
  const list = words(tokens);
  return list.some((token, at) => {
    if (!isCapital(token) || !others.has(bare(token.text))) return false;
    const isTitled = /^(?:mr|mrs|miss|ms|mx)$/u.test(list[at - 1]?.norm ?? '');
    return at < OPENS_WITHIN || isTitled || /['’]s$/u.test(token.text) || text.length <= token.end;
  });
}

const LABEL_WORDS = 4;
/** No sentence that people write is longer. */
const MOST = 600;
const MOST_WORDS = 120;

const TITLE_WORDS = 3;
const sharesHome = (word: string): boolean => /^(?:housemate|flatmate|roommate|lodger|tenant)s?$/u.test(word);

/** The card of "Farid" opens with "Brother.": the title names him, and no part of the plan. */
function cardOf({ title, heading, blockText }: Statement): string[] {
  const words = title === null || heading ? [] : plainWords(title).split(' ');
  if (words.length === 0 || words.length > TITLE_WORDS) return [];
  if (isDomainName(title ?? '') || !/^\p{Lu}\p{Ll}/u.test(title ?? '')) return [];
  const role = plainWords(/^\s*\p{L}+(?=\s*(?:[.,;:(–—]|$))/u.exec(blockText)?.[0] ?? '');
  return isFamily(role) || sharesHome(role) ? [role] : [];
}

/** Under "Grandson" or "Piotr": "Nut allergy, do not offer him the biscuits" is said of them. */
function underOther(one: Statement, names: ReadonlySet<string>): 'relative' | 'fellow' | null {
  const isCard = one.label === '';
  const label = isCard ? cardOf(one) : plainWords(one.label).split(' ');
  if (label.length === 0 || label.length > LABEL_WORDS) return null;
  if (helps(one.tokens, isCard ? 2 : HELP_WITHIN)) return null;
  if (label.some(sharesHome)) return 'fellow';
  // "Contact with Mum" names what there is with her, not her; "Nesta (sister)" names her.
  return isFamily(label[0] ?? '') || label.every((word) => names.has(word) || isFamily(word))
    ? 'relative'
    : null;
}

/**
 * Whom a sentence is about where it says so itself, or null.
 * @param own words of the person's names
 * @param names of people around the person
 * @param others names that rows of other people are under
 */
export function saidOf(
  one: Statement,
  own: ReadonlySet<string>,
  names: ReadonlySet<string>,
  others: ReadonlySet<string>,
): Whose | null {
  if (own.size === 0 || one.heading) return null;
  if (disowns(one, own) || anothers.find(one.tokens).length > 0) return 'stranger';
  if (one.note !== null && opensElsewhere(one.text, own, names, others)) return 'stranger';
  if (one.tokens.some((token) => own.has(bare(token.text)))) return null;
  const said = `${one.label === '' ? '' : `${one.label}: `}${one.text}`.slice(0, MOST);
  const list = words(one.tokens);
  const from = one.note === null ? 0 : entryLead(one.text).end;
  const later = from === 0 ? list : list.filter(({ start }) => start >= from);
  const another = titled(said, own);
  if ((another || list.some((token) => isOther(token, own, names))) && stray.find(one.tokens).length > 0)
    return 'stranger';
  if (ownPlan.find(tokenise(one.title ?? '')).length > 0) return 'stranger';
  const concern = CONCERN.test(said);
  if (one.note !== null && OWN_ILLNESS.test(one.text) && !one.tokens.some((token) => PERSON.has(token.norm)))
    return 'stranger';
  const under = underOther(one, names);
  if (!concern && (under === 'fellow' || namedWithin(one, own, names))) return 'stranger';
  return under === 'relative' ||
    another ||
    introduces(one, list) ||
    namedFirst(list, own, names) ||
    namedFirst(later, own, names)
    ? 'relative'
    : null;
}
