/** What the writer took back: the words before "no wait" or "scratch that", in the same sentence. */
import { clauseAt, type Clause } from './clauses';
import { findPattern } from './patterns';
import type { Scope } from './scope-rules';

/** Scopes of kind `retracted` over the words that were taken back. */
export function retractions(text: string, clauses: readonly Clause[]): Scope[] {
  const scopes: Scope[] = [];
  for (const match of findPattern('RETRACT', text)) {
    const clause = clauseAt(clauses, match.start);
    if (!clause || !/^(?:no wait|(?:no )?sorry|i mean|correction|scratch that)/iu.test(match.text)) continue;
    const before = clauses[clauses.indexOf(clause) - 1];
    const own = text.slice(clause.start, match.start).trim();
    const start = own || !before || before.sentence !== clause.sentence ? clause.start : before.start;
    const segment = Math.max(
      start,
      text.lastIndexOf(',', match.start - 3) + 1,
      text.lastIndexOf('.', match.start - 3) + 1,
    );
    if (segment < match.start)
      scopes.push({
        kind: 'retracted',
        start: segment,
        end: match.start,
        cue: { start: match.start, end: match.end },
      });
  }
  return scopes;
}
