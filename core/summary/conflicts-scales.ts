/** Two places that tell states of one matter which cannot both hold: roll-ups where the plan says "never smoked". */
import type { Conflict } from '@/core/knowledge/checks';
import { scaleMatters } from '@/core/knowledge/scales';
import { inNotes, sameSituation, sideOf, type FoundConflict, type Pair } from './sides';
import { standApart, statesTold, type Told } from './scales';
import type { Statement } from './statements';

const rules: readonly (readonly [Conflict, string | undefined])[] = scaleMatters.map(
  ({ id, label, domain, flag, source, confidence, same }) => [
    { id: `CM-${id}`, label, domain, source, confidence, kind: 'stance', ...(flag ? { flag } : {}) },
    same,
  ],
);

/** How many places of each state are compared. */
const EACH_STATE = 6;

const fewOfEach = (told: readonly Told[]): Told[] => {
  const counts = new Map<string, number>();
  return told.filter(({ state }) => {
    const count = (counts.get(state) ?? 0) + 1;
    counts.set(state, count);
    return count <= EACH_STATE;
  });
};

const sharesName = (one: Told, other: Told): boolean => [...one.named].some((name) => other.named.has(name));

/** The first two places that stand apart; where a row asked for the matter, that one first. */
function firstPair(matter: string, told: readonly Told[], same: boolean): Pair | null {
  const few = fewOfEach(told);
  const pairs = few.flatMap((one, at) =>
    few
      .slice(at + 1)
      .filter(
        (other) =>
          standApart(matter, one.state, other.state) &&
          other.statement.at !== one.statement.at &&
          !inNotes(one.statement, other.statement) &&
          sameSituation(one.statement, other.statement) &&
          (!same || sharesName(one, other)),
      )
      .map((other) => ({ one, other, rows: Number(one.byRow) + Number(other.byRow) })),
  );
  const best = pairs.reduce<(typeof pairs)[number] | null>(
    (most, pair) => (most && most.rows >= pair.rows ? most : pair),
    null,
  );
  return best && [sideOf(best.one.statement, best.one.focus), sideOf(best.other.statement, best.other.focus)];
}

/** For each matter of knowledge/scales.json the two places that contradict each other, if any. */
export function scaleConflicts(statements: readonly Statement[]): FoundConflict[] {
  const told = statesTold(statements);
  return rules.flatMap(([rule, same]): FoundConflict[] => {
    const matter = rule.id.slice('CM-'.length);
    const pair = firstPair(matter, told.get(matter) ?? [], same !== undefined);
    return pair ? [{ rule, pair }] : [];
  });
}
