/** What a note of the last weeks says was eaten or drunk, beside an allergy or a texture that forbids it. */
import { conflictRules } from '@/core/knowledge/checks';
import { hadOf } from '@/core/hygiene/allergies';
import { standAt } from '@/core/hygiene/taken';
import { exactly } from '@/core/text/allergy-classes';
import { daysBetween } from '@/core/text/dates';
import { entryLead } from '@/core/text/entry-lead';
import { quick } from '@/core/text/quick';
import { readText, scopesAt, type TextReading } from '@/core/text/scope';
import type { CueHit } from './cues';
import { isOfAnother, sideOf, type ConflictInput, type Pair } from './sides';
import type { Statement } from './statements';

const DAYS = 31;
const NOTE_MOST = 600;

/** Whether a statement is a note of the last weeks on the person. */
function isOfLately(one: Statement, now: string): boolean {
  const day = one.note?.when?.slice(0, 10);
  if (day === undefined || one.whose !== 'person' || one.blank || one.struck || one.template) return false;
  const age = daysBetween(day, now.slice(0, 10));
  return age >= 0 && age <= DAYS && one.text.length <= NOTE_MOST;
}

/** Notes of the last weeks, each with what it tells behind its day and its writer. */
function notesOf(statements: readonly Statement[], now: string): { one: Statement; from: number }[] {
  return statements
    .filter((one) => isOfLately(one, now))
    .map((one) => ({ one, from: entryLead(one.text).end }));
}

const MEAL = new RegExp(`^(?:${conflictRules.eating.told.meal})`, 'iu');
/** "Breakfast :: toast": the label says that it was a meal. */
const mealOf = ({ label, first }: Statement): string => (first && MEAL.test(label) ? `${label}: ` : '');

const REACTED = quick(new RegExp(conflictRules.eating.reacted, 'iu'));
const foods = exactly(['@food-allergen']);
const ALLERGIES = ['flag:RF01', 'flag:RF15'] as const;

/** Each allergy beside the first note in which what it names was had. */
export function allergenEaten({ findings, now }: ConflictInput): Pair[] {
  const allergies = ALLERGIES.flatMap((flag) => findings.inPlan(flag)).filter(
    ({ statement }) => !statement.archived && !statement.over,
  );
  if (allergies.length === 0) return [];
  const notes = notesOf(findings.statements, now).filter(({ one }) => !REACTED.test(one.text));
  const readings = new Map<Statement, TextReading>();
  const readingOf = (one: Statement, from: number): TextReading => {
    const known = readings.get(one) ?? readText(`${mealOf(one)}${one.text.slice(from)}`);
    readings.set(one, known);
    return known;
  };
  const eaten = ({ statement }: CueHit): Pair[] => {
    const allergens = foods
      .find(statement.tokens)
      .map(({ start, end }) => statement.text.slice(start, end))
      .join(', ');
    if (allergens === '') return [];
    for (const { one, from } of notes) {
      const had = hadOf(allergens, one.tokens, () => readingOf(one, from));
      const at = had ? from + had.start - mealOf(one).length : -1;
      if (at >= from && !isOfAnother(one, at)) return [[sideOf(statement), sideOf(one, at)]];
    }
    return [];
  };
  return allergies.flatMap(eaten).slice(0, 1);
}

const NOT_TOLD = ['negated', 'future', 'quoted', 'third-party'] as const;
const FIRM = quick(new RegExp(conflictRules.eating.firm, 'iu'));
const MADE_SMOOTH = new RegExp(conflictRules.eating.madeSmooth, 'iu');

/** The first note in which something was eaten that no purée is. */
export function firmEaten(statements: readonly Statement[], now: string): Pair[1] | null {
  for (const { one, from } of notesOf(statements, now)) {
    const text = one.text.slice(from);
    const firm = FIRM.exec(text);
    if (!firm || MADE_SMOOTH.test(text) || isOfAnother(one, from + firm.index)) continue;
    const reading = readText(text);
    const kinds = scopesAt(reading, { start: firm.index, end: firm.index + firm[0].length });
    if (NOT_TOLD.some((kind) => kinds.has(kind))) continue;
    if (standAt(reading, firm.index) === 'had') return sideOf(one, from + firm.index);
  }
  return null;
}
