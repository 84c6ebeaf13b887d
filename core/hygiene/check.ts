/** The record checks for one note and what the page knows. Each says what does not fit; none changes anything. */
import { allergyChecks } from './allergies';
import { dateChecks } from './dates';
import { figureChecks } from './figures';
import { openContext, type Finding, type HygieneInput } from './finding';
import { languageChecks } from './languages';
import { medicineChecks } from './medicines';
import { moneyChecks } from './money';
import { peopleChecks } from './people';
import { planChecks } from './plan';
import { stockChecks } from './stock';
import { sumChecks } from './sums';
import { timeChecks } from './times';
import { toldChecks } from './told';
import { wordingChecks } from './wording';

const ORDER = ['block-copy', 'critical', 'high', 'med', 'low', 'ask'];

/**
 * @param input the note, the plan's facts, when it is written (local time), earlier notes, fields beside it
 * @returns findings, the most serious first
 */
export function checkHygiene(input: HygieneInput): Finding[] {
  const { context, findings } = openContext(input);
  for (const check of [
    ...peopleChecks,
    ...timeChecks,
    ...dateChecks,
    ...figureChecks,
    ...sumChecks,
    ...moneyChecks,
    ...stockChecks,
    ...allergyChecks,
    ...medicineChecks,
    ...planChecks,
    ...toldChecks,
    ...wordingChecks,
    ...languageChecks,
  ])
    check(context);
  return findings.sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
  );
}
