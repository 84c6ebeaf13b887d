/** Conflicts about who this is: two dates of birth, another name. */
import { domains } from '@/core/knowledge/domains';
import { firstNames } from '@/core/knowledge/first-names';
import { labelSets } from '@/core/knowledge/page-words';
import { expand } from '@/core/knowledge/red-flags';
import type { Evidence } from '@/core/record/evidence';
import type { Person } from '@/core/record/record';
import { findDates } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { quick } from '@/core/text/quick';
import { beginsCapital } from '@/core/text/tokens';
import { sideOf, type ConflictInput, type Pair, type Side } from './sides';
import { isAllOthers } from './own-part';
import type { Statement } from './statements';

export function sectionOf(evidence: Evidence, statements: readonly Statement[]): string | null {
  return statements.find((one) => one.evidence.block === evidence.block)?.title ?? null;
}

const BIRTH = quick(/\b(?:dob|d\.o\.b|date of birth|born)\b/iu);

export function birthConflict({ record, findings, now, order }: ConflictInput): Pair[] {
  const known = record.person.dateOfBirth;
  const at = known?.evidence[0];
  if (!known || !at) return [];
  for (const one of findings.statements) {
    const labelled = labelSets.dateOfBirth.has(plainWords(one.label));
    if (one.note || one.blank || one.domain === 'contacts' || !(labelled || BIRTH.test(one.text))) continue;
    const from = labelled ? 0 : (BIRTH.exec(one.text)?.index ?? 0);
    const date = findDates(one.text.slice(from, from + 60), { now, order }).find(
      (found) => found.precision === 'day' && !found.inferredYear,
    );
    if (!date || date.iso.slice(5) === known.value.slice(5) || one.evidence.block === at.block) {
      if (!date || date.iso === known.value || one.evidence.block === at.block) continue;
    }
    return [[{ section: sectionOf(at, findings.statements), evidence: at }, sideOf(one, from)]];
  }
  return [];
}

const RELATIVES = new Set(expand(['@family']));
const SUBJECT = quick(
  /(?:^|[.;/:]\s+)(\p{Lu}[\p{L}’'-]{1,20})(?:['’]s)?\s(?:needs|likes|walks|can|has|is|uses|requires|enjoys|prefers|wants|becomes|will|does|lives|eats|drinks|sleeps|may|must|should|wears|takes|finds|transfers|mobilises|loves|gets|was|hates|dislikes|cannot|often|sometimes|usually|does|smokes|sits|says|communicates|understands|likes|dines|enjoyed|wishes|tends|responds|washes|dresses|feeds|struggles|manages|to be|to have|receives|remains|attends)\b/gu,
);

