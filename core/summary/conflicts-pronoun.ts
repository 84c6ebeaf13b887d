/** Where the page speaks of the person as he and as she, or against what it states itself. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { calledNames, firstNames } from '@/core/knowledge/first-names';
import { expand } from '@/core/knowledge/red-flags';
import type { Evidence } from '@/core/record/evidence';
import { entryLead } from '@/core/text/entry-lead';
import { plainWords } from '@/core/text/plain-words';
import { ownNames, sectionOf } from './conflicts-person';
import { sideOf, type ConflictInput, type Pair, type Side } from './sides';
import { beginsCapital, hasLetter, type Token } from '@/core/text/tokens';
import type { Statement } from './statements';

const RELATIVES = new Set(expand(['@family']));
const HE = /^(?:he|him|his|himself)$/u;
const SHE = /^(?:she|her|hers|herself)$/u;

interface Known {
  is: 'he' | 'she' | 'they';
  side: Side;
}

/** What the page itself says: recorded pronouns, gender, or a title. Never guessed from a name. */
function stated(record: ConflictInput['record'], statements: readonly Statement[]): Known | null {
  const { person } = record;
  const given = person.pronouns;
  const of = (is: Known['is'], evidence: Evidence): Known => ({
    is,
    side: { section: sectionOf(evidence, statements), evidence },
  });
  const at = given?.evidence[0];
  if (given && at) {
    const word = plainWords(given.value);
    // Somebody who goes by two is spoken of by either.
    const said = /^(he|she|they)\b(?!.*\b(?:he|she|they|any)\b)/u.exec(word)?.[1];
    return said === 'he' || said === 'she' || said === 'they' ? of(said, at) : null;
  }
  const gender = statements.find(
    (one) => /^(?:gender|sex)$/iu.test(one.label.trim()) && !one.blank && one.domain !== 'contacts',
  );
  if (gender)
    return /^male\b|^man\b|^m$/iu.test(gender.text)
      ? { is: 'he', side: sideOf(gender) }
      : /^female\b|^woman\b|^f$/iu.test(gender.text)
        ? { is: 'she', side: sideOf(gender) }
        : null;
  const name = person.name?.evidence[0];
  if (!name) return null;
  if (/^(?:Mr|Sir)\b/u.test(name.quote)) return of('he', name);
  return /^(?:Mrs|Miss|Ms)\b/u.test(name.quote) ? of('she', name) : null;
}

const AROUND = new Set(assertionCues.aroundLabels.flatMap((label) => plainWords(label).split(' ')));
const ANIMAL = /^(?:dogs?|cats?|pets?|animals?|visitors?|staff|carers?)$/u;

/** The label or title speaks of somebody else: "Dog", "Who else lives here", "Daughter". */
const ofOthers = ({ label, title }: Statement): boolean =>
  plainWords(`${label} ${title ?? ''}`)
    .split(' ')
    .some((word) => RELATIVES.has(word) || ANIMAL.test(word) || (word.length > 4 && AROUND.has(word)));

const SAID_OF =
  /^(?:is|was|has|had|holds|will|must|should|can|may|the|lives|visits|comes|helps|does|knows|says|likes|looks|bit|bites|barks|takes|and|or)$|^[,–—(:-]$/u;

/** Who a sentence is about when it begins with a name that is not the person's. */
const begins = (one: Statement, own: readonly string[]): boolean => {
  const [first, second] = one.tokens;
  return (
    first !== undefined &&
    second !== undefined &&
    beginsCapital(first.text) &&
    !own.includes(first.norm) &&
    !HE.test(first.norm) &&
    !SHE.test(first.norm) &&
    SAID_OF.test(second.norm || second.text)
  );
};

/** A relative, a worker, an animal or a first name that is not the person's: the pronoun may mean them. */
function isSomebodyElse({ text, norm }: Token, own: readonly string[]): boolean {
  const word = norm.replace(/['’]s$/u, '');
  return (
    RELATIVES.has(word) ||
    /^(?:nurse|carer|gp|dr|manager|dog|cat|step\p{L}+|aunt\p{L}*|grand\p{L}+|cousin)$/u.test(word) ||
    (beginsCapital(text) && (firstNames.has(word) || calledNames.has(word)) && !own.includes(word))
  );
}

const FAR_BACK = 4;

/** "Sadie and Ron … They … He snores", "dotes on Tabitha. She sleeps on his bed": somebody named before in the same text. */
function goesBack(statements: readonly Statement[], one: Statement, own: readonly string[]): boolean {
  const has = (pronoun: RegExp): boolean => one.tokens.some(({ norm }) => pronoun.test(norm));
  const isOfTwo = has(HE) && has(SHE);
  for (let at = one.at - 1; at >= 0 && one.at - at <= FAR_BACK; at -= 1) {
    const before = statements[at];
    if (before?.evidence.block !== one.evidence.block) return false;
    if (before.tokens.some((token) => isSomebodyElse(token, own))) return true;
    if (
      isOfTwo &&
      before.tokens.slice(1).some(({ text, norm }) => beginsCapital(text) && !own.includes(norm))
    )
      return true;
  }
  return false;
}

/** Sentences whose subject is the person by a pronoun: the first word, with nobody else named in the same section. */
function bySubject(
  statements: readonly Statement[],
  own: readonly string[],
): { he: Statement[]; she: Statement[] } {
  const found: { he: Statement[]; she: Statement[] } = { he: [], she: [] };
  for (const one of statements) {
    if (one.whose !== 'person' || one.blank || one.struck || one.note || one.heading) continue;
    const first = one.tokens.find((token) => hasLetter(token.norm))?.norm ?? '';
    if (!HE.test(first) && !SHE.test(first)) continue;
    if (one.domain === 'contacts' || ofOthers(one)) continue;
    const before = statements[one.at - 1];
    const about =
      before &&
      before.section === one.section &&
      (begins(before, own) || [...before.tokens, ...one.tokens].some((token) => isSomebodyElse(token, own)));
    if (about || goesBack(statements, one, own)) continue;
    if (HE.test(first)) found.he.push(one);
    if (SHE.test(first)) found.she.push(one);
  }
  return found;
}

/** The first words of a note that speak of somebody who goes by another pronoun. */
function noteOf(
  statements: readonly Statement[],
  is: Known['is'],
  own: readonly string[],
): Statement | undefined {
  return statements.find((one) => {
    const opens = one.note !== null && statements[one.at - 1]?.note !== one.note;
    if (!opens || one.whose !== 'person' || one.blank || one.struck) return false;
    const from = entryLead(one.text).end;
    const told = one.tokens.filter(({ start }) => start >= from);
    const first = told.find((token) => hasLetter(token.norm))?.norm;
    return (
      (first === 'he' || first === 'she') && first !== is && !told.some((token) => isSomebodyElse(token, own))
    );
  });
}

export function pronounConflict({ record, findings }: ConflictInput): Pair[] {
  const { he, she } = bySubject(findings.statements, ownNames(record.person));
  const known = stated(record, findings.statements);
  const others = known ? { he: she, she: he, they: [...he, ...she] }[known.is] : [];
  const own = ownNames(record.person);
  const against = others[0] ?? (known ? noteOf(findings.statements, known.is, own) : undefined);
  if (known && against) return [[known.side, sideOf(against)]];
  const [one, two] = [he[0], she[0]];
  if (known || !one || !two) return [];
  // As they stand on the page, whichever is which.
  return [one.at <= two.at ? [sideOf(one), sideOf(two)] : [sideOf(two), sideOf(one)]];
}
