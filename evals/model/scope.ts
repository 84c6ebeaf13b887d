/** The scope of a sentence's main statement out of the scopes of its words. */
import type { SentenceLabels } from '@/core/engine';

/** The scope that at least half of the words have; a "no" anywhere makes it negated. */
export function mainScope({ scopes }: SentenceLabels): string {
  for (const scope of ['planned', 'reported', 'other'] as const)
    if (scopes.filter((each) => each === scope).length * 2 >= scopes.length) return scope;
  return scopes.includes('negated') ? 'negated' : 'none';
}
