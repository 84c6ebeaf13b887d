/** Where a list that was denied ends: "no pain, redness or swelling" goes on, "no injury, bruise to left hip" does not. */
import { scopeWords } from '@/core/knowledge/scope';
import type { Token } from './tokens';

const { lists } = scopeWords.negation;
const generals = new Set(lists.general);
const founds = new Set(lists.found);
const placing = new Set(lists.places);
const measured = new Set(lists.measures);
const signs = new Set(lists.signs);
const JOINS = /^(?:or|nor)$/u;
const ENDS = /^[,;.]$/u;
const SCORE = /^\d{1,2}\/10$/u;
const SIZE = /^\d+(?:\.\d+)?(?:[a-z]{1,2})?$/u;
const LONGEST = 10;

/** "Swelling" is what was looked for, though it ends as what somebody did. */
export const isSign = ({ norm }: Token): boolean => signs.has(norm);

/**
 * True where what follows a comma is a finding of its own: it has a size or a score, is told as seen ("small graze"),
 * or has its own place where all harm was denied before. An item with "or" still belongs to the list.
 * @param denied where the words behind the denial begin
 * @param comma its place among the tokens
 * @param end where the clause ends
 */
export function endsList(tokens: readonly Token[], denied: number, comma: number, end: number): boolean {
  const item: Token[] = [];
  for (let at = comma + 1; at < tokens.length && item.length < LONGEST; at++) {
    const token = tokens[at];
    if (!token || token.start >= end || ENDS.test(token.text)) break;
    item.push(token);
  }
  if (item.some(({ norm }) => JOINS.test(norm))) return false;
  const hasSize = item.some(
    ({ norm }, at) =>
      SCORE.test(norm) ||
      (SIZE.test(norm) && measured.has(norm.replace(/^[\d.]+/u, '') || (item[at + 1]?.norm ?? ''))),
  );
  if (hasSize || founds.has(item[0]?.norm ?? '')) return true;
  const all = tokens.slice(denied, comma).some(({ norm }) => generals.has(norm));
  return all && item.length > 2 && item.some(({ norm }) => placing.has(norm));
}
