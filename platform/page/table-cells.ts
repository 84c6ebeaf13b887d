/** The rows and cells of a table, a grid or boxes laid out as one, each in its place. */
import { attr, isNode, type VNode } from './model';

export interface Cell {
  node: VNode;
  row: number;
  col: number;
  rows: number;
  cols: number;
  header: boolean;
  /** The box that holds the line, where no row element does. */
  line?: VNode | null;
}

export function isTable(node: VNode): boolean {
  if (/^(?:table|grid|treegrid)$/.test(node.role)) return true;
  if (node.role !== '') return false;
  return node.tag === 'table' || node.display === 'table' || node.display === 'inline-table';
}

export function isRow(node: VNode): boolean {
  return node.role === 'row' || (node.role === '' && (node.tag === 'tr' || node.display === 'table-row'));
}

function isCell(node: VNode): boolean {
  if (node.role !== '') return /^(?:cell|gridcell|columnheader|rowheader)$/.test(node.role);
  return node.tag === 'td' || node.tag === 'th' || node.display === 'table-cell';
}

/** Rows of this table, not of tables inside its cells. Rows a virtualised grid draws out of order are sorted. */
export function rowsOf(table: VNode): VNode[] {
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

export function placeRow(row: VNode, at: number, taken: Map<number, Set<number>>): Cell[] {
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
