/** Turns plain sections into a PageSnapshot, so that core can be tested without a browser. */
import { wholeCoverage, type Block, type PageSnapshot } from '@/core/record/snapshot';

export interface PlainSection {
  heading?: string;
  /** Paragraphs. */
  text?: string[];
  items?: string[];
  /** Label and value, each in its own block. */
  pairs?: [string, string][];
  /** First row is the header. */
  table?: string[][];
  /** Cards with one block for each line. */
  cards?: string[][];
  badges?: string[];
  struck?: string[];
}

/** A snapshot of one frame with the sections in order. Ids are b0, b1, … */
export function plainPage(sections: readonly PlainSection[], title = 'Care plan'): PageSnapshot {
  const blocks: Block[] = [];
  const groups: PageSnapshot['groups'] = [];
  const tables: PageSnapshot['tables'] = [];
  const add = (block: Partial<Block> & Pick<Block, 'kind' | 'text' | 'heading' | 'group'>): Block => {
    const id = `b${blocks.length}`;
    const full: Block = { id, frame: 'f0', anchor: { path: id, nth: 0 }, ...block };
    blocks.push(full);
    return full;
  };
  for (const section of sections) {
    const heading =
      section.heading === undefined
        ? null
        : add({ kind: 'heading', text: section.heading, level: 2, heading: null, group: null }).id;
    const base = { heading, group: null };
    for (const text of section.text ?? []) add({ kind: 'text', text, ...base });
    for (const text of section.items ?? []) add({ kind: 'item', text, ...base });
    for (const text of section.badges ?? []) add({ kind: 'badge', text, ...base });
    for (const text of section.struck ?? [])
      add({ kind: 'text', text, ...base, marks: [{ start: 0, end: text.length, kind: 'struck' }] });
    for (const [name, value] of section.pairs ?? []) {
      const label = add({ kind: 'label', text: name, ...base });
      if (value !== '') add({ kind: 'value', text: value, label: label.id, ...base });
    }
    if (section.table) {
      const id = `t${tables.length}`;
      const [columns = [], ...rows] = section.table;
      const heads = columns.map((text, col) =>
        add({ kind: 'header-cell', text, ...base, cell: { table: id, row: 0, col, headers: [] } }),
      );
      rows.forEach((row, index) => {
        row.forEach((text, col) => {
          const head = heads[col];
          const cell = { table: id, row: index + 1, col, headers: head ? [head.id] : [] };
          add({ kind: 'cell', text, ...base, cell });
        });
      });
      tables.push({ id, frame: 'f0', heading, columns, rowsRead: rows.length, rowsTotal: null });
    }
    for (const lines of section.cards ?? []) {
      const group = `g${groups.length}`;
      groups.push({ id: group, parent: null, role: 'article', heading: null });
      for (const text of lines) add({ kind: 'text', text, heading, group });
    }
  }
  return {
    version: 1,
    snapshotId: 'snapshot-1',
    documentId: 'document-1',
    url: 'https://records.example/plan',
    title,
    lang: 'en-GB',
    readAt: 0,
    frames: [{ id: 'f0', parent: null, url: 'https://records.example/plan', title, state: 'read' }],
    groups,
    blocks,
    tables,
    fields: [],
    coverage: wholeCoverage(0),
    timings: { total: 0, longestTask: 0, elements: blocks.length },
  };
}
