/** What the plan asks for, beside a note of the last weeks in which it was done otherwise. */
import type { Conflict } from '@/core/knowledge/checks';
import { daysBetween } from '@/core/text/dates';
import { quick, type Quick } from '@/core/text/quick';
import { Recent } from '@/utils/recent';
import { ofPlan, sideOf, wholeOf, type ConflictInput, type Pair } from './sides';

const DAYS = 31;

const known = new Recent<Quick>(40);
const shapeOf = (pattern: string): Quick => known.of(pattern, (one) => quick(new RegExp(one, 'iu')));

/** The first line of the plan that asks for it, and the first note that tells otherwise. */
export function doneConflict({ one, other, about, notAbout }: Conflict, input: ConflictInput): Pair[] {
  if (one === undefined || other === undefined) return [];
  const { statements } = input.findings;
  const asked = statements.find(
    (each) =>
      ofPlan(each) &&
      !each.heading &&
      shapeOf(one).test(each.text) &&
      (about === undefined || shapeOf(about).test(wholeOf(each))),
  );
  if (!asked) return [];
  const done = statements.find(({ note, whose, blank, struck, text }) => {
    const day = note?.when?.slice(0, 10);
    if (day === undefined || whose !== 'person' || blank || struck) return false;
    const age = daysBetween(day, input.now.slice(0, 10));
    return (
      age >= 0 &&
      age <= DAYS &&
      shapeOf(other).test(text) &&
      !(notAbout !== undefined && shapeOf(notAbout).test(text))
    );
  });
  return done ? [[sideOf(asked), sideOf(done)]] : [];
}
