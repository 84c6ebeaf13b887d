/** What a table is for: a list of facts, data under headers, or only the arrangement of a page. */
import { attr, isNode, mark, type VNode } from './model';
import { isTable, type Cell } from './table-cells';

/** One label and one value a row, or label, value, label, value: a list of facts, not a data table. */
export function readPairs(table: VNode, rows: Cell[][], text: (cell: Cell | undefined) => string): boolean {
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

export function isLayout(table: VNode, rows: Cell[][]): boolean {
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

export function headerRows(rows: Cell[][], text: (cell: Cell | undefined) => string): number {
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
