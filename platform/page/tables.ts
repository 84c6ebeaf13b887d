/** Tables and grids: which cell stands under which header, which tables only arrange the page. */
import { shownOfTotal } from '@/core/record/strips';
import { drawnRows } from './div-tables';
import type { Dom } from './dom';
import { attr, isNode, mark, plainText, type TableNote, type VNode } from './model';
import type { Names } from './names';
import type { Slicer } from './schedule';
import { isRow, isTable, placeRow, rowsOf, type Cell } from './table-cells';
import { dropMenus, headerRows, isLayout } from './table-kinds';
import { readPairs } from './table-pairs';
import { takeTitles } from './table-titles';

type Data = (node: Text) => string;

/** Finds every table, gives each the reading that suits it and returns those that hold data. */
export async function readTables(
  dom: Dom,
  nodes: readonly VNode[],
  names: Names,
  slicer: Slicer,
): Promise<TableNote[]> {
  const data = dom.textData;
  const tables: TableNote[] = [];
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.dropped) continue;
    if (!isTable(node)) {
      const drawn = drawnRows(dom, node);
      if (drawn) tables.push(dataTable(node, drawn, 1, names, data, `t${tables.length + 1}`));
      continue;
    }
    const rows = rowsOf(node);
    const cells: Cell[][] = [];
    const taken = new Map<number, Set<number>>();
    for (const row of rows) {
      if (slicer.due()) await slicer.pause();
      cells.push(placeRow(row, cells.length, taken));
    }
    const table = interpret(node, cells, names, data, tables.length + 1);
    if (table) tables.push(table);
  }
  return tables;
}

function interpret(node: VNode, cells: Cell[][], names: Names, data: Data, count: number): TableNote | null {
  const filled = cells.filter((row) => row.some((cell) => cell.node.chars > 0 || cell.node.controls > 0));
  if (filled.length === 0) return null;
  const text = (cell: Cell | undefined) => (cell ? plainText(cell.node, data, 200) : '');
  const { rows, title } = takeTitles(node, filled, text);
  if (readPairs(node, rows, text)) {
    titleOfPairs(node);
    return null;
  }
  if (isLayout(node, rows)) {
    dropMenus(rows);
    return null;
  }
  const table = dataTable(node, rows, headerRows(rows, text), names, data, `t${count}`);
  if (table.caption === '') table.caption = title;
  return table;
}

/** The caption of a list of facts is the title of that part of the record. */
function titleOfPairs(table: VNode): void {
  const caption = captionOf(table);
  if (!caption || caption.chars > 90 || caption.leaves > 1) return;
  Object.assign(mark(caption), { kind: 'heading', source: 'visual', level: 5, whole: true });
}

const captionOf = (table: VNode): VNode | undefined =>
  table.children.find((child): child is VNode => isNode(child) && child.tag === 'caption');

function dataTable(
  node: VNode,
  cells: Cell[][],
  headRows: number,
  names: Names,
  data: Data,
  id: string,
): TableNote {
  const columns: { node: VNode; text: string }[][] = [];
  for (const cell of cells.slice(0, headRows).flat()) {
    Object.assign(mark(cell.node), { kind: 'header-cell', whole: true });
    if (cell.node.chars === 0) continue;
    const text = plainText(cell.node, data, 200);
    for (let c = cell.col; c < cell.col + cell.cols; c++) (columns[c] ??= []).push({ node: cell.node, text });
  }
  let width = 0;
  for (const row of cells) for (const cell of row) width = Math.max(width, cell.col + cell.cols);
  const caption = captionOf(node);
  const named = names.referenced(node, 'aria-labelledby');
  const note: TableNote = {
    node,
    id,
    caption: caption ? plainText(caption, data, 300) : '',
    columns: Array.from({ length: width }, (_, c) => (columns[c] ?? []).map((head) => head.text).join(' ')),
    headers: [],
    rowsRead: 0,
    rowsTotal: totalRows(node, headRows),
    name: attr(node, 'aria-label') || named.nodes.map((n) => plainText(n, data, 200)).join(' ') || named.text,
  };
  mark(node).table = note;
  mark(node).group = 'table';
  if (caption) Object.assign(mark(caption), { kind: 'caption', whole: true });
  const byId = new Map(cells.flat().map((cell) => [attr(cell.node, 'id'), cell.node]));
  const seen = new Map<string, number>();
  const rowHeads = new Map<number, VNode[]>();
  for (const row of cells.slice(headRows)) {
    const parent = row[0] ? (row[0].line ?? rowNode(row[0].node)) : null;
    // The halves of a grid with fixed columns are one row.
    const key = (parent && attr(parent, 'aria-rowindex')) || `at${note.rowsRead}`;
    const at = seen.get(key) ?? note.rowsRead++;
    seen.set(key, at);
    if (parent) mark(parent).group = 'row';
    const heads = [
      ...(rowHeads.get(at) ?? []),
      ...row.filter((cell) => cell.header).map((cell) => cell.node),
    ];
    for (const cell of row.filter((one) => one.header)) {
      for (let r = 1; r < cell.rows; r++) rowHeads.set(at + r, [...(rowHeads.get(at + r) ?? []), cell.node]);
    }
    for (const cell of row) {
      const declared = attr(cell.node, 'headers')
        .split(/\s+/)
        .flatMap((name) => (name && byId.get(name)) || []);
      const above = columns[cell.col]?.map((head) => head.node) ?? [];
      const headers =
        declared.length > 0 ? declared : [...above, ...heads.filter((head) => head !== cell.node)];
      const on = mark(cell.node);
      if (on.kind !== 'label' && on.kind !== 'value') on.kind = cell.header ? 'header-cell' : 'cell';
      on.cell = { table: note, row: at, col: cell.col, headers };
    }
  }
  return note;
}

function rowNode(cell: VNode): VNode | null {
  for (let up = cell.parent; up; up = up.parent) {
    if (isRow(up)) return up;
    if (isTable(up)) return null;
  }
  return null;
}

/** aria-rowcount counts header rows too; -1 means the page does not know. */
function totalRows(table: VNode, headRows: number): number | null {
  for (let node: VNode | null = table, steps = 0; node && steps < 3; node = node.parent, steps++) {
    const declared = Number(attr(node, 'aria-rowcount'));
    if (declared > 0) return Math.max(0, declared - headRows);
  }
  return null;
}

/** "1–10 of 310" beside a table says how much of it is shown. */
export function totalFromText(table: VNode, data: Data): number | null {
  let near: VNode | null = table;
  for (let steps = 0; near && steps < 4; steps++, near = near.parent) {
    const parent: VNode | null = near.parent;
    if (!parent) return null;
    // The line stands close by; looking further would make long pages slow.
    for (let i = Math.max(0, near.at - 3); i <= near.at + 3; i++) {
      const sibling: VNode['children'][number] | undefined = parent.children[i];
      if (!sibling || !isNode(sibling) || sibling === near || sibling.chars > 200 || sibling.chars < 4)
        continue;
      const found = shownOfTotal(plainText(sibling, data, 120));
      if (found) return found.total;
    }
  }
  return null;
}
