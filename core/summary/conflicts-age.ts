/** Ages told on the page against the date of birth, counted to the day, or against another age. */
import { expand } from '@/core/knowledge/red-flags';
import type { Evidence } from '@/core/record/evidence';
import { findDates, yearsOld } from '@/core/text/dates';
import { quick, quickSet } from '@/core/text/quick';
import { sectionOf } from './conflicts-person';
import { partOf, sideOf, type ConflictInput, type Pair, type Side } from './sides';
import type { Statement } from './statements';

/** "From age 19 to 24", "older cousin Tobe (19)": of another time or of somebody else. */
const ANOTHER_AGE =
  /\b(?:from|at|since|until|till|by|before|after) (?:the )?age\b|\bage \d{1,3}(?: to | ?[-–] ?)\d|\b(?:cousin|brother|sister|son|daughter|uncle|aunt\w*|niece|nephew|mother|father|friend)s?\b[^.;\n]{0,20}\(\d/iu;

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ONES = 'one two three four five six seven eight nine'.split(' ');
const FEW =
  `${ONES.join(' ')} ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
    ' ',
  );
const NUMBER = `(\\d{1,3}|(?:${Object.keys(TENS).join('|')})(?:[- ](?:${ONES.join('|')}))?)`;
/** In words also below twenty: only where nothing but an age can be meant. */
const ANY_NUMBER = `(?:${NUMBER}|(${FEW.slice(1).join('|')}))`;

/** How an age is told: of whoever the sentence is about. */
const TOLD = quickSet(
  [
    `\\b${ANY_NUMBER}[- ](?:years?|yrs?)[- ]?(?:old|young|of age)\\b`,
    `\\b(\\d{2,3})\\s?(?:y/?o|yrs)\\b`,
    `\\b(?:gentleman|lady|man|woman|person|resident|chap|lass|lad|widow|widower|pensioner)(?: of| aged|,) ${NUMBER}\\b`,
    `\\baged? ${NUMBER}\\b`,
    `^(?:he|she|they)(?:['’]s| is| are|['’]ll be| will be| turned| turns| has turned)(?: now| just)? (\\d{2,3})(?=[.,;]|$| (?:and|on|in|this|next|last|now|years?)\\b)`,
    `^(\\d{2,3}) years?(?: now)?(?=[.,]|$)`,
    `^(\\d{2,3})(?: years?)?[.,] (?=(?:and |now )?(?:widow\\w*|retired|lives|lady|gentleman|man\\b|woman|single|married|divorced|female|male)\\b)`,
    `\\b(?:lists|has|gives|shows) (?:him|her|them) as (\\d{2,3})\\b`,
    `[,;] (?:so |and )?(?:now )?(\\d{2,3}) now\\b|[,;] now (\\d{2,3})\\b`,
    `(?:^|: )[FM], (\\d{2,3})\\b`,
  ].map((source) => new RegExp(source, 'iu')),
);

/** Of before, of somebody else, of a thing, or as somebody feels. */
const NOT_OWN =
  /\b(?:looks?|looked|feels?|acts|when|was|were|since|from|until|till|died|left|born|\p{L}+(?<!ag|retir|widow)ed|had|lost|broke|went|met|fell|started|began|retired at|worked|married|mental|reading|at the age|at age|by age|dog|cat|horse|over|under|between|house|building|car|ago|later|plan|goal|turning|twin|club|service|for)\b/iu;
const RELATIVES = new Set(expand(['@family']));

const numberOf = (told: string): number => {
  if (/^\d/u.test(told)) return Number(told);
  const [tens = '', ones = ''] = told.toLowerCase().split(/[- ]/u);
  if (FEW.includes(tens)) return FEW.indexOf(tens) + 1;
  return (TENS[tens] ?? 0) + ONES.indexOf(ones) + 1;
};

interface Aged {
  age: number;
  statement: Statement;
  /** Where in it the number stands. */
  at: number;
  end: number;
  /** The birthday is still to come, or has just been. */
  loose: boolean;
}

const ownName = ({ record }: ConflictInput): RegExp | null => {
  const words = `${record.person.name?.value ?? ''} ${record.person.preferredName?.value ?? ''}`
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word));
  return words.length === 0
    ? null
    : new RegExp(
        `\\b(?:${words.join('|')}) (?:is|turned|turns)(?: now| just)? ${ANY_NUMBER}(?=[,.;!)]|$| (?:and|now|today|this|on|in)\\b)|\\b(?:${words.join('|')})(?: \\p{Lu}(?:['’]?\\p{L}*)?)?,? (\\d{2,3})(?=[,)]|\\.(?!\\d)|$)`,
        'iu',
      );
};

/** A relative before it, or another first name before the person's last one. */
const ofAnother = (clause: string, isNamed: boolean): boolean =>
  clause
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => RELATIVES.has(word)) ||
  (isNamed && /\p{Lu}\p{L}{2,} $/u.test(clause));

const BEHIND = 24;

