/** Notes kept in tables: one row, one note. */
import { labelSets } from '@/core/knowledge/page-words';
import { findTime } from '@/core/text/dates';
import { plainWords } from '@/core/text/plain-words';
import { everyFew, type Steps } from '@/utils/turns';
import type { Blocks } from './blocks';
import { stampOf, words, type NoteOptions, type Stamp } from './note-stamps';
import type { Block } from './snapshot';

export interface Draft {
  parts: Block[];
  stamp: Stamp | null;
  author: string | null;
  type: string | null;
  section: string | null;
  group: string | null;
  /** Lines that only tell who and when. */
  heads: Block[];
}

/** Nothing found yet. */
export const emptyDraft = (): Draft => ({
  parts: [],
  stamp: null,
  author: null,
  type: null,
  section: null,
  group: null,
  heads: [],
});

function fromRow(cells: readonly Block[], columns: readonly string[], options: NoteOptions): Draft | null {
  const draft = emptyDraft();
  for (const cell of cells) {
    const column = plainWords(columns[cell.cell?.col ?? -1] ?? '');
    if (labelSets.time.has(column) && stampOf(cell, options)) {
      const stamp = stampOf(cell, options);
      const time = findTime(cell.text);
      draft.stamp = draft.stamp?.when && stamp?.when === null && time ? draft.stamp : (draft.stamp ?? stamp);
    } else if (labelSets.time.has(column) && draft.stamp?.when?.length === 10 && findTime(cell.text)) {
      draft.stamp = { when: `${draft.stamp.when}T${findTime(cell.text) ?? ''}`, text: draft.stamp.text };
    } else if (labelSets.author.has(column)) draft.author = cell.text;
    else if (labelSets.type.has(column) && words(cell.text) < 6) draft.type = cell.text;
    else if (labelSets.text.has(column) && words(cell.text) >= 2) draft.parts.push(cell);
  }
  return draft.parts.length > 0 && draft.stamp ? draft : null;
}

/** Rows of tables with a column of text and one of dates; `used` holds the blocks they take. */
export function* fromTables(
  blocks: Blocks,
  options: NoteOptions,
): Steps<{ drafts: Draft[]; used: Set<string> }> {
  const drafts: Draft[] = [];
  const used = new Set<string>();
  const tables = new Map(blocks.snapshot.tables.map((table) => [table.id, table]));
  const ofNotes = new Set(
    blocks.snapshot.tables.flatMap(({ id, columns }) => {
      const plain = columns.map(plainWords);
      const has = (set: ReadonlySet<string>) => plain.some((name) => set.has(name));
      return has(labelSets.text) && has(labelSets.time) ? [id] : [];
    }),
  );
  const rows = new Map<string, Block[]>();
  for (const block of blocks.all) {
    if (!block.cell || !ofNotes.has(block.cell.table) || block.kind === 'header-cell') continue;
    const key = `${block.cell.table}:${block.cell.row}`;
    const row = rows.get(key);
    if (row) row.push(block);
    else rows.set(key, [block]);
  }
  yield;
  yield* everyFew(rows.values(), (cells) => {
    const first = cells[0];
    const table = first?.cell && tables.get(first.cell.table);
    const draft = table ? fromRow(cells, table.columns, options) : null;
    if (!draft || !first) return;
    drafts.push({ ...draft, section: first.heading, group: first.group });
    for (const cell of cells) used.add(cell.id);
  });
  return { drafts, used };
}
