/** The scope of a sentence's main statement out of the scopes of its words: by the model, and by the rules. */
import { wordScopes } from '@/core/engine';
import type { ScopeKind } from '@/core/text/scope-rules';
import { readText, scopesAt } from '@/core/text/scope';

type WordScope = (typeof wordScopes)[number];

/** What the rules call each scope. */
const CALLED: Record<Exclude<WordScope, 'none'>, readonly ScopeKind[]> = {
  planned: ['future'],
  reported: ['hearsay', 'quoted'],
  other: ['third-party'],
  negated: ['negated'],
};

/** The scope that at least half of the words have; a "no" anywhere makes it negated. */
export function mainScope(words: readonly ReadonlySet<WordScope>[]): WordScope {
  for (const scope of ['planned', 'reported', 'other'] as const)
    if (words.filter((each) => each.has(scope)).length * 2 >= words.length) return scope;
  return words.some((each) => each.has('negated')) ? 'negated' : 'none';
}

/** The scopes that the rules give to each word. */
export function scopesByRules(text: string): Set<WordScope>[] {
  const reading = readText(text);
  return reading.tokens
    .filter((token) => /[\p{L}\p{N}]/u.test(token.text))
    .map((token) => {
      const found = scopesAt(reading, token);
      return new Set(
        wordScopes.filter((scope) => scope !== 'none' && CALLED[scope].some((kind) => found.has(kind))),
      );
    });
}
