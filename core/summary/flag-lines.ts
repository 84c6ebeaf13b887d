/**
 * Which of a page's lines are shown under a red flag: signs of each line that speaks for it, weighed by
 * knowledge/flag-words.json against the other lines of the page.
 */
import { flagWords, type FlagWords } from '@/core/knowledge/flag-words';
import type { FlagHit } from './flags';
import type { Statement } from './statements';

/** What a line of its own, and one among those of its page, adds up to. */
export interface LineSums {
  own: number;
  page: number;
}

type Signs = Record<string, number>;

/** How a rule told a flag; 'none' where only words do. */
const ruleOf = ({ recogniser, strong }: FlagHit): 'none' | 'weak' | 'strong' =>
  recogniser === 'words' ? 'none' : strong ? 'strong' : 'weak';

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const SHORT = 5;
const LONG = 40;
const STEP = 20;

/** What a line itself tells of a flag. Some flags are raised too readily, and some of their rules. */
function ownSigns(hit: FlagHit): Signs {
  const { statement, sums, recogniser, inLabel, flag } = hit;
  const { words, meant } = sums ?? { words: 0, meant: 0 };
  const rule = ruleOf(hit);
  const isFound = rule !== 'none';
  return {
    start: 1,
    [`f:${flag.id}`]: 1,
    [`r:${flag.id}.${recogniser}`]: 1,
    [rule]: 1,
    words: within(words, -7, 4),
    [`words-${rule}`]: isFound ? within(words, -7, 4) : 0,
    above: within(words, 0, 4),
    below: within(words + 3, -8, 0),
    meant: within(meant, -4, 4),
    note: statement.note ? 1 : 0,
    'in-label': isFound && inLabel ? 1 : 0,
    domain: isFound && statement.domain === flag.domain ? 1 : 0,
    topic: recogniser === 'topic' ? 1 : 0,
    titled: statement.title ? 1 : 0,
    named: statement.label === '' ? 0 : 1,
    leads: statement.leads ? 1 : 0,
    relative: statement.whose === 'relative' ? 1 : 0,
    over: statement.over ? 1 : 0,
    loud: statement.loud ? 1 : 0,
    short: statement.tokens.length < SHORT ? 1 : 0,
    length: Math.min(statement.tokens.length, LONG) / STEP,
  };
}

const LEAST_BEST = -9;
const wordsOf = ({ sums }: FlagHit): number => sums?.words ?? 0;

/** The lines of one flag together, so that each can be told from the others without going over them again. */
interface Alike {
  /** The most that words add up to, and the next. */
  top: number;
  second: number;
  /** How many a rule found, and how many of them surely. */
  found: number;
  strong: number;
}

function addTo(alike: Alike, hit: FlagHit): void {
  const words = wordsOf(hit);
  if (words > alike.top) [alike.top, alike.second] = [words, alike.top];
  else if (words > alike.second) alike.second = words;
  const rule = ruleOf(hit);
  if (rule !== 'none') alike.found++;
  if (rule === 'strong') alike.strong++;
}

/** @param beside other flags of its statement; @param alike all lines of its flag, this one among them */
function pageSigns(hit: FlagHit, beside: readonly FlagHit[], alike: Alike): Signs {
  const words = wordsOf(hit);
  const rule = ruleOf(hit);
  const otherFlag = beside.reduce((most, one) => Math.max(most, wordsOf(one)), LEAST_BEST);
  const otherLine = words === alike.top ? alike.second : alike.top;
  return {
    'other-flag': within(otherFlag - words, -6, 6),
    'other-flags': Math.min(3, beside.filter((one) => !one.isHint).length),
    'other-line': within(otherLine - words, -6, 6),
    'other-lines': Math.min(4, alike.found - (rule === 'none' ? 0 : 1)),
    'other-strong': alike.strong > (rule === 'strong' ? 1 : 0) ? 1 : 0,
  };
}

export interface LineSigns {
  own: Signs;
  page: Signs;
}

