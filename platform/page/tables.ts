/** Tables and grids: which cell stands under which header, which tables only arrange the page. */
import { shownOfTotal } from '@/core/record/strips';
import { attr, isNode, mark, plainText, type TableNote, type VNode } from './model';
import type { Names } from './names';
import type { Slicer } from './schedule';

interface Cell {
  node: VNode;
  row: number;
  col: number;
  rows: number;
  cols: number;
  header: boolean;
}

type Data = (node: Text) => string;

/** Finds every table, gives each the reading that suits it and returns those that hold data. */
export async function readTables(
  nodes: readonly VNode[],
  names: Names,
  data: Data,
  slicer: Slicer,
): Promise<TableNote[]> {
  const tables: TableNote[] = [];
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.dropped || !isTable(node)) continue;
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

function isTable(node: VNode): boolean {
  if (/^(?:table|grid|treegrid)$/.test(node.role)) return true;
  if (node.role !== '') return false;
  return node.tag === 'table' || node.display === 'table' || node.display === 'inline-table';
}

function isRow(node: VNode): boolean {
  return node.role === 'row' || (node.role === '' && (node.tag === 'tr' || node.display === 'table-row'));
}

function isCell(node: VNode): boolean {
  if (node.role !== '') return /^(?:cell|gridcell|columnheader|rowheader)$/.test(node.role);
  return node.tag === 'td' || node.tag === 'th' || node.display === 'table-cell';
}

/** Rows of this table, not of tables inside its cells. Rows a virtualised grid draws out of order are sorted. */
function rowsOf(table: VNode): VNode[] {
  const rows: VNode[] = [];
  const stack: VNode[] = [table];
  while (stack.length > 0) {
    const node = stack.pop() as VNode;
    if (node !== table && isRow(node)) {
      rows.push(node);
      continue;
    }
    if (node !== table && isTable(node)) continue;
    sortDrawnRows(node);
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child && isNode(child) && !child.dropped) stack.push(child);
    }
  }
  return rows;
}

function sortDrawnRows(parent: VNode): void {
  const index = (child: VNode['children'][number]) =>
    isNode(child) ? Number(attr(child, 'aria-rowindex') || NaN) : NaN;
  let last = -Infinity;
  let sorted = true;
  for (const child of parent.children) {
    const at = index(child);
    if (Number.isNaN(at)) return;
    if (at < last) sorted = false;
    last = at;
  }
  if (sorted) return;
  parent.children.sort((a, b) => index(a) - index(b));
  parent.children.forEach((child, at) => {
    if (isNode(child)) child.at = at;
  });
}

function placeRow(row: VNode, at: number, taken: Map<number, Set<number>>): Cell[] {
  const cells: Cell[] = [];
  const stack = [...row.children].reverse();
  let col = 0;
  const used = taken.get(at) ?? new Set<number>();
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node || !isNode(node)) continue;
    if (!isCell(node)) {
      if (!isTable(node)) stack.push(...[...node.children].reverse());
      continue;
    }
    while (used.has(col)) col++;
    const declared = Number(attr(node, 'aria-colindex'));
    if (declared > 0) col = declared - 1;
    const rows = span(node, 'rowspan');
    const cols = span(node, 'colspan');
    const header = node.tag === 'th' || /^(?:columnheader|rowheader)$/.test(node.role);
    cells.push({ node, row: at, col, rows, cols, header });
    for (let r = 1; r < Math.min(rows, 200); r++) {
      const below = taken.get(at + r) ?? new Set<number>();
      for (let c = 0; c < cols; c++) below.add(col + c);
      taken.set(at + r, below);
    }
    col += cols;
  }
  return cells;
}

function span(node: VNode, name: string): number {
  const value = Number(attr(node, name) || attr(node, `aria-${name}`));
  return Number.isInteger(value) && value >= 1 ? Math.min(value, 100) : 1;
}

function interpret(node: VNode, cells: Cell[][], names: Names, data: Data, count: number): TableNote | null {
  const filled = cells.filter((row) => row.some((cell) => cell.node.chars > 0 || cell.node.controls > 0));
  if (filled.length === 0) return null;
  const text = (cell: Cell | undefined) => (cell ? plainText(cell.node, data, 200) : '');
  if (readPairs(node, filled, text)) return null;
  if (isLayout(node, filled)) return null;
  const headRows = headerRows(filled, text);
  return dataTable(node, filled, headRows, names, data, `t${count}`);
}

/** One label and one value a row, or label, value, label, value: a list of facts, not a data table. */
function readPairs(table: VNode, rows: Cell[][], text: (cell: Cell | undefined) => string): boolean {
  if (table.role === 'grid' || table.role === 'treegrid') return false;
  if (rows.some((row) => row.length > 0 && row.every((cell) => cell.header) && row.length > 1)) return false;
  const width = widest(rows);
  const usable = rows.filter((row) => row.length >= 2);
  if (width < 2 || width > 8 || usable.length === 0 || usable.length < rows.length * 0.6) return false;
  const headed = usable.every((row) => row.every((cell, i) => cell.header === (i % 2 === 0)));
  if (headed && usable.every((row) => row.length % 2 === 0)) {
    for (const row of usable) pairRow(row, text);
    return true;
  }
  if (usable.some((row) => row.some((cell) => cell.header))) return false;
  if (!usable.every((row) => row.length % 2 === 0 && row.length === usable[0]?.length)) return false;
  if (!looksLikePairs(usable, text)) return false;
  for (const row of usable) pairRow(row, text);
  return true;
}

