/** The same medicine with another dose, or given more or less often, in two places of the plan. */
import { wordLists } from '@/core/knowledge/words';
import { conflictRules } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { quick, type Quick } from '@/core/text/quick';
import { fromNowOn, ofPlan, sideOf, type Pair } from './sides';
import type { Statement } from './statements';

interface Dosed {
  statement: Statement;
  focus: number;
  drug: string;
  doses: Set<string>;
  often: Set<string>;
  routes: Set<string>;
  times: Set<string>;
  prn: boolean;
}

const DOSE = quick(
  /(\d{1,4}(?:[.,]\d{1,3})?)\s?(mgs?|milligrams?|micrograms?|mcg|µg|μg|g|grams?|units?|iu|puffs?)\b(?!\s?(?:\/|per)\s?(?:kg|litre|l\b))/giu,
);
/** "40 mg two tablets": the dose is twice what one holds. */
const TABLETS =
  /^[^.;\d]{0,16}?\b(two|three|four|half a|half|[234])\s(?:x\s)?(?:tablets?|tabs?|capsules?|caps?)\b/iu;
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  half: 0.5,
  'half a': 0.5,
  '2': 2,
  '3': 3,
  '4': 4,
};
const NEAR_WORDS = 4;
const { groups, form, notDrug, changed, newDose, prn, routes, often, times } = conflictRules.doses;
/** Medicines by their names, in small letters. */
export const medicines: ReadonlySet<string> = new Set(
  [...(wordLists.get('medicine')?.words ?? []), ...expand(groups)].map((word) => word.replace('*', '')),
);
const forms = new Set(form);
const plainWordsOf = new Set(notDrug);
const patternsOf = (list: readonly { id: string; pattern: string }[]): [string, Quick][] =>
  list.map(({ id, pattern }) => [id, quick(new RegExp(pattern, 'iu'))]);
const ROUTES = patternsOf(routes);
const OFTEN = patternsOf(often);
const TIMES = patternsOf(times);
const CHANGED = quick(new RegExp(changed, 'iu'));
const PRN = quick(new RegExp(prn, 'iu'));

const idsIn = (list: readonly [string, Quick][], text: string): Set<string> =>
  new Set(list.filter(([, pattern]) => pattern.test(text)).map(([id]) => id));

const amountOf = (number: string, unit: string): string => {
  const value = Number(number.replace(',', '.'));
  if (/^m(?:g|illi)/iu.test(unit)) return `${value * 1000} mcg`;
  if (/^(?:mic|mcg|µ|μ)/iu.test(unit)) return `${value} mcg`;
  if (/^g/iu.test(unit)) return `${value * 1_000_000} mcg`;
  return /^p/iu.test(unit) ? `${value} puffs` : `${value} units`;
};

/** The first dose that a text names, in one unit; null where there is none. */
export function firstDose(text: string): string | null {
  const found = DOSE.all(text)[0];
  return found ? amountOf(found[1] ?? '', found[2] ?? '') : null;
}

/** The word a dose belongs to: the nearest known medicine before it, else the word right before it. */
function drugBefore(text: string): string | null {
  const words = text
    .slice(-60)
    .toLowerCase()
    .replace(/^.*[.;\n]/su, '')
    .match(/[\p{L}][\p{L}-]*/gu);
  if (!words) return null;
  const near = words
    .map((word) => (word.length > 5 ? word.replace(/s$/u, '') : word))
    .filter((word) => !forms.has(word))
    .slice(-NEAR_WORDS);
  const known = [...near].reverse().find((word) => medicines.has(word));
  const last = near.at(-1);
  if (known) return known;
  return last && last.length > 4 && !plainWordsOf.has(last) && !/(?:ed|ing|ly)$/u.test(last) ? last : null;
}

function read(one: Statement, text: string, lead: number): Dosed[] {
  if (CHANGED.test(text)) return [];
  const byDrug = new Map<string, Dosed>();
  for (const match of DOSE.all(text)) {
    const drug = drugBefore(text.slice(0, match.index));
    if (!drug) continue;
    const dose = amountOf(match[1] ?? '', match[2] ?? '');
    const tablets = TABLETS.exec(text.slice(match.index + match[0].length))?.[1]?.toLowerCase();
    const known = byDrug.get(drug);
    if (known) {
      known.doses.add(dose);
      continue;
    }
    const rest = text.slice(match.index);
    const stop = /[;\n]|\.\s/u.exec(rest)?.index ?? rest.length;
    const near = text.slice(Math.max(0, match.index - 40), match.index + stop);
    byDrug.set(drug, {
      statement: one,
      focus: Math.max(0, match.index - lead),
      drug,
      doses: new Set([
        dose,
        ...(tablets
          ? [
              amountOf(
                String(Number((match[1] ?? '').replace(',', '.')) * (COUNTS[tablets] ?? 1)),
                match[2] ?? '',
              ),
            ]
          : []),
      ]),
      often: idsIn(OFTEN, near),
      routes: idsIn(ROUTES, text),
      times: idsIn(TIMES, near),
      prn: PRN.test(text),
    });
  }
  if (byDrug.size === 0) byName(one, text, lead, byDrug);
  return [...byDrug.values()];
}