/** The signs of every line that speaks for a weighed flag; those that only deny one have none. */
export function flagLineSigns(hits: readonly FlagHit[]): Map<FlagHit, LineSigns> {
  const byStatement = new Map<Statement, FlagHit[]>();
  const byFlag = new Map<string, Alike>();
  const weighed = hits.filter(({ negative, sums }) => !negative && sums !== null);
  for (const hit of weighed) {
    byStatement.set(hit.statement, [...(byStatement.get(hit.statement) ?? []), hit]);
    const alike = byFlag.get(hit.flag.id) ?? { top: LEAST_BEST, second: LEAST_BEST, found: 0, strong: 0 };
    addTo(alike, hit);
    byFlag.set(hit.flag.id, alike);
  }
  return new Map(
    weighed.flatMap((hit): [FlagHit, LineSigns][] => {
      const alike = byFlag.get(hit.flag.id);
      if (!alike) return [];
      const own = ownSigns(hit);
      const beside = (byStatement.get(hit.statement) ?? []).filter((one) => one !== hit);
      return [[hit, { own, page: { ...own, ...pageSigns(hit, beside, alike) } }]];
    }),
  );
}

const add = (signs: Signs, weights: Record<string, number>): number =>
  Object.entries(signs).reduce((sum, [sign, value]) => sum + value * (weights[sign] ?? 0), 0);

/** What the signs of every line add up to. */
export const weighLines = (hits: readonly FlagHit[], weights: FlagWords['lines']): Map<FlagHit, LineSums> =>
  new Map(
    [...flagLineSigns(hits)].map(([hit, { own, page }]) => [
      hit,
      { own: add(own, weights.own), page: add(page, weights.page) },
    ]),
  );

/** Even odds: what a line by its words alone must reach beside one that a clear rule found. */
const EVEN = 0;

/**
 * The lines shown of the flags of a page, with their worth: of each flag that its best line speaks for, that line, and
 * those that speak for it by themselves and are not the best of another flag. A grave flag that a clear rule found is told
 * as what it is though it is the best of one less grave: "Allergic to nuts" under Food is an allergy first.
 */
export function chosenLines(
  hits: readonly FlagHit[],
  weights: FlagWords['lines'] = flagWords().lines,
): Map<FlagHit, number> {
  const sums = weighLines(hits, weights);
  const kindOf = ({ flag }: FlagHit): 'grave' | 'other' => (flag.grave ? 'grave' : 'other');
  const barOf = (hit: FlagHit): number => {
    const bare = ruleOf(hit) === 'strong' ? weights.raise.bare?.[hit.flag.id] : undefined;
    return bare ?? weights.raise[kindOf(hit)][ruleOf(hit)];
  };
  const above = (hit: FlagHit, { page }: LineSums): number => page - barOf(hit);
  const first = new Map<string, { hit: FlagHit; by: number }>();
  for (const [hit, sum] of sums) {
    const by = above(hit, sum);
    if (by >= 0 && by > (first.get(hit.flag.id)?.by ?? -1)) first.set(hit.flag.id, { hit, by });
  }
  const best = [...first.values()].map(({ hit }) => hit);
  const taken = new Set(best.map(({ statement }) => statement));
  const byGrave = new Set(best.filter(({ flag }) => flag.grave).map(({ statement }) => statement));
  const isTaken = (hit: FlagHit): boolean =>
    (hit.flag.grave && ruleOf(hit) === 'strong' ? byGrave : taken).has(hit.statement);
  const chosen = new Map<FlagHit, number>();
  for (const [hit, { own, page }] of sums) {
    const top = first.get(hit.flag.id);
    if (hit.plain) chosen.set(hit, page);
    if (!top) continue;
    const isBeside = ruleOf(hit) === 'none' && ruleOf(top.hit) === 'strong';
    const isAlso = own >= (isBeside ? EVEN : weights.also[kindOf(hit)]) && !isTaken(hit);
    if (top.hit === hit || isAlso) chosen.set(hit, page);
  }
  return chosen;
}
