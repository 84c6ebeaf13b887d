/** Several residents in one shorthand become separate entries, never mixed. */
import { isRoomWord } from '@/core/text/rooms';
import type { NoteFacts } from './note';
import { isOnlyTheirs, nameLength } from './leads';
import { isFirstName, topicOf } from './people';
import type { Statement } from './statements';
import { verbOf } from './lexicon';

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

/** "Doris had shower, Stan had bath": parted where a clause turns to another resident, or back to the person. */
export function partedBy(note: NoteFacts, statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    const from: number[] = [0];
    let label = topicOf(statement, note.names, note.personNames, note.roleNames)?.label;
    statement.clauses.forEach((clause, i) => {
      if (i === 0) return;
      const rest = { ...statement, clauses: statement.clauses.slice(i) };
      const topic = topicOf(rest, note.names, note.personNames, note.roleNames);
      if (!topic || topic.heading || topic.label === label) return;
      const own = isOwn(note, topic.label.toLowerCase());
      const length = nameLength(clause.pieces, 0, ({ norm }) => note.names.has(norm));
      if (own ? from.length === 1 : !isOnlyTheirs(clause.pieces, length)) return;
      from.push(i);
      label = topic.label;
    });
    if (from.length === 1) return [statement];
    return from.map((at, n): Statement => {
      const clauses = statement.clauses.slice(at, from[n + 1]);
      const [first, ...others] = clauses;
      return {
        clauses: first ? [{ ...first, joiner: '' }, ...others] : [],
        start: n === 0 ? statement.start : (first?.pieces[0]?.start ?? statement.start),
        end: clauses.at(-1)?.pieces.at(-1)?.end ?? statement.end,
        newLine: n === 0 && statement.newLine,
        continues: n > 0 || statement.continues,
      };
    });
  });
}

/** "rm 6 fell. rm 9 abx": from room to room, one of them at least plainly somebody's. */
function goesRound(note: NoteFacts, statements: readonly Statement[]): boolean {
  const rooms = statements.flatMap((statement) => {
    const [first, number] = statement.clauses[0]?.pieces ?? [];
    return isRoomWord(first?.norm ?? '') && number?.kind === 'number'
      ? [{ statement, room: number.text }]
      : [];
  });
  return (
    new Set(rooms.map(({ room }) => room)).size > 1 &&
    rooms.some(({ statement }) => topicOf(statement, note.names, note.personNames, note.roleNames))
  );
}

const isOwn = (note: NoteFacts, norm: string): boolean => note.personNames.has(norm.replace(/'s$/u, ''));

export function entriesOf(
  note: NoteFacts,
  statements: readonly Statement[],
): { person: string | null; statements: Statement[] }[] {
  const entries: { person: string | null; statements: Statement[] }[] = [];
  let current: { person: string | null; statements: Statement[] } = { person: null, statements: [] };
  const isRound = goesRound(note, statements);
  for (const statement of statements) {
    const topic = topicOf(statement, note.names, note.personNames, note.roleNames, isRound);
    const mine = topic && [...note.personNames].some((part) => topic.label.toLowerCase() === part);
    // "Betty rm3 new bruise. pls check Stella pad": the person's own name turns back to them wherever it stands.
    const named = statement.clauses.some(({ pieces }) => pieces.some(({ norm }) => isOwn(note, norm)));
    const turned = topic !== null && !mine ? topic.label : mine || named ? null : current.person;
    // "Bill Smith had wash. Bill refused lunch": one person.
    const known = entries.find(({ person }) => isSame(person, turned));
    const label = known ? known.person : turned;
    if (label !== current.person || entries.length === 0) {
      current = known ?? { person: label, statements: [] };
      if (!known) entries.push(current);
    }
    const first = statement.clauses[0]?.pieces ?? [];
    const apart = topic && /[:–—-]/u.test(first[topic.upto - 1]?.text ?? '');
    const whole = topic?.heading && topic.upto === first.length && topic.label === textOf(first);
    const lead = topic && !mine && topic.upto > 0 && (apart || whole) ? topic.upto : 0;
    current.statements.push(lead > 0 ? withoutLead(statement, lead) : ownLead(note, statement));
  }
  return entries;
}

const textOf = (pieces: Statement['clauses'][number]['pieces']): string =>
  pieces.map(({ text }) => text).join(' ');

const isSame = (one: string | null, other: string | null): boolean =>
  one === other ||
  (one !== null && other !== null && (one.startsWith(`${other} `) || other.startsWith(`${one} `)));

/** "Doris, refused meds": the person's own name and what they did are one clause. */
function ownLead(note: NoteFacts, statement: Statement): Statement {
  const [first, second, ...rest] = statement.clauses;
  const [name, more] = first?.pieces ?? [];
  if (!first || !name || more || second?.joiner !== ',' || !note.personNames.has(name.norm)) return statement;
  if (verbOf(second.pieces[0]?.norm ?? '')?.forms.has('past') !== true) return statement;
  return { ...statement, clauses: [{ ...first, pieces: [name, ...second.pieces] }, ...rest] };
}

function withoutLead(statement: Statement, lead: number): Statement {
  const [first, ...rest] = statement.clauses;
  if (first && first.pieces.length === lead && rest[0]) {
    const clauses = [{ ...rest[0], joiner: '' as const }, ...rest.slice(1)];
    return { ...statement, clauses, start: rest[0].pieces[0]?.start ?? statement.start };
  }
  if (!first || first.pieces.length <= lead) return statement;
  const pieces = first.pieces.slice(lead);
  return {
    ...statement,
    clauses: [{ ...first, pieces }, ...rest],
    start: pieces[0]?.start ?? statement.start,
  };
}