function ageIn(one: Statement, named: RegExp | null): Pick<Aged, 'age' | 'at' | 'end'> | null {
  const told = TOLD.worth(one.text);
  for (const pattern of named ? [...told, named] : told) {
    const match = pattern.exec(one.text);
    const digits = match?.slice(1).find((group) => group !== undefined);
    if (!match || digits === undefined) continue;
    const age = numberOf(digits);
    const near = one.text.slice(Math.max(0, match.index - 40), match.index);
    const clause = near.replace(/^.*[.;]/u, '');
    const away = NOT_OWN.test(clause) || ANOTHER_AGE.test(one.text) || ofAnother(clause, pattern === named);
    const behind = one.text.slice(match.index + match[0].length, match.index + match[0].length + BEHIND);
    // "Her five-year-old grandson"
    if (age < 1 || age > 115 || away || ofAnother(behind.split(/[.,;]/u)[0] ?? '', false)) continue;
    const at = match.index + match[0].indexOf(digits);
    return { age, at, end: at + digits.length };
  }
  return null;
}

const NUMBERED = quick(
  /\d\d|ty\b|ty[- ]|\b(?:is|turned|turns)(?: now| just)? (?:\d|\p{L}+(?:[,.;!)]|$| (?:and|now)\b))|year/iu,
);
const BIRTHDAY = quick(/\bbirthday\b/iu);
/** "Lewis's birthday today, he is 28!" */
const OF_BIRTHDAY =
  /\bbirthday\b[^.;\n]{0,30}\b(?:he|she|they)(?:['’]s| is| are) (\d{1,3})(?=[!,.;]|$| (?:today|now)\b)/iu;

/** Every age the plan tells of the person, in reading order. */
function agesTold(input: ConflictInput): Aged[] {
  const named = ownName(input);
  return input.findings.statements.flatMap((one): Aged[] => {
    const isBirthday = one.note !== null && BIRTHDAY.test(one.text);
    if ((one.note && !isBirthday) || one.blank || one.struck || one.heading || one.template) return [];
    if (one.whose !== 'person' || one.domain === 'contacts' || one.text.length > 300) return [];
    if (!NUMBERED.test(one.text)) return [];
    const found = ageIn(one, named) ?? (isBirthday ? ageIn(one, OF_BIRTHDAY) : null);
    if (!found) return [];
    const loose = /\b(?:will be|['’]ll be|turns|turning|nearly|almost|coming up)\b/iu.test(one.text);
    return [{ ...found, statement: one, loose }];
  });
}

const BIRTH = quick(/\b(?:born|birthday|birth date|date of birth|d\.?o\.?b)\b/iu);

/** The date of birth the page states, or one it tells in a sentence or under another label. */
function birthOf({
  record,
  findings,
  now,
  order,
}: ConflictInput): { iso: string; evidence: Evidence } | null {
  const stated = record.person.dateOfBirth;
  const at = stated?.evidence[0];
  if (stated && at) return { iso: stated.value, evidence: at };
  for (const one of findings.statements) {
    if (one.note || one.blank || one.heading || one.whose !== 'person' || one.domain === 'contacts') continue;
    if (!BIRTH.test(one.label) && !BIRTH.test(one.text)) continue;
    const date = findDates(one.text, { now, order }).find(
      (found) => found.precision === 'day' && !found.inferredYear,
    );
    if (date && yearsOld(date.iso, now) >= YOUNGEST) return { iso: date.iso, evidence: one.evidence };
  }
  return null;
}
/** A newer date tells when somebody came. */
const YOUNGEST = 9;

/** Ages of one page may be told a year apart: between two birthdays. */
const ALIKE = 1;

export function ageConflict(input: ConflictInput): { pairs: Pair[]; years: number } {
  const { age } = input.record.person;
  const { statements } = input.findings;
  const birth = birthOf(input);
  const sideAt = (evidence: Evidence): Side => ({ section: sectionOf(evidence, statements), evidence });
  const told = agesTold(input);
  if (!birth) {
    const [first] = told;
    const other = told.find((one) => first && Math.abs(one.age - first.age) > ALIKE);
    const pair = [first, other].flatMap((one) => (one ? [sideOf(one.statement, one.at)] : []));
    return { pairs: pair[0] && pair[1] ? [[pair[0], pair[1]]] : [], years: 0 };
  }
  const years = yearsOld(birth.iso, input.now);
  if (years < 0) return { pairs: [], years };
  const ageAt = age?.evidence[0];
  const place = statements.find(
    ({ evidence: at }) => ageAt && at.block === ageAt.block && at.start <= ageAt.start && at.end >= ageAt.end,
  );
  const beforeAge = place && ageAt ? place.text.slice(0, ageAt.start - place.evidence.start) : '';
  const isOwn =
    !place ||
    (place.whose === 'person' &&
      !ANOTHER_AGE.test(place.text) &&
      !NOT_OWN.test(beforeAge.replace(/^.*[.;]/u, '')));
  if (age && ageAt && isOwn && years !== Number(age.value))
    return { pairs: [[sideAt(ageAt), sideAt(birth.evidence)]], years };
  const wrong = told.find(
    (one) =>
      one.statement.evidence.block !== birth.evidence.block &&
      one.age !== years &&
      !(one.loose && one.age === years + 1),
  );
  return {
    pairs: wrong ? [[partOf(wrong.statement, wrong.at, wrong.end), sideAt(birth.evidence)]] : [],
    years,
  };
}
