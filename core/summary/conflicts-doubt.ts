/** Lines that may be somebody else's: those that a conflict about the name or the pronoun sets against the person. */
import { firstNames } from '@/core/knowledge/first-names';
import type { FoundConflict } from './sides';
import type { Statement } from './statements';

const subjectOf = ({ tokens }: Pick<Statement, 'tokens'>): string =>
  (tokens[0]?.norm ?? '').replace(/['’]s$/u, '');

/** Whether a line is one of them, or begins with the name that one of them begins with. */
export function inDoubt(found: readonly FoundConflict[]): (statement: Statement) => boolean {
  const places = new Set<number>();
  const names = new Set<string>();
  for (const { rule, pair } of found) {
    if (rule.kind !== 'name' && rule.kind !== 'pronoun') continue;
    // The first side of a name is the person's own.
    for (const side of rule.kind === 'name' ? pair.slice(1) : pair) {
      const statement = side.said?.statement;
      if (!statement) continue;
      places.add(statement.at);
      const subject = subjectOf(statement);
      if (rule.kind === 'name' && firstNames.has(subject)) names.add(subject);
    }
  }
  return (statement) => places.has(statement.at) || names.has(subjectOf(statement));
}
