/** Notes kept in a table of days down and shifts across: each cell is a note of its own. */
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import type { Blocks } from './blocks';
import { dayOf } from './dated-columns';
import { NOTE_WORDS, words, type NoteOptions } from './note-stamps';
import { emptyDraft, type Draft } from './notes-tables';
import type { Block } from './snapshot';

/** A column over the days has no name, or says that they are days. */
const overDays = (name: string): boolean => name === '' || labelSets.time.has(plainWords(name));

/** The notes of such tables; `used` is given the blocks they take. */
export function fromShifts(blocks: Blocks, options: NoteOptions, used: Set<string>): Draft[] {
  const tables = new Map(
    blocks.snapshot.tables.flatMap((table) => {
      const [first = '', ...rest] = table.columns;
      const named = rest.filter((name) => name !== '');
      const shifts = named.length > 1 && named.every((name) => labelSets.shift.has(plainWords(name)));
      return shifts && overDays(first) ? [[table.id, table] as const] : [];
    }),
  );
  if (tables.size === 0) return [];
  const days = new Map<string, { block: Block; day: string | null }>();
  const drafts: Draft[] = [];
  for (const block of blocks.all) {
    const { cell } = block;
    const table = cell && tables.get(cell.table);
    if (!cell || !table) continue;
    used.add(block.id);
    const row = `${cell.table}:${cell.row}`;
    if (cell.col === 0) days.set(row, { block, day: dayOf(block.text, options) });
    const when = days.get(row);
    if (cell.col === 0 || !when?.day || words(block.text) < NOTE_WORDS) continue;
    drafts.push({
      ...emptyDraft(),
      parts: [block],
      stamp: { when: when.day, text: when.block.text },
      type: table.columns[cell.col] ?? null,
      section: block.heading,
      group: block.group,
      heads: [when.block],
    });
  }
  return drafts;
}
