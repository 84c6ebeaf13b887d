/** What the plan asks for, beside a note of the last weeks in which it was done otherwise. */
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { daysBetween } from '@/core/text/dates';
import { quick, type Quick } from '@/core/text/quick';
import { ofPlan, sideOf, wholeOf, type ConflictInput, type Pair } from './sides';

const DAYS = 31;

interface Rule {
  asked: Quick;
  done: Quick;
  about: Quick | null;
  notAbout: Quick | null;
}

const shapeOf = (pattern: string): Quick => quick(new RegExp(pattern, 'iu'));
/** Made before the first page is read: a pattern that comes later has them all looked up anew. */
const rules = new Map(
  conflictRules.conflicts.flatMap(({ id, kind, one, other, about, notAbout }): [string, Rule][] =>
    kind === 'done' && one !== undefined && other !== undefined
      ? [
          [
            id,
            {
              asked: shapeOf(one),
              done: shapeOf(other),
              about: about === undefined ? null : shapeOf(about),
              notAbout: notAbout === undefined ? null : shapeOf(notAbout),
            },
          ],
        ]
      : [],
  ),
);

/** The first line of the plan that asks for it, and the first note that tells otherwise. */
export function doneConflict({ id }: Conflict, input: ConflictInput): Pair[] {
  const rule = rules.get(id);
  if (!rule) return [];
  const { statements } = input.findings;
  const asked = statements.find(
    (each) =>
      ofPlan(each) &&
      !each.heading &&
      rule.asked.test(each.text) &&
      (rule.about?.test(wholeOf(each)) ?? true),
  );
  if (!asked) return [];
  const done = statements.find(({ note, whose, blank, struck, text }) => {
    const day = note?.when?.slice(0, 10);
    if (day === undefined || whose !== 'person' || blank || struck) return false;
    const age = daysBetween(day, input.now.slice(0, 10));
    return age >= 0 && age <= DAYS && rule.done.test(text) && !rule.notAbout?.test(text);
  });
  return done ? [[sideOf(asked), sideOf(done)]] : [];
}
