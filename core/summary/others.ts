/** Whom a statement is about: the person, somebody around them, or somebody else in the same care. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { familiarNames } from '@/core/knowledge/first-names';
import { domainOfHeading } from '@/core/knowledge/domains';
import { expand } from '@/core/knowledge/red-flags';
import { namesPlace } from '@/core/knowledge/page-words';
import { wordsOfNames } from '@/core/record/called';
import type { Person } from '@/core/record/record';
import { plainWords } from '@/core/text/plain-words';
import { phraseSet } from '@/core/text/phrases';
import { quick } from '@/core/text/quick';
import { beginsCapital, hasLetter, tokenise } from '@/core/text/tokens';
import { onceEach } from '@/utils/once-each';
import { othersSpans, ownRooms } from './clause-subject';
import type { Statement } from './statements';
import { goesOn, opensWithOther, saidOf } from './somebody-else';
import { headedBy, isTied, strangersIn } from './strangers';
import { TitlesOfOthers } from './title-of-other';

export type Whose = 'person' | 'relative' | 'stranger';

const strangers = phraseSet(assertionCues.strangerHeadings);
const around = new Set(assertionCues.aroundLabels.map(plainWords));
const family = new Set(expand(['@family']));
const staffLabels = new Set(assertionCues.staffLabels.map(plainWords));
/** "Folake Oyelaran, daughter. …", "Daughter Jean …" under a title for contacts: what is said is said of them. */
function isContact({ title, blockText, heading }: Statement): boolean {
  if (heading || domainOfHeading(title ?? '') !== 'contacts') return false;
  const lead = tokenise(blockText.slice(0, CONTACT_LEAD));
  return lead.some(
    (token, at) => isFamily(token.norm) && (at === 0 || /^[,(–—-]$/u.test(lead[at - 1]?.text ?? '')),
  );
}
const CONTACT_LEAD = 60;

const HEADING_WORDS = 9;
const namesStrangers = (text: string): boolean => {
  if (text === '' || text.length > 80) return false;
  const words = tokenise(text).filter((token) => hasLetter(token.norm));
  return words.length <= HEADING_WORDS && strangers.find(words).length > 0;
};

const isFamily = (word: string): boolean =>
  family.has(word) || (word.endsWith('s') && family.has(word.slice(0, -1)));

const NAME = "\\p{Lu}[\\p{L}'’-]+";
/** "Rm 2 Cecil: …", "Bed 1 Roy Silk (…": a room with a name. */
const ROOM = new RegExp(
  `^(?:[Rr]m|[Rr]oom|[Bb]ed|[Cc]ell|[Ff]lat|RM|ROOM|BED|FLAT)\\.?\\s?\\d+\\w?[\\s:.,–-]*\\(?(?:was\\s)?(?:(?:Mr|Mrs|Ms|Miss)\\s|\\p{Lu}\\.\\s?)?(\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:\\s${NAME})?)`,
  'u',
);
/** "12 Harold Pym – …", "1. POTTS E - …": a place in a list with a name. */
const LISTED = new RegExp(
  `^\\d{1,3}[.)]?\\s+(\\p{Lu}\\p{Ll}+\\s(?:${NAME}|\\p{Lu}\\.?)|\\p{Lu}{3,}\\s\\p{Lu})\\s*(?:[–—:(-]|$)`,
  'u',
);
/** "Pete Askew – type 1 diabetic": a full name that heads what is said. */
const HEADED = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Miss|Dr)\\s)?(${NAME}\\s(?:\\p{Lu}\\p{Ll}[\\p{L}'’-]*|\\p{Lu}{5,}))\\s*[–—:(]`,
  'u',
);
const WITH = quick(
  new RegExp(`\\b(?:live|lives|lived|living|shares?) with (${NAME})(?: and (${NAME}))?`, 'gu'),
);
const VERB =
  /^(?:is|was|has|had|takes|took|uses|used|needs|cant|cannot|can|wears|smokes|lives|gets|must|should|will|died|suffers|carries|self|s)$/u;
const PRONOUN = /^(?:he|she|they|his|her|their|(?:he|she)s|theyre|theyve)$/u;

/** "Guest in Moss was …", "Another resident shouted": somebody else in the same care. */
const FELLOW = quick(
  /^(?:(?:another|other|two other|fellow)\s(?:guests?|residents?|patients?|service users?|tenants?|clients?|young persons?|peers?)|(?:the )?other (?:house|flat|unit|bungalow|wing|floor|home)\b|(?:the )?(?:home|house|flat|lady|man|people|family)?\s?next door\b|(?:a |the )?(?:guest|resident|patient|tenant|peer|lady|man|gentleman) (?:in|from|next to) (?:room|bed|flat|the next|\p{Lu}))/iu,
);

const UNNAMED = new Set(
  'care plan the a an no not for in on at and or with to of his her their is are was staff please all any this that when if monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms miss dr'.split(
    ' ',
  ),
);

const ownWords = (person: Person): Set<string> =>
  new Set([...wordsOfNames(person)].flatMap((word) => [word, ...(familiarNames.get(word) ?? [])]));

/** Names the page gives to people around the person: beside a relation, after "lives with", heading an entry. */
function namesAround(statements: readonly Statement[], own: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  const add = (text: string | undefined): void => {
    for (const word of plainWords(text ?? '').split(' '))
      if (word.length > 1 && !own.has(word) && !UNNAMED.has(word) && !isFamily(word)) names.add(word);
  };
  for (const one of statements) {
    const label = one.note ? [] : tokenise(one.label);
    if (label.some((token) => isFamily(token.norm))) {
      for (const token of label.slice(1)) if (beginsCapital(token.text)) add(token.text);
      if (one.first && /^\p{Lu}\p{Ll}+(?:,|\.|\s\p{Lu}|\s\()/u.test(one.text)) add(one.tokens[0]?.text);
    }
    if (!one.note) add(HEADED.exec(one.text)?.[1]);
    for (const match of WITH.all(one.text)) {
      add(match[1]);
      add(match[2]);
    }
    one.tokens.forEach((token, at) => {
      if (!isFamily(token.norm)) return;
      const comma =
        one.tokens[at + 1]?.text === ',' || /^(?:called|named)$/u.test(one.tokens[at + 1]?.norm ?? '');
      const [after, before] = [one.tokens[at + (comma ? 2 : 1)], one.tokens[at - 2]];
      if (after && beginsCapital(after.text)) add(after.text);
      if (one.tokens[at - 1]?.text === '(' && before && beginsCapital(before.text)) add(before.text);
    });
  }
  return names;
}

const ITEM =
  /^(?:\d{1,2}[:.]\d\d\s+|(?:rm|room|bed)\s?\d+\w?\s+|\d+[.)]?\s+)?\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)\W{0,3}$/u;

/** Lists of people to visit or look after: every entry is a name, with the tags that follow it. */
function worklists(
  person: Person,
  statements: readonly Statement[],
  own: ReadonlySet<string>,
): Set<Statement> {
  const lists = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.group === null || one.note) continue;
    const list = lists.get(one.group);
    if (list) list.push(one);
    else lists.set(one.group, [one]);
  }
  const others = new Set<Statement>();
  if (person.name === null) return others;
  for (const list of lists.values()) {
    const names = list.filter((one) => ITEM.test(one.text.trim()) && !UNNAMED.has(one.tokens[0]?.norm ?? ''));
    const entries = list.filter((one) => !one.loud && !one.blank);
    if (names.length < 2 || names.length < entries.length * 0.6 || !names.some((one) => isOwn(one, own)))
      continue;
    let other = false;
    for (const one of list) {
      if (names.includes(one)) other = !isOwn(one, own);
      if (other) others.add(one);
    }
  }
  return others;
}

