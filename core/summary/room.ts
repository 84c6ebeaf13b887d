/** How much of each kind one screen takes: little where much must be known, more where there is room. */

const KINDS = ['recent', 'support', 'matters', 'checks', 'missing'] as const;
export type Filled = Record<(typeof KINDS)[number], number>;

/** What is shown however much else there is, and the most that is ever shown. */
const LEAST: Filled = { matters: 6, support: 6, recent: 6, checks: 14, missing: 2 };
const MOST: Filled = { matters: 8, support: 12, recent: 14, checks: 14, missing: 6 };
/** About as many lines as a person reads before a visit. */
const LINES = 40;

/**
 * @param fixed lines that are shown whatever happens: who, must-know and what does not agree
 * @param there how many of each kind the page gives
 */
export function roomFor(fixed: number, there: Filled): Filled {
  const taken = { ...LEAST };
  for (const kind of KINDS) taken[kind] = Math.min(LEAST[kind], there[kind]);
  let left = LINES - fixed - KINDS.reduce((sum, kind) => sum + taken[kind], 0);
  let grew = true;
  while (left > 0 && grew) {
    grew = false;
    for (const kind of KINDS) {
      if (left <= 0 || taken[kind] >= Math.min(MOST[kind], there[kind])) continue;
      taken[kind] += 1;
      left -= 1;
      grew = true;
    }
  }
  return taken;
}
