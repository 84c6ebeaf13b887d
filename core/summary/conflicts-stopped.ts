/** A medicine that one place says is stopped, and another still lists or has given since. */
import { conflictRules } from '@/core/knowledge/checks';
import { findDates } from '@/core/text/dates';
import { quick } from '@/core/text/quick';
import { tellsEnd } from './assertion';
import { firstDose, medicines } from './conflicts-doses';
import { rowsOf } from './flag-rows';
import { titleDay } from './recent-plan';
import { ofPlan, sideOf, type ConflictInput, type Pair } from './sides';
import type { Statement } from './statements';

interface Named {
  statement: Statement;
  drug: string;
  focus: number;
  /** In one unit; null where none stands behind the name. */
  dose: string | null;
  /** ISO day; null where none is given. */
  day: string | null;
}

const patterns = conflictRules.stopped;
const ENDS = quick(new RegExp(patterns.ends, 'iu'));
const ENDS_BEFORE = quick(new RegExp(patterns.endsBefore, 'iu'));
const DOUBT = quick(new RegExp(patterns.doubt, 'iu'));
const GIVEN = quick(new RegExp(patterns.given, 'iu'));
const NOT_GIVEN = quick(new RegExp(patterns.notGiven, 'iu'));
const CLAUSE = /[,;\n]|\.\s|\b(?:and|but|then)\b/giu;
const WORD = /\p{L}[\p{L}-]{3,}/gu;
const TEXT_MAX = 600;
const PAIRS_MAX = 3;

interface Drug {
  drug: string;
  start: number;
  /** What stands behind its name, up to the next medicine. */
  rest: string;
}

function drugsIn(text: string): Drug[] {
  const named = [...text.toLowerCase().matchAll(WORD)].filter(([drug]) => medicines.has(drug));
  return named.map(({ 0: drug, index }, at) => ({
    drug,
    start: index,
    rest: text.slice(index + drug.length, named[at + 1]?.index),
  }));
}

function dayOf({ note, text, title }: Statement, { now, order }: ConflictInput): string | null {
  const own = findDates(text.slice(0, TEXT_MAX), { now, order }).find(({ precision }) => precision === 'day');
  return (
    own?.iso.slice(0, 10) ??
    note?.when?.slice(0, 10) ??
    (title === null ? null : titleDay(title, { now, order })?.slice(0, 10)) ??
    null
  );
}

const isTold = (one: Statement): boolean =>
  one.whose === 'person' && !(one.blank || one.struck || one.template || one.heading);

/** The medicines that a statement says are stopped: the last one named before the word, or the one right behind it. */
function stoppedIn(statement: Statement, input: ConflictInput): Named[] {
  const text = statement.text.slice(0, TEXT_MAX);
  if (!isTold(statement) || DOUBT.test(text)) return [];
  return drugsIn(text).flatMap(({ drug, start, rest }): Named[] => {
    const clause = rest.slice(0, [...rest.matchAll(CLAUSE)][0]?.index);
    const isStopped = ENDS.test(clause) || ENDS_BEFORE.test(text.slice(0, start));
    return isStopped
      ? [{ statement, drug, focus: start, dose: firstDose(clause), day: dayOf(statement, input) }]
      : [];
  });
}

/** Where a medicine stands as one that is taken: listed in the plan, or given in a note. */
function takenIn(statement: Statement, row: readonly Statement[], input: ConflictInput): Named[] {
  const text = statement.text.slice(0, TEXT_MAX);
  if (!isTold(statement) || NOT_GIVEN.test(text)) return [];
  const isNote = statement.note !== null;
  if (isNote ? !GIVEN.test(text) : !ofPlan(statement) || statement.domain !== 'medicines') return [];
  if (row.some((cell) => tellsEnd(cell.tokens) || NOT_GIVEN.test(cell.text))) return [];
  return drugsIn(text).map(({ drug, start, rest }) => ({
    statement,
    drug,
    focus: start,
    dose: firstDose(rest),
    day: dayOf(statement, input),
  }));
}

/** Pairs of a medicine that is stopped and still taken, most of them `PAIRS_MAX`. */
export function stoppedConflicts(input: ConflictInput): Pair[] {
  const { statements } = input.findings;
  const stopped = statements.flatMap((one) => stoppedIn(one, input));
  if (stopped.length === 0) return [];
  const rows = rowsOf(statements);
  const names = new Set(stopped.map(({ drug }) => drug));
  // That it was given says more than that it is listed.
  const taken = statements
    .flatMap((one) => takenIn(one, one.row === null ? [] : (rows.get(one.row) ?? []), input))
    .filter(({ drug }) => names.has(drug))
    .sort((a, b) => Number(b.statement.note !== null) - Number(a.statement.note !== null));
  const clashes = (end: Named, other: Named): boolean => {
    if (other.drug !== end.drug || other.statement.at === end.statement.at) return false;
    // "Furosemide 40 mg was stopped" beside "Furosemide 20 mg": a dose was changed.
    if (end.dose !== null && other.dose !== null && end.dose !== other.dose) return false;
    // A note tells of its own day; a list goes on until it is changed, unless it was written since.
    if (other.statement.note !== null) return end.day !== null && other.day !== null && other.day > end.day;
    return other.day === null || end.day === null || other.day <= end.day;
  };
  return [...names]
    .flatMap((drug): Pair[] => {
      for (const end of stopped.filter((one) => one.drug === drug)) {
        const other = taken.find((one) => clashes(end, one));
        if (other) return [[sideOf(end.statement, end.focus), sideOf(other.statement, other.focus)]];
      }
      return [];
    })
    .slice(0, PAIRS_MAX);
}