function looksLikePairs(rows: Cell[][], text: (cell: Cell | undefined) => string): boolean {
  const labels: Cell[] = [];
  const values: Cell[] = [];
  for (const row of rows) row.forEach((cell, i) => (i % 2 === 0 ? labels : values).push(cell));
  const named = labels.filter((cell) => cell.node.chars > 0);
  if (named.length === 0 || named.some((cell) => cell.node.chars > 60 || cell.node.controls > 0))
    return false;
  const texts = named.map((cell) => text(cell));
  const share = (cells: Cell[], test: (cell: Cell) => boolean) => cells.filter(test).length / cells.length;
  if (texts.filter((label) => label.endsWith(':')).length / texts.length >= 0.6) return true;
  if (share(named, isStrong) >= 0.7 && share(values, isStrong) <= 0.3) return true;
  if (labels[0]?.node.background !== values[0]?.node.background) {
    if (share(named, (cell) => cell.node.background === named[0]?.node.background) >= 0.9) return true;
  }
  if (rows.length < 2 || (rows[0]?.length ?? 0) !== 2) return false;
  const distinct = new Set(texts).size === texts.length;
  const short = texts.every((label) => label.length <= 40 && /^\p{L}/u.test(label) && !/[.!;,]$/.test(label));
  const fields = values.filter((cell) => cell.node.controls > 0).length;
  const firstRowIsHead = rows.length > 2 && isStrong(rows[0]?.[0] as Cell) && isStrong(rows[0]?.[1] as Cell);
  return distinct && short && !firstRowIsHead && (fields > 0 || !texts.some((label) => /\d{2}/.test(label)));
}

function pairRow(row: Cell[], text: (cell: Cell | undefined) => string): void {
  for (let i = 0; i + 1 < row.length; i += 2) {
    const [label, value] = [row[i] as Cell, row[i + 1] as Cell];
    if (text(label) === '') continue;
    Object.assign(mark(label.node), { kind: 'label', whole: label.node.controls === 0 });
    if (value.node.chars > 0) Object.assign(mark(value.node), { kind: 'value', label: label.node });
    else mark(value.node).label = label.node;
  }
}

/** Bold all through, or set in a header's way. */
function isStrong(cell: Cell): boolean {
  const weight = boldShare(cell.node);
  return weight.all > 0 && weight.bold / weight.all >= 0.9;
}

function boldShare(node: VNode): { all: number; bold: number } {
  const sum = { all: 0, bold: 0 };
  for (const child of node.children) {
    if (isNode(child)) {
      const inner = boldShare(child);
      sum.all += inner.all;
      sum.bold += inner.bold;
    } else if (child.node && /\S/.test((child.node as Text).data)) {
      sum.all++;
      if (child.strong) sum.bold++;
    }
  }
  return sum;
}

function isLayout(table: VNode, rows: Cell[][]): boolean {
  if (table.role !== '' && table.role !== 'presentation' && table.role !== 'none') return false;
  const all = rows.flat();
  if (all.some((cell) => cell.header)) return all.every((cell) => !cell.header || holdsBlocks(cell.node));
  if (table.children.some((child) => isNode(child) && (child.tag === 'caption' || child.tag === 'thead')))
    return false;
  const width = widest(rows);
  if (rows.length < 2 || width < 2) return true;
  const ragged = rows.filter((row) => row.length !== width).length / rows.length;
  if (ragged > 0.4) return true;
  return all.some((cell) => holdsBlocks(cell.node));
}

/** A cell that holds a part of a page rather than a datum. */
function holdsBlocks(cell: VNode): boolean {
  const stack: VNode[] = [cell];
  let seen = 0;
  while (stack.length > 0 && seen++ < 400) {
    const node = stack.pop() as VNode;
    if (
      node !== cell &&
      (isTable(node) || /^(?:h[1-6]|form|fieldset|iframe|section|article)$/.test(node.tag))
    ) {
      return true;
    }
    for (const child of node.children) if (isNode(child)) stack.push(child);
  }
  return cell.leaves > 6;
}

function widest(rows: Cell[][]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

function headerRows(rows: Cell[][], text: (cell: Cell | undefined) => string): number {
  let count = 0;
  while (count < rows.length) {
    const row = rows[count] as Cell[];
    const head = row.length > 0 && row.every((cell) => isHead(cell) || text(cell) === '');
    if (!head || !row.some(isHead)) break;
    count++;
  }
  if (count > 0) return count === rows.length ? 1 : count;
  const first = rows[0] as Cell[];
  const rest = rows.slice(1).flat();
  if (first.length < 2 || rest.length === 0) return 0;
  const short = first.every((cell) => cell.node.chars <= 40 && cell.node.controls === 0);
  const named = first.filter((cell) => cell.node.chars > 0);
  if (!short || named.length === 0) return 0;
  const bold = named.every(isStrong) && rest.filter(isStrong).length < rest.length * 0.5;
  const tinted =
    named.every((cell) => cell.node.background !== '') && rest.some((cell) => cell.node.background === '');
  const rowTint = first[0]?.node.parent?.background ?? '';
  const tintedRow = rowTint !== '' && rows[1]?.[0]?.node.parent?.background !== rowTint && rows.length > 2;
  return bold || tinted || tintedRow ? 1 : 0;
}

function isHead(cell: Cell): boolean {
  if (cell.node.role === 'rowheader' || /^row/.test(attr(cell.node, 'scope'))) return false;
  if (cell.header) return true;
  for (let up = cell.node.parent; up && !isTable(up); up = up.parent) if (up.tag === 'thead') return true;
  return false;
}

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
  const caption = node.children.find((child): child is VNode => isNode(child) && child.tag === 'caption');
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
    const parent = row[0]?.node ? rowNode(row[0].node) : null;
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
