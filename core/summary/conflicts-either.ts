/** Two ways of doing one thing that cannot both hold, as knowledge/conflicts.json words them: shut and open, alone and never alone. */
import { conflictRules } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { forText } from '@/core/text/any-case';
import { PatternSet } from '@/core/text/pattern-set';
import { quick } from '@/core/text/quick';
import { beginsCapital, type Token, tokenise } from '@/core/text/tokens';
import { isGoal } from './scales';
import {
  firstOfKind,
  fromNowOn,
  inNotes,
  isOfAnother,
  ofPlan,
  sameSituation,
  sideOf,
  situationKey,
  wholeOf,
  type Pair,
} from './sides';
import type { Statement } from './statements';

interface Rule {
  id: string;
  one: RegExp;
  other: RegExp;
  about: RegExp | null;
  notAbout: RegExp | null;
  same: RegExp | null;
  people: boolean;
}

const SIDES = ['one', 'other'] as const;

/** Every rule twice, for each of its sides. */
const sides = conflictRules.conflicts.flatMap(
  ({ id, kind, one, other, about, notAbout, same, people = false }) => {
    if (kind !== 'either' || one === undefined || other === undefined) return [];
    const rule: Rule = {
      id,
      one: new RegExp(one, 'iu'),
      other: new RegExp(other, 'iu'),
      about: about ? new RegExp(about, 'iu') : null,
      notAbout: notAbout ? new RegExp(notAbout, 'iu') : null,
      same: same ? new RegExp(same, 'iu') : null,
      people,
    };
    return SIDES.map((side) => ({ rule, side }));
  },
);
const telling = new PatternSet(sides.map(({ rule, side }) => rule[side]));

const settled = quick(new RegExp(conflictRules.settled, 'iu'));
const old = new RegExp(conflictRules.old, 'iu');
const TEXT_MAX = 600;
const NEGATED = /\b(?:no|not|never|without|avoid\w*|nor|cannot)\b|n['’]t\b/iu;
/** How far before the telling words something turns them round. */
const BEFORE = 24;

interface Said {
  statement: Statement;
  focus: number;
  /** Whom or what it names, where the pattern asks for it. */
  named: readonly string[];
}

const relatives = new Set(expand(['@family']));
const NO_NAME =
  /^(?:mr|mrs|ms|miss|dr|the|her|his|their|do|not|no|never|only|on|in|at|mon|tues|wednes|thurs|fri|satur|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|staff|carers?|family)$/u;
/** How far around the telling words the one they are about is named. */
const AROUND = 40;

/** "Lee" after "Jo" is no name of its own; after "Mr" or "grandson" it is. */
const isSurname = (before: Token | undefined): boolean =>
  before !== undefined &&
  beginsCapital(before.text) &&
  !relatives.has(before.norm) &&
  !NO_NAME.test(before.norm);

/** Relatives and names beside the telling words, in the same clause. */
function peopleIn(text: string, { index, 0: hit }: RegExpExecArray): string[] {
  const before = text.slice(Math.max(0, index - AROUND), index).replace(/^.*[.;]/u, '');
  return tokenise(`${before}${hit}`)
    .filter(({ norm }, at, all) => relatives.has(norm) || !isSurname(all[at - 1]))
    .filter(({ text: word, norm }) => relatives.has(norm) || (beginsCapital(word) && !NO_NAME.test(norm)))
    .map(({ norm }) => norm);
}

const named = (match: RegExpExecArray | null): string[] =>
  (match?.slice(1) ?? []).flatMap((group) => (group === undefined ? [] : [group.toLowerCase()]));

/** Whether the statement speaks of today, and of what the rule is about. */
const isMeant = (one: Statement, { about, notAbout }: Rule): boolean => {
  const whole = wholeOf(one);
  return (
    (one.note !== null || !settled.test(one.text)) &&
    !old.test(one.title ?? '') &&
    (about === null || forText(about, whole).test(whole)) &&
    !(notAbout && forText(notAbout, whole).test(whole))
  );
};

/** What a statement says on one side of a rule, or null. */
function saidOn(
  statement: Statement,
  text: string,
  lead: number,
  rule: Rule,
  side: 'one' | 'other',
): Said | null {
  const hit = forText(rule[side], text).exec(text);
  if (!hit || (!rule.people && isOfAnother(statement, hit.index - lead)) || !isMeant(statement, rule))
    return null;
  const clause = text.slice(Math.max(0, hit.index - BEFORE), hit.index).replace(/^.*[,;.]/u, '');
  if (NEGATED.test(clause)) return null;
  const names = rule.people
    ? peopleIn(text, hit)
    : rule.same
      ? named(rule.same.exec(wholeOf(statement)))
      : [];
  if (rule.people && names.length === 0) return null;
  return { statement, focus: Math.max(0, hit.index - lead), named: names };
}

/** Nothing is named on either side, or the same. */
const alike = (a: Said, b: Said): boolean =>
  a.named.length === 0 ? b.named.length === 0 : b.named.some((name) => a.named.includes(name));

/** What decides whether two contradict each other. */
const kindOf = ({ statement, named: names }: Said): string =>
  [statement.note !== null, situationKey(statement), ...names].join('\n');

function firstPair({ one, other }: Record<'one' | 'other', Said[]>): Pair[] {
  // Two of each: one may be the very statement it is compared with.
  const others = firstOfKind(other, kindOf, 2);
  for (const first of firstOfKind(one, kindOf, 2)) {
    const second = others.find(
      (two) =>
        two.statement.at !== first.statement.at &&
        !inNotes(first.statement, two.statement) &&
        alike(first, two) &&
        sameSituation(first.statement, two.statement),
    );
    if (second) return [[sideOf(first.statement, first.focus), sideOf(second.statement, second.focus)]];
  }
  return [];
}

/** For each rule the first two statements of the plan that stand on its two sides; one pass over the page. */
export function eitherConflicts(statements: readonly Statement[]): Map<string, Pair[]> {
  const found = new Map<string, Record<'one' | 'other', Said[]>>();
  for (const statement of statements) {
    if (statement.heading || isGoal(statement) || !(ofPlan(statement) || fromNowOn(statement))) continue;
    const lead = statement.first && statement.label !== '' ? `${statement.label}: ` : '';
    const text = `${lead}${statement.text}`.slice(0, TEXT_MAX);
    for (const place of telling.candidates(text)) {
      const { rule, side } = sides[place] as (typeof sides)[number];
      const said = saidOn(statement, text, lead.length, rule, side);
      if (!said) continue;
      const both = found.get(rule.id) ?? { one: [], other: [] };
      both[side].push(said);
      found.set(rule.id, both);
    }
  }
  return new Map([...found].map(([id, both]) => [id, firstPair(both)]));
}
