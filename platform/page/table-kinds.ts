/** What a table is for: data under headers, or only the arrangement of a page. */
import { attr, isNode, type VNode } from './model';
import { isTable, type Cell } from './table-cells';
import { isStrong } from './table-pairs';

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

/** Beside the content of an arranged page: a cell of nothing but links, a menu without a name. */
export function dropMenus(rows: Cell[][]): void {
  for (const row of rows) {
    const most = row.reduce((sum, cell) => Math.max(sum, cell.node.chars), 0);
    for (const { node } of row) {
      const links = node.chars > 0 && node.linkChars >= node.chars * 0.97 && node.controls === 0;
      if (links && node.leaves >= 2 && node.chars / node.leaves <= 30 && node.chars * 2 < most)
        node.dropped = true;
    }
  }
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
  return bold || tinted || tintedRow || namesFigures(rows, text) ? 1 : 0;
}

const LEAST_COLUMNS = 3;
const FIGURED = 2;
const OVER_FIGURES =
  /^(?:date|time|when|due|start|stop|begin|beg[au]n|end|finish|from|to|until|review|dose|dosage|strength|amount|quantity|qty|frequency|rate|level|score|weight|result|reading|bp|pulse|temp|sats?)(?:ed|s)?\b/iu;

/** "Dose", "Start" and "Stop" over columns of figures name them, however they are drawn. */
function namesFigures(rows: Cell[][], text: (cell: Cell | undefined) => string): boolean {
  const [first = [], ...rest] = rows;
  if (first.length < LEAST_COLUMNS || rest.length < 2) return false;
  const heads = first.map(text);
  if (new Set(heads).size < heads.length || !heads.every((head) => /^[^\d]*\p{L}[^\d]*$/u.test(head)))
    return false;
  const figured = first.filter((head) => {
    if (!OVER_FIGURES.test(text(head))) return false;
    const filled = rest
      .map((row) => text(row.find((cell) => cell.col === head.col)))
      .filter((one) => one !== '');
    return filled.length > 0 && filled.every((one) => /\d/u.test(one));
  });
  return figured.length >= FIGURED;
}

function isHead(cell: Cell): boolean {
  if (cell.node.role === 'rowheader' || /^row/.test(attr(cell.node, 'scope'))) return false;
  return cell.header || inHead(cell.node);
}

/** Whether a cell stands in the part of its table that names the columns. */
export function inHead(cell: VNode): boolean {
  for (let up = cell.parent; up && !isTable(up); up = up.parent) if (up.tag === 'thead') return true;
  return false;
}
