/** Labelled lines and pages as rows to weigh: the words and signs of a line, under which heading it belongs, its worth. */
import { readSnapshot } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { lineKinds } from '@/core/knowledge/line-words';
import { asEntries } from '@/core/summary/entries';
import { holdsSecret, labelAll, unusable, type Labelled } from '@/core/summary/extracts';
import { rulesLabeller } from '@/core/summary/labeller';
import { lengthOfLine, LineJudge } from '@/core/summary/line-words';
import { readStatements } from '@/core/summary/statements';
import type { CountedText } from '../gaps/learn-words';
import type { LabelledPage } from '../lib/labelled-pages';
import { TODAY } from '../../tests/helpers/care-pages';
import { plainPage } from '../../tests/helpers/plain-page';
import { writtenPage } from '../../tests/helpers/written-page';
import { dayOf, pageOf, type LineCase } from './cases';
import type { LinedPage } from './pages';
import type { WrittenCase } from './written';

export interface LineRow extends CountedText {
  text: string;
}

/** Pages list some of what is fair to show: what they do not name counts little against it. */
const UNNAMED = 0.3;
/** A finding of a page is one of a few that matter most. */
const NAMED = 1;
const NONE = lineKinds.indexOf('none');

/** A careful nurse insists on it. */
const NEEDED = 1.5;
/** There are few of them, each of another page. */
const WRITTEN = 3;

interface Line {
  one: Labelled;
  words: Set<string>;
}

function linesOf(snapshot: PageSnapshot, now: string): Line[] {
  const reading = readSnapshot(snapshot, { now });
  const statements = readStatements(reading, now);
  const judge = new LineJudge(statements, { now, order: reading.order, person: reading.record.person });
  return asEntries(labelAll(statements, rulesLabeller), rulesLabeller)
    .filter(({ statement }) => !unusable(statement) && !holdsSecret(statement.text))
    .map((one) => ({ one, words: judge.signs(one) }));
}

const rowOf = ({ one, words }: Line, kind: number, worth: number): LineRow => ({
  text: one.statement.text,
  kind,
  words,
  worth,
  length: lengthOfLine(words.size),
});

/** Rows of single lines. */
export const rowsOfLine = (one: LineCase): LineRow[] =>
  linesOf(pageOf(one), dayOf(one.id))
    .filter((line) => one.text.includes(line.one.statement.text.trim()))
    .map((line) => rowOf(line, lineKinds.indexOf(one.kind), 1));

/** Rows of what the tests want shown under a heading; what else stands on their pages tells nothing. */
export const rowsOfWritten = ({ kind, page, words }: WrittenCase): LineRow[] =>
  linesOf(plainPage(writtenPage(page)), TODAY)
    .filter(({ one }) => one.statement.text.toLowerCase().includes(words))
    .map((line) => rowOf(line, lineKinds.indexOf(kind), WRITTEN));

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');
const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(plain(word)));

/** Rows of a labelled page: what it names under a heading of the three, and what it names nowhere. */
export function rowsOfPage({ snapshot, wanted }: Pick<LabelledPage, 'snapshot' | 'wanted'>): LineRow[] {
  const named = new Map(lineKinds.map((kind) => [kind as string, [] as readonly string[][]]));
  const lines = linesOf(snapshot, wanted.now).map((line) => ({
    line,
    text: plain(`${line.one.statement.label} ${line.one.statement.text}`),
  }));
  const types = new Map<Line, number[]>();
  for (const { kind, anyOf } of wanted.findings) {
    if (!named.has(kind)) continue;
    const found = lines.filter(({ text }) => anyOf.some((words) => holds(text, words)));
    for (const { line } of found)
      types.set(line, [...(types.get(line) ?? []), lineKinds.findIndex((one) => one === kind)]);
  }
  const elsewhere = [
    ...wanted.redFlags.map(({ mustContain }) => [mustContain]),
    ...wanted.findings.filter(({ kind }) => !named.has(kind)).map(({ anyOf }) => anyOf),
  ];
  return lines.flatMap(({ line, text }) => {
    const own = types.get(line);
    if (own) return [...new Set(own)].map((type) => rowOf(line, type, NAMED / new Set(own).size));
    // What is expected among what must be known is shown there: it tells nothing here.
    if (elsewhere.some((anyOf) => anyOf.some((words) => holds(text, words)))) return [];
    return [rowOf(line, NONE, UNNAMED)];
  });
}

/** Rows of a page whose lines are all labelled. What raises a red flag is shown there, and tells nothing of none. */
export function rowsOfLinedPage({ snapshot, now, lines, lineOf }: LinedPage): LineRow[] {
  return linesOf(snapshot, now).flatMap((line) => {
    const at = lineOf.get(line.one.statement.evidence.block);
    const said = at === undefined ? undefined : lines[at];
    if (!said || (said.show === 'none' && said.flags?.length)) return [];
    return [rowOf(line, lineKinds.indexOf(said.show), said.need === 1 ? NEEDED : NAMED)];
  });
}
