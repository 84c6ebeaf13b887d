/** Lists of several people, told apart from one person's record. */
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import type { Piece } from './pieces';

/** Ids of tables that give different names or birth dates down a column: nobody's own record. */
export function tablesOfPeople(pieces: readonly Piece[]): Set<string> {
  const values = new Map<string, Set<string>>();
  for (const { block, column, label, blank } of pieces) {
    const head = plainWords(column ?? label);
    if (!block.cell || blank || !(labelSets.name.has(head) || labelSets.dateOfBirth.has(head))) continue;
    const key = `${block.cell.table}|${head}`;
    const known = values.get(key) ?? new Set<string>();
    values.set(key, known.add(plainWords(block.text)));
  }
  const many = [...values].filter(([, distinct]) => distinct.size > 1);
  return new Set(many.map(([key]) => key.slice(0, key.indexOf('|'))));
}