const isOwn = (one: Statement, own: ReadonlySet<string>): boolean =>
  one.tokens.some((token) => own.has(token.norm));

type Names = ReadonlySet<string>;

/** Marks in place whom each statement is about; `others` are names in rows of other people. Linear in the page. */
export function tellWhose(statements: readonly Statement[], person: Person, others: Names): void {
  const own = ownWords(person);
  const names = namesAround(statements, own);
  const rooms = ownRooms(statements);
  const listed = worklists(person, statements, own);
  const ownText = (text: string): boolean => tokenise(text).some((token) => own.has(token.norm));
  if (own.size > 0) for (const one of strangersIn(statements, ownText)) listed.add(one);
  /** Hundreds of statements stand under one title or label. */
  const areStrangers = onceEach(namesStrangers);
  let block = '';
  let under = false;
  let headed = false;
  const titles = new TitlesOfOthers(own, statements);
  for (const one of statements) {
    const same = one.evidence.block === block;
    if (!same) under = headed = false;
    block = one.evidence.block;
    if (own.size > 0 && !one.note) headed = isOwn(one, own) ? false : headed || isOthersEntry(one, ownText);
    // A line in capitals inside a plain-text block is a title of its own.
    if (/^[\p{Lu}\s]{4,40}$/u.test(one.text) || (!same && namesStrangers(one.text)))
      under = namesStrangers(one.text);
    one.whose = headed ? 'stranger' : whose(one, { own, names, listed, under, areStrangers });
    if (opensWithOther(one, own, others)) one.whose = 'stranger';
    if (one.whose !== 'stranger') one.whose = saidOf(one, own, names, others) ?? one.whose;
    if (one.whose !== 'stranger' && !one.heading) one.others = othersSpans(one, { own, names, rooms });
    const titled = titles.part(one);
    if (titled && one.whose !== 'stranger') {
      one.others = [...one.others, titled];
      if (titled.end === one.text.length) one.whose = 'relative';
    }
    if (one.whose === 'person' && goesOn(one, statements[one.at - 1], own)) one.whose = 'relative';
  }
}

