/** What the cells of a table row tell of each other. */
import { plainWords } from '@/core/text/plain-words';
import { tellsEnd } from './assertion';
import type { Statement } from './statements';

const NAME_WORDS = 3;
const NO_MORE = /^(?:no|none|nil|negative|not|(?:(?:he|she|they) )?(?:has|have|had) never)\b/iu;

/** Statements of each table row, in reading order. */
export function rowsOf(statements: readonly Statement[]): Map<string, Statement[]> {
  const rows = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.row === null) continue;
    const row = rows.get(one.row);
    if (row) row.push(one);
    else rows.set(one.row, [one]);
  }
  return rows;
}

/** "Blood thinner | Clexane stopped 10.1.2026": the cell that only names it is answered by the one beside it. */
export function endedBeside(statement: Statement, rows: ReadonlyMap<string, Statement[]>): boolean {
  const words = plainWords(statement.text).split(' ');
  if (statement.row === null || words.length > NAME_WORDS) return false;
  const row = rows.get(statement.row) ?? [];
  const beside = row.find((one) => one.at > statement.at && !one.blank && /\p{L}{3}/u.test(one.text));
  return beside !== undefined && (NO_MORE.test(beside.text) || tellsEnd(beside.tokens));
}

const ROW_NAME_MAX = 40;

/** What the first cell of a row calls the one beside it: "Temper | Threw a chair in July". */
export function rowNameOf(statement: Statement, rows: ReadonlyMap<string, Statement[]>): string | null {
  if (statement.row === null) return null;
  const row = rows.get(statement.row) ?? [];
  const [head] = row;
  if (!head || head.evidence.block === statement.evidence.block || head.text.length > ROW_NAME_MAX)
    return null;
  const beside = row.find((one) => one.evidence.block !== head.evidence.block && /\p{L}{3}/u.test(one.text));
  return beside?.evidence.block === statement.evidence.block && !/\d/u.test(head.text) ? head.text : null;
}
