/** What is written first under the name of a red flag speaks for it: "Someone to keep out | Handyman Lee took £4,000". */
import { topicsOf } from '@/core/knowledge/flag-topics';
import type { RedFlag, Recogniser } from '@/core/knowledge/red-flags';
import { answerOf, tellsEnd } from './assertion';
import type { Add } from './flag-index';
import type { Statement } from './statements';

/** Nothing but the name of its place tells the flag: not strong enough for a note. */
const recogniser: Recogniser = { id: 'topic', planOnly: true };

const SAYS_NO =
  /\b(?:no|none|nil|never|not|nothing|nobody|without|denies|n\/a|nka|nkda|intact|healthy|independent|normal|fine|settled|calm|mild|gave up|given up|stopped|unknown|own|herself|himself|nurse|serviced|(?:has|have|does|do)n['’]t (?:got |have )?(?:one|any|it))\b/iu;
const FORBIDS =
  /\b(?:must not|do not|don.t|not to be|never (?:let|leave|open|give|go)|no (?:visitors|contact|entry))\b/iu;
const WORDS = /\p{L}{3}.*\s.*\p{L}{3}/u;

/** Names of a statement's place in the order they speak: its label, the first cell of its row, its title. */
export const placeNames = (statement: Statement, row: string | null): string[] =>
  [statement.label, row ?? '', statement.leads ? (statement.title ?? '') : ''].filter((name) => name !== '');

/** Red flags that a statement's place is the name of. */
export const topicFlags = (statement: Statement, row: string | null): RedFlag[] =>
  placeNames(statement, row).flatMap((name) => [...topicsOf(name)]);

/** Notes the flags that the name of a statement's place speaks for. */
export function scanTopics(
  statement: Statement,
  row: string | null,
  denied: ReadonlySet<string>,
  add: Add,
): void {
  const { text } = statement;
  if (!statement.first || statement.note || statement.heading || statement.over) return;
  if (statement.whose !== 'person' || !WORDS.test(text) || answerOf(text) !== 'text') return;
  if ((SAYS_NO.test(text) && !FORBIDS.test(text)) || tellsEnd(statement.tokens)) return;
  for (const flag of topicFlags(statement, row))
    if (!denied.has(flag.id)) add(flag, recogniser, 0, true, false);
}
