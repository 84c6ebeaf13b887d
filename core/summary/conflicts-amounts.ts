/** Two figures for the same thing, as knowledge/conflicts.json lists them: oxygen flow, catheter size, turning. */
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { quick, type Quick } from '@/core/text/quick';
import { firstOfKind, ofPlan, sameSituation, sideOf, situationKey, wholeOf, type Pair } from './sides';
import type { Statement } from './statements';

const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  ten: '10',
};

const figure = (text: string): string => {
  const plain = text.toLowerCase().replace(/\s/gu, '');
  return WORDS[plain] ?? plain.replace(/[–—]|to/gu, '-').replace(/\.0$/u, '');
};

const patterns = new Map(
  conflictRules.conflicts.flatMap(({ id, kind, pattern }): [string, Quick][] =>
    kind === 'amount' && pattern ? [[id, quick(new RegExp(pattern, 'giu'))]] : [],
  ),
);

/** The first two statements of the plan whose figures for this have none in common. */
export function amountConflict(rule: Conflict, statements: readonly Statement[]): Pair[] {
  const pattern = patterns.get(rule.id);
  if (!pattern) return [];
  const about = rule.about ? new RegExp(rule.about, 'iu') : null;
  const unless = rule.notAbout ? new RegExp(rule.notAbout, 'iu') : null;
  const found = statements.flatMap((one) => {
    const hits = ofPlan(one) ? pattern.all(one.text.slice(0, 1000)) : [];
    if (hits.length === 0 || unless?.test(wholeOf(one)) || (about && !about.test(wholeOf(one)))) return [];
    const values = new Set(
      hits.map((hit) => figure(hit.slice(1).find((group) => group !== undefined) ?? '')),
    );
    return hits[0] ? [{ one, values, focus: hits[0].index }] : [];
  });
  const kinds = firstOfKind(found, ({ one, values }) =>
    [situationKey(one), ...[...values].sort()].join('\n'),
  );
  for (const [index, first] of kinds.entries())
    for (const other of kinds.slice(index + 1))
      if (![...first.values].some((value) => other.values.has(value)) && sameSituation(first.one, other.one))
        return [[sideOf(first.one, first.focus), sideOf(other.one, other.focus)]];
  return [];
}
