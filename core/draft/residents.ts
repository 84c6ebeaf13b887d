/** Several residents in one shorthand become separate entries, never mixed. */
import type { NoteFacts } from './note';
import { isFirstName, topicOf } from './people';
import type { Statement } from './statements';

/** Who a note is about where the record does not say: a heading or a known first name, never just a capital word. */
export function firstTopic(note: NoteFacts, statements: readonly Statement[]): string | null {
  for (const statement of statements) {
    const topic = topicOf(statement, note.names, new Set(), note.roleNames);
    if (topic && (topic.heading || isFirstName(topic.label))) return topic.label;
  }
  const lead = note.pieces.find(
    ({ norm }) => note.names.has(norm) && !note.roleNames.has(norm) && isFirstName(norm),
  );
  return lead?.text ?? null;
}

const isOwn = (note: NoteFacts, norm: string): boolean => note.personNames.has(norm.replace(/'s$/u, ''));

export function entriesOf(
  note: NoteFacts,
  statements: readonly Statement[],
): { person: string | null; statements: Statement[] }[] {
  const entries: { person: string | null; statements: Statement[] }[] = [];
  let current: { person: string | null; statements: Statement[] } = { person: null, statements: [] };
  for (const statement of statements) {
    const topic = topicOf(statement, note.names, note.personNames, note.roleNames);
    const mine = topic && [...note.personNames].some((part) => topic.label.toLowerCase() === part);
    // "Betty rm3 new bruise. pls check Stella pad": the person's own name turns back to them wherever it stands.
    const named = statement.clauses.some(({ pieces }) => pieces.some(({ norm }) => isOwn(note, norm)));
    const label = topic !== null && !mine ? topic.label : mine || named ? null : current.person;
    if (label !== current.person || entries.length === 0) {
      const known = entries.find((entry) => entry.person === label);
      current = known ?? { person: label, statements: [] };
      if (!known) entries.push(current);
    }
    const lead =
      topic &&
      !mine &&
      topic.upto > 0 &&
      /[:–—-]/u.test(statement.clauses[0]?.pieces[topic.upto - 1]?.text ?? '')
        ? topic.upto
        : 0;
    current.statements.push(lead > 0 ? withoutLead(statement, lead) : statement);
  }
  return entries;
}

function withoutLead(statement: Statement, lead: number): Statement {
  const [first, ...rest] = statement.clauses;
  if (!first || first.pieces.length <= lead) return statement;
  const pieces = first.pieces.slice(lead);
  return {
    ...statement,
    clauses: [{ ...first, pieces }, ...rest],
    start: pieces[0]?.start ?? statement.start,
  };
}
