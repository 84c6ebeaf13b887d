/** What a person is not to eat, and what the page says they eat: knowledge/conflicts.json, dietClasses. */
import { conflictRules } from '@/core/knowledge/checks';
import { dietsAsked, foodsIn, looksLike } from '@/core/text/diet-foods';
import { quick } from '@/core/text/quick';
import { beginsCapital, tokenise } from '@/core/text/tokens';
import { allergenEaten } from './conflicts-eaten';
import type { CueHit, Findings } from './cues';
import { fromNowOn, ofPlan, sideOf, type ConflictInput, type Pair } from './sides';
import type { Statement } from './statements';

const EATEN = quick(new RegExp(conflictRules.eating.eaten, 'iu'));
const KEPT_OFF = new RegExp(conflictRules.eating.keptOff, 'iu');
const CLAUSE = /[.;!?\n]|\s(?:but|though)\s/gu;

const old = new RegExp(conflictRules.old, 'iu');
const FLAGS = ['flag:RF01', 'flag:RF15', 'flag:RF03'] as const;
/** Who writes of a diet with its reason in one breath knows of both. */
const PIECE_MOST = 600;

/** The clause of a text in which a place stands. */
function clauseAt(text: string, at: number): string {
  let [from, to] = [0, text.length];
  for (const { index: mark } of text.matchAll(CLAUSE)) {
    if (mark < at) from = mark + 1;
    else {
      to = mark;
      break;
    }
  }
  return text.slice(from, to);
}

/** Each diet the plan asks for, and where it does. */
function askedFor(findings: Findings): Map<number, CueHit> {
  const asked = new Map<number, CueHit>();
  for (const hit of FLAGS.flatMap((flag) => findings.of(flag))) {
    const { statement } = hit;
    if (old.test(statement.title ?? '') || (statement.note !== null && !fromNowOn(statement))) continue;
    for (const diet of dietsAsked(tokenise(`${statement.label}\n${statement.text}`)))
      if (!asked.has(diet)) asked.set(diet, hit);
  }
  return asked;
}

const isHeard = (one: Statement): boolean =>
  (ofPlan(one) || fromNowOn(one)) &&
  !one.heading &&
  one.domain !== 'allergies' &&
  one.text.length <= PIECE_MOST;

const ANIMAL = new RegExp(conflictRules.eating.animals, 'iu');
/** "Biscuit, small terrier": with a capital within a sentence it is somebody's name. */
const isNamed = (text: string, start: number): boolean =>
  beginsCapital(text.slice(start)) && !/(?:^|[.;:!?\n–—-]\s*)$/u.test(text.slice(0, start));

/** Where a food of a diet is told as eaten, or -1. */
function eatenAt(one: Statement, diet: number): number {
  const eating = one.domain === 'nutrition' || EATEN.test(`${one.title ?? ''} ${one.label} ${one.text}`);
  if (!eating || ANIMAL.test(one.text) || looksLike(diet, `${one.label} ${one.text}`)) return -1;
  const hit = foodsIn(one.tokens).find(
    ({ value, start }) =>
      value.diet === diet &&
      (value.isBrand || !isNamed(one.text, start)) &&
      !KEPT_OFF.test(clauseAt(one.text, start)),
  );
  return hit?.start ?? -1;
}

/** For each diet that is asked for the first place that tells of a food it keeps off, one pair each. */
export function dietConflicts(input: ConflictInput): Pair[] {
  const { findings } = input;
  const asked = askedFor(findings);
  const heard = findings.statements.filter(isHeard);
  const found = [...asked].flatMap(([diet, hit]): Pair[] => {
    for (const one of heard) {
      if (one.evidence.block === hit.statement.evidence.block) continue;
      const at = eatenAt(one, diet);
      if (at >= 0) return [[sideOf(hit.statement, hit.focus), sideOf(one, at)]];
    }
    return [];
  });
  return found.length > 0 ? found : allergenEaten(input);
}
