/** How much of each kind one screen takes: what is likeliest to be wanted first, whichever its kind. */

const KINDS = ['matters', 'support', 'recent'] as const;
type Kind = (typeof KINDS)[number];
export type Filled = Record<Kind | 'checks' | 'missing', number>;

/** How likely each line of a kind is to be wanted, the likeliest first; and how much there is of the others. */
export type There = Record<Kind, readonly number[]> & Record<'checks' | 'missing', number>;

/** What is shown of each kind however much likelier the others are, and the most that is ever shown. */
const LEAST = 3;
const MOST = 8;
const CHECKS = 14;
const MISSING = 2;
const MISSING_MOST = 6;
/** About as many lines as a person reads before a visit, and what these three get however much must be known. */
const LINES = 35;
const THREE = 18;
/** How likely a further line must be to be worth reading; chosen on whole pages by authors left out of the weights. */
const WORTH = 0.4;

/** @param fixed lines that are shown whatever happens: who, must-know and what does not agree */
export function roomFor(fixed: number, there: There): Filled {
  const checks = Math.min(CHECKS, there.checks);
  const missing = Math.min(MISSING, there.missing);
  const taken = { matters: 0, support: 0, recent: 0, checks, missing };
  let left = Math.max(THREE, LINES - fixed - checks - missing);
  for (const kind of KINDS) {
    taken[kind] = Math.min(LEAST, there[kind].length);
    left -= taken[kind];
  }
  const more = KINDS.flatMap((kind) =>
    there[kind].slice(LEAST, MOST).map((score) => ({ kind, score })),
  ).filter(({ score }) => score >= WORTH);
  for (const { kind } of more.sort((a, b) => b.score - a.score).slice(0, Math.max(0, left))) taken[kind]++;
  const free = LINES - fixed - Object.values(taken).reduce((sum, one) => sum + one, 0);
  taken.missing += Math.max(0, Math.min(free, Math.min(MISSING_MOST, there.missing) - missing));
  return taken;
}