/** "Mr Lowe prefers a shave", "likes his legs raised": care of somebody with another family name. Of a visitor a plan says other things. */
const TITLED = quick(
  /(?:^|[.;/:]\s+)(?:Mr|Mrs|Ms|Miss)\.?\s(\p{Lu}[\p{L}’'-]{1,20})\s(?:needs|prefers|requires|enjoys|dislikes|mobilises|transfers|walks|eats|drinks|sleeps|wears|(?:likes|wants|loves|hates|needs|has|uses) (?:his|her)|likes to (?:be|have|sit|get|go|eat|sleep|lie|wear)|is (?:supported|assisted|helped|hoisted|washed|incontinent|continent))\b/gu,
);

/** "Ensure Derek is offered a shower", "Check on Sheila": whom the plan tells staff to help. */
const HELPED = quick(
  /\b(?:ensure|encourage|support|assist|help|prompt|remind|offer|check on|reassure|wash|dress|feed|shave|bath|shower|turn|hoist|move|transfer|change|sit)(?:\sthat)?\s(\p{Lu}[\p{L}’'-]{1,20})(?=['’]s\b|\s(?:to|with|is|has|in|on|into|out|up|off|at|every|each|when|gets|takes|eats|drinks|uses|wears)\b|[.,;]|$)/giu,
);

export const ownNames = (person: Person): string[] =>
  plainWords(`${person.name?.value ?? ''} ${person.preferredName?.value ?? ''}`)
    .split(' ')
    .filter((word) => word.length > 1);

const AROUND = new Set(
  'dr nurse physio carer manager gp slt dog cat friend keyworker worker sw cpn consultant solicitor reverend father budgie'.split(
    ' ',
  ),
);

/** Names the page gives to somebody else: relatives, contacts, staff, authors of notes. */
function otherPeople(statements: readonly Statement[], authors: readonly (string | null)[]): Set<string> {
  const names = new Set(authors.flatMap((author) => plainWords(author ?? '').split(' ')));
  for (const one of statements) {
    if (one.domain === 'contacts' || labelSets.notPerson.has(plainWords(one.label)))
      for (const token of one.tokens) names.add(token.norm);
    one.tokens.forEach((token, index) => {
      if (!/^\p{Lu}/u.test(token.text)) return;
      const near = one.tokens.slice(Math.max(0, index - 3), index + 4).map((other) => other.norm);
      if (near.some((word) => RELATIVES.has(word) || AROUND.has(word)))
        names.add(plainWords(token.text.replace(/['’]s$/u, '')));
    });
  }
  return names;
}

/** "Leanne will be encouraged to wash": care, not a mention. */
const CARE =
  /\b(?:will be|to be|is to be|needs to be|should be|must be|needs|requires)\s(?:encouraged|supported|assisted|helped|prompted|washed|dressed|offered|reminded|supervised|hoisted|help|support|assistance|prompting)\b|\bis able to\b|\bhas to be\b/iu;

/** Names of other people in the same care: what the plan tells staff to do for them was meant for their plan. */
const fellows = (statements: readonly Statement[]): Set<string> =>
  new Set(
    statements
      .filter((one) => one.whose === 'stranger')
      .flatMap((one) => one.tokens.slice(0, FELLOW_WORDS))
      .filter((token) => beginsCapital(token.text))
      .map((token) => token.norm),
  );
const FELLOW_WORDS = 5;

const vocabulary = new Set(
  domains
    .flatMap((domain) => [...domain.cues, ...domain.headings])
    .flatMap((term) => plainWords(term).split(' ')),
);

const SHORT_NAME = 3;

/** Verbs that tell no care by themselves. */
const WEAK = /\s(?:can|is|has|was|will|does|may|must|should|gets|says|often|usually|sometimes)$/iu;

const FEW = 2;
const timesNamed = (statements: readonly Statement[], word: string): number =>
  statements.reduce(
    (sum, { tokens }) => sum + tokens.filter(({ norm }) => norm.replace(/['’]s$/u, '') === word).length,
    0,
  );

/** A title, a line of the page's own, or somebody's role: no name of the person. */
const NO_NAME = /\b(?:dr|gp|nurse|meet|folder|page)\b/iu;

/** Names of the person: those the page gives, else the first name it uses most, which must stand in a heading too. */
function namesOfPerson(person: Person, statements: readonly Statement[]): string[] {
  const quoted = person.name?.evidence[0]?.quote ?? '';
  const given = plainWords(
    `${NO_NAME.test(quoted) ? '' : (person.name?.value ?? '')} ${person.preferredName?.value ?? ''}`,
  )
    .split(' ')
    .filter((word) => word.length > 1 && word !== 'undefined');
  if (given.some((word) => firstNames.has(word)) || (given.length > 1 && quoted !== quoted.toUpperCase()))
    return given;
  const counts = new Map<string, number>();
  const called =
    given.length > 0 && person.preferredName ? plainWords(person.preferredName.value).split(' ') : [];
  const headed = new Set<string>();
  for (const one of statements) {
    const title = plainWords(one.title ?? '').split(' ');
    for (const { text, norm } of one.tokens) {
      const word = norm.replace(/['’]s$/u, '');
      if (!beginsCapital(text) || !firstNames.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (one.heading) headed.add(word);
    }
    for (const word of title) if (firstNames.has(word)) headed.add(word);
  }
  const most = [...headed].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  return most ? [...called, most] : called;
}

export function nameConflict({ record, findings }: ConflictInput): Pair[] {
  const { person } = record;
  const { statements } = findings;
  const names = namesOfPerson(person, statements);
  const nameAt = person.name?.evidence[0];
  /** "Gwen" is short for Gwenllian, "Bron" for Bronwen. */
  const isOwn = (word: string): boolean =>
    names.some(
      (name) =>
        name === word ||
        (word.length >= SHORT_NAME && name.startsWith(word)) ||
        (name.length >= SHORT_NAME && word.slice(0, SHORT_NAME) === name.slice(0, SHORT_NAME)),
    );
  const namesIn = ({ tokens }: Statement): boolean =>
    tokens.some(({ text, norm }) => beginsCapital(text) && isOwn(norm.replace(/['’]s$/u, '')));
  const own = statements.find((one) => !one.heading && !one.note && namesIn(one));
  const known =
    nameAt && !NO_NAME.test(nameAt.quote) && names.some((name) => plainWords(nameAt.quote).includes(name));
  const header: Side | null = known
    ? { section: sectionOf(nameAt, statements), evidence: nameAt }
    : own
      ? sideOf(own)
      : null;
  if (!header || names.length === 0) return [];
  const others = otherPeople(
    statements,
    record.notes.map((note) => note.author),
  );
  const strangers = fellows(statements);
  /** Whoever is named again and again belongs on the page. */
  const isAtHome = (word: string): boolean => timesNamed(statements, word) > FEW;
  for (const one of statements) {
    if (one.blank || one.struck || one.note || one.heading || one.domain === 'contacts') continue;
    if (isAllOthers(one)) continue;
    const text = one.text.slice(0, 600);
    for (const match of [...SUBJECT.all(text), ...HELPED.all(text)]) {
      if (!/^\p{Lu}/u.test(match[1] ?? '')) continue;
      const word = plainWords(match[1] ?? '');
      if (isOwn(word) || vocabulary.has(word)) continue;
      if (!known && WEAK.test(match[0]) && !CARE.test(text)) continue;
      const fellow = strangers.has(word) && CARE.test(text);
      if (!fellow && (others.has(word) || !firstNames.has(word) || isAtHome(word))) continue;
      return [[header, sideOf(one, match.index)]];
    }
    for (const match of TITLED.all(text)) {
      const word = plainWords(match[1] ?? '');
      if (!names.includes(word) && !others.has(word)) return [[header, sideOf(one, match.index)]];
    }
  }
  return preferredConflict(person, statements, header);
}

/** "Likes to be called Rose" where the plan goes on about "Patrick": two names that share nothing. */
function preferredConflict(person: Person, statements: readonly Statement[], header: Side): Pair[] {
  const preferred = person.preferredName?.evidence[0];
  const first =
    plainWords(person.name?.value ?? '')
      .split(' ')
      .find((word) => !labelSets.titles.has(word)) ?? '';
  const wanted = plainWords(person.preferredName?.value ?? '');
  if (!preferred || first === '' || wanted === '' || own(first, wanted)) return [];
  const used = statements.some(
    (one) => !one.note && SUBJECT.all(one.text).some((match) => plainWords(match[1] ?? '') === first),
  );
  const at = statements.find(
    (one) =>
      one.evidence.block === preferred.block &&
      one.evidence.start <= preferred.start &&
      one.evidence.end >= preferred.end,
  );
  // "Edwin asks everybody to call him Ned": both names are known to be his.
  const explained = at?.tokens.some((token) => token.norm === first || /^ask/u.test(token.norm));
  return used && at && !explained ? [[header, sideOf(at)]] : [];
}

/** "Auntie Flo" is Florence too. */
const own = (first: string, wanted: string): boolean =>
  first.charAt(0) === wanted.charAt(0) ||
  wanted.includes(first) ||
  wanted.split(' ').some((word) => word.length >= SHORT_NAME && first.includes(word));
