/** Tables turned on their side: a field in each row, a day over each column. */
import { isBlank } from '@/core/knowledge/page-words';
import { findDates, type DateOptions } from '@/core/text/dates';
import type { Blocks } from './blocks';
import type { Block } from './snapshot';

/** What may stand beside a day in the head of its column: a weekday, a point. */
const BESIDE = 6;

/** The day a whole text is, as ISO date; null for any other text. */
export function dayOf(text: string, options: DateOptions): string | null {
  const [date] = findDates(text, options);
  const whole = date && date.precision === 'day' && text.trim().length - date.text.length <= BESIDE;
  return whole ? date.iso : null;
}

/** For the newest filled cell of each row of such a table, the cell that names the row. Older cells keep their day. */
export function newestByRow(blocks: Blocks, options: DateOptions): ReadonlyMap<string, Block> {
  const days = new Map<string, (string | null)[]>();
  for (const { id, columns } of blocks.snapshot.tables) {
    const found = columns.map((name) => dayOf(name, options));
    if (found.filter(Boolean).length > 1 && found[0] === null) days.set(id, found);
  }
  const newest = new Map<string, { day: string; block: Block }>();
  const names = new Map<string, Block>();
  if (days.size === 0) return names;
  const heads = new Map<string, Block>();
  for (const block of blocks.all) {
    const { cell } = block;
    const found = cell && days.get(cell.table);
    if (!cell || !found) continue;
    const row = `${cell.table}:${cell.row}`;
    if (cell.col === 0) heads.set(row, block);
    const day = found[cell.col];
    const known = newest.get(row);
    if (day && !isBlank(block.text) && (!known || known.day < day)) newest.set(row, { day, block });
  }
  for (const [row, { block }] of newest) {
    const head = heads.get(row);
    if (head) names.set(block.id, head);
  }
  return names;
}