/** "Apixaban once a day": a medicine that is known by its name, and how often, without an amount. */
function byName(one: Statement, text: string, lead: number, byDrug: Map<string, Dosed>): void {
  const often = idsIn(OFTEN, text);
  const name = often.size === 0 ? undefined : /[\p{L}]{5,}/gu;
  const drug =
    name &&
    text
      .toLowerCase()
      .match(name)
      ?.find((word) => medicines.has(word));
  const focus = drug === undefined ? -1 : text.toLowerCase().indexOf(drug);
  if (drug === undefined) return;
  byDrug.set(drug, {
    statement: one,
    focus: Math.max(0, focus - lead),
    drug,
    doses: new Set(),
    often,
    routes: idsIn(ROUTES, text),
    times: new Set(),
    prn: PRN.test(text),
  });
}

const ROW_MAX = 300;

/** Cells of a row read as one: name, dose and time stand side by side. */
function texts(statements: readonly Statement[]): { one: Statement; text: string; lead: number }[] {
  const rows = new Map<string, Statement[]>();
  const found: { one: Statement; text: string; lead: number }[] = [];
  for (const one of statements) {
    if (one.row !== null) {
      const row = rows.get(one.row);
      if (row) row.push(one);
      else rows.set(one.row, [one]);
    }
    // The head of a column names no medicine.
    const name = one.first && one.row === null && one.name !== '' ? `${one.name} ` : '';
    found.push({ one, text: `${name}${one.text}`, lead: name.length });
  }
  for (const cells of rows.values()) {
    const text = cells.map((one) => one.text).join(' ');
    const dosed = cells.find((one) => DOSE.all(one.text).length > 0 && !/\p{L}{5}/u.test(one.text));
    if (dosed && text.length <= ROW_MAX) found.push({ one: dosed, text, lead: text.indexOf(dosed.text) });
  }
  return found;
}

const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** "Ramipril reduced to 2.5 mg": the dose from then on. */
const NEW_DOSE = quick(new RegExp(newDose, 'giu'));

/** A dose that was changed, beside a place that lists the medicine without it. */
function changedDoses(statements: readonly Statement[], listed: ReadonlyMap<string, Dosed[]>): Pair[] {
  return statements
    .filter((one) => ofPlan(one) || fromNowOn(one))
    .flatMap((one): Pair[] => {
      const text = one.text.slice(0, 1000);
      return NEW_DOSE.all(text).flatMap((match): Pair[] => {
        const end = match.index + match[0].length;
        const drug = drugBefore(text.slice(0, match.index));
        const [amount] = DOSE.all(text.slice(end));
        if (drug === null || !medicines.has(drug) || amount?.index !== 0) return [];
        const dose = amountOf(amount[1] ?? '', amount[2] ?? '');
        const other = listed
          .get(drug)
          ?.find(
            ({ statement, doses, prn: asNeeded }) =>
              statement !== one && !asNeeded && doses.size > 0 && !doses.has(dose),
          );
        return other ? [[sideOf(one, match.index), sideOf(other.statement, other.focus)]] : [];
      });
    });
}

/** Pairs of one medicine whose doses, or whose times a day, have nothing in common. */
export function doseConflicts(statements: readonly Statement[], most: number): Pair[] {
  const byDrug = new Map<string, Dosed[]>();
  for (const { one, text, lead } of texts(statements.filter(ofPlan)))
    for (const dosed of read(one, text.slice(0, 1000), lead)) {
      const list = byDrug.get(dosed.drug);
      if (list) list.push(dosed);
      else byDrug.set(dosed.drug, [dosed]);
    }
  const pairs = changedDoses(statements, byDrug).slice(0, most);
  for (const list of byDrug.values()) {
    const [first, ...others] = list;
    const other =
      first &&
      others.find(
        (one) =>
          one.statement.at !== first.statement.at &&
          one.prn === first.prn &&
          !apart(one.routes, first.routes) &&
          !apart(one.times, first.times) &&
          (apart(one.doses, first.doses) ||
            (one.often.size === 1 && first.often.size === 1 && apart(one.often, first.often))),
      );
    if (first && other && pairs.length < most)
      pairs.push([sideOf(first.statement, first.focus), sideOf(other.statement, other.focus)]);
  }
  return pairs;
}
