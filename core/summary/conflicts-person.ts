/** Conflicts about who this is: age and date of birth, two dates of birth, another name. */
import { domains } from '@/core/knowledge/domains';
import { firstNames } from '@/core/knowledge/first-names';
import { labelSets } from '@/core/knowledge/page-words';
import { expand } from '@/core/knowledge/red-flags';
import type { Evidence } from '@/core/record/evidence';
import type { Person } from '@/core/record/record';
import { findDates, yearsOld } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { quick } from '@/core/text/quick';
import { beginsCapital } from '@/core/text/tokens';
import { sideOf, type ConflictInput, type Pair, type Side } from './sides';
import type { Statement } from './statements';

export function sectionOf(evidence: Evidence, statements: readonly Statement[]): string | null {
  return statements.find((one) => one.evidence.block === evidence.block)?.title ?? null;
}

/** "From age 19 to 24", "older cousin Tobe (19)": of another time or of somebody else. */
const ANOTHER_AGE =
  /\b(?:from|at|since|until|till|by|before|after) (?:the )?age\b|\b(?:cousin|brother|sister|son|daughter|uncle|aunt\w*|niece|nephew|mother|father|friend)s?\b[^.;\n]{0,20}\(\d/iu;

export function ageConflict({ record, findings, now }: ConflictInput): { pairs: Pair[]; years: number } {
  const { age, dateOfBirth } = record.person;
  const [ageAt, birthAt] = [age?.evidence[0], dateOfBirth?.evidence[0]];
  if (!age || !dateOfBirth || !ageAt || !birthAt) return { pairs: [], years: 0 };
  const years = yearsOld(dateOfBirth.value, now);
  const told = findings.statements.find(
    ({ evidence: at }) => at.block === ageAt.block && at.start <= ageAt.start && at.end >= ageAt.end,
  );
  if (told && (told.whose !== 'person' || ANOTHER_AGE.test(told.text))) return { pairs: [], years };
  if (years === Number(age.value) || years < 0) return { pairs: [], years };
  const side = (evidence: Evidence): Side => ({
    section: sectionOf(evidence, findings.statements),
    evidence,
  });
  return { pairs: [[side(ageAt), side(birthAt)]], years };
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
  /(?:^|[.;/:]\s+)(\p{Lu}[\p{L}’'-]{1,20})(?:['’]s)?\s(?:needs|likes|walks|can|has|is|uses|requires|enjoys|prefers|wants|becomes|will|does|lives|eats|drinks|sleeps|may|must|should|wears|takes|finds|transfers|mobilises|loves|gets|was|hates|dislikes|cannot|often|sometimes|usually|does|smokes|sits|says|communicates|understands)\b/gu,
);

/** "Mr Lowe prefers a shave": care of somebody with another family name. Of a visitor a plan says other things. */
const TITLED = quick(
  /(?:^|[.;/:]\s+)(?:Mr|Mrs|Ms|Miss)\.?\s(\p{Lu}[\p{L}’'-]{1,20})\s(?:needs|prefers|requires|enjoys|dislikes|mobilises|transfers|walks|eats|drinks|sleeps|wears|is (?:supported|assisted|helped|hoisted|washed|incontinent|continent))\b/gu,
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
  /\b(?:will be|to be|is to be|needs to be|should be|must be|needs|requires)\s(?:encouraged|supported|assisted|helped|prompted|washed|dressed|offered|reminded|supervised|hoisted|help|support|assistance|prompting)\b/iu;

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

export function nameConflict({ record, findings }: ConflictInput): Pair[] {
  const { person } = record;
  const nameAt = person.name?.evidence[0];
  if (!nameAt) return [];
  const names = ownNames(person);
  /** "Gwen" is short for Gwenllian. */
  const isOwn = (word: string): boolean =>
    names.some((name) => name === word || (word.length >= SHORT_NAME && name.startsWith(word)));
  const others = otherPeople(
    findings.statements,
    record.notes.map((note) => note.author),
  );
  const strangers = fellows(findings.statements);
  const header: Side = { section: sectionOf(nameAt, findings.statements), evidence: nameAt };
  for (const one of findings.statements) {
    if (one.blank || one.struck || one.note || one.heading || one.domain === 'contacts') continue;
    const text = one.text.slice(0, 600);
    for (const match of [...SUBJECT.all(text), ...HELPED.all(text)]) {
      if (!/^\p{Lu}/u.test(match[1] ?? '')) continue;
      const word = plainWords(match[1] ?? '');
      if (isOwn(word) || vocabulary.has(word)) continue;
      const fellow = strangers.has(word) && CARE.test(text);
      if (!fellow && (others.has(word) || !firstNames.has(word))) continue;
      return [[header, sideOf(one, match.index)]];
    }
    for (const match of TITLED.all(text)) {
      const word = plainWords(match[1] ?? '');
      if (!names.includes(word) && !others.has(word)) return [[header, sideOf(one, match.index)]];
    }
  }
  return preferredConflict(person, findings.statements, header);
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

const own = (first: string, wanted: string): boolean =>
  first.charAt(0) === wanted.charAt(0) || first.includes(wanted) || wanted.includes(first);
