/** The few facts of a record that notes about the person are checked against. */
import { planLabels } from '@/core/knowledge/plan-labels';
import type { CareRecord, Fact } from '@/core/record/record';
import { plainWords } from '@/core/text/plain-words';
import type { PlanFacts } from './plan-facts';

const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };
/** As many writers as a plan's facts hold. */
export const STAFF_MOST = 60;
const LIST_MOST = 20;
const VALUE_MOST = 300;

const list = (value: string): string[] =>
  value
    .split(/[,;\n•]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, LIST_MOST);

/** "2 carers", "two", "assist of 2"; undefined where it is not one plain number. */
function staff(value: string): number | undefined {
  const found = [...value.toLowerCase().matchAll(/\b(?:[1-4]|one|two|three|four)\b/gu)];
  if (found.length !== 1) return undefined;
  const word = found[0]?.[0] ?? '';
  return NUMBERS[word] ?? Number(word);
}

/**
 * What the page says of the person, as far as a label says exactly that. Nothing is guessed from free text, so
 * that a note is never held against a plan that does not say so.
 */
export function planFactsOf(record: CareRecord): PlanFacts {
  const plan: PlanFacts = {};
  const { person } = record;
  if (person.name) {
    plan.person = {
      name: person.name.value,
      ...(person.preferredName ? { called: person.preferredName.value } : {}),
      ...(person.pronouns ? { pronouns: person.pronouns.value } : {}),
    };
  }
  if (person.dateOfBirth) plan.dob = person.dateOfBirth.value;
  const authors = new Set(record.notes.flatMap(({ author }) => (author ? [author] : [])));
  if (authors.size > 0) plan.staff = [...authors].slice(0, STAFF_MOST);
  for (const fact of record.facts) if (!fact.blank) take(plan, fact);
  return plan;
}

function take(plan: PlanFacts, { label, value }: Fact): void {
  const name = planLabels.get(plainWords(label));
  if (!name || value.length > VALUE_MOST) return;
  switch (name) {
    case 'carers': {
      const number = staff(value);
      if (number !== undefined) plan.carers ??= number;
      return;
    }
    case 'allergies':
    case 'conditions':
      plan[name] ??= list(value);
      return;
    default:
      plan[name] ??= value;
  }
}