/** "Mrs Szabo · PEG site check": an entry about another person, with no tie to this one. */
function isOthersEntry(one: Statement, isOwnName: (text: string) => boolean): boolean {
  if (one.heading || one.label !== '' || isTied(one) || OWN_TITLE.test(one.title ?? '')) return false;
  const lead = one.blockText.slice(0, LEAD);
  const name = headedBy(lead);
  return name !== null && !isOwnName(name) && name.length < lead.trim().length;
}
const OWN_TITLE =
  /\b(?:contacts?|family|friends|representatives?|protection|safeguarding|professionals?|circle|relationships?|involved|kin)\b/iu;

const LEAD = 120;

/** "Scheme manager Tasha is 30 weeks pregnant", "Staff nurse Amy carries a pen". */
const STAFF = quick(
  /^(?:the\s)?(?:\p{L}+\s)?(?:manager|deputy|senior|nurse|hca|rgn|rn|carer|worker|key ?worker|staff|cook|cleaner|volunteer|host|warden|landlord|landlady)\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\w*\.?)?\s(?:is|has|carries|was|takes|wears|uses)\b/iu,
);

interface Context {
  own: ReadonlySet<string>;
  names: ReadonlySet<string>;
  listed: ReadonlySet<Statement>;
  under: boolean;
  areStrangers: (name: string) => boolean;
}

function whose(one: Statement, { own, names, listed, under, areStrangers }: Context): Whose {
  if (listed.has(one)) return 'stranger';
  const mine = isOwn(one, own) || tokenise(one.label).some((token) => own.has(token.norm));
  if (!mine && (under || areStrangers(one.title ?? '') || areStrangers(one.label))) return 'stranger';
  const entry = ROOM.exec(one.text) ?? LISTED.exec(one.text) ?? ROOM.exec(one.label);
  const isEntry = entry?.[1] !== undefined && !one.heading && !namesPlace(entry[1]);
  if (isEntry && !mine && own.size > 0 && !UNNAMED.has(plainWords(entry[1] ?? ''))) return 'stranger';
  if (mine) return 'person';
  if (FELLOW.test(one.text)) return 'stranger';
  if (STAFF.test(one.text) || staffLabels.has(plainWords(one.label)) || isContact(one)) return 'relative';
  const [first, second] = one.tokens.filter((token) => hasLetter(token.norm));
  const word = first?.norm ?? '';
  const label = plainWords(one.label).split(' ');
  if (
    around.has('family history') &&
    /^(?:family (?:medical )?history|fh)$/u.test(plainWords(one.label || (one.title ?? '')))
  )
    return 'relative';
  const named = names.has(word.replace(/s$/u, '')) || names.has(word);
  if (named && (VERB.test(second?.norm ?? '') || /['’]s$/u.test(first?.text ?? ''))) return 'relative';
  const headed = HEADED.exec(one.text)?.[1];
  if (
    headed &&
    plainWords(headed)
      .split(' ')
      .every((part) => names.has(part)) &&
    !/^(?:Mr|Mrs|Ms|Miss)?\s?\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+\s*:/u.test(one.text)
  )
    return 'relative';
  if (!PRONOUN.test(word)) return 'person';
  const underSomebody =
    one.label !== '' &&
    (around.has(label.join(' ')) ||
      label.some((part) => isFamily(part)) ||
      label.every((part) => names.has(part)));
  return underSomebody ? 'relative' : 'person';
}
