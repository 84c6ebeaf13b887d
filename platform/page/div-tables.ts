/** Tables drawn with plain boxes: lines of the same number of boxes, in columns, the first line naming them. */
import type { Dom } from './dom';
import { hasAncestor, isNode, plainText, type VNode } from './model';
import type { Cell } from './table-cells';

const LEAST = 3;
const MOST = 14;

/** The lines of cells when this box is drawn as a table under a line of headers, else null. */
export function drawnRows(dom: Dom, node: VNode): Cell[][] | null {
  if (node.dropped || node.leaves < LEAST * 2 || node.mark?.cell || node.role !== '') return null;
  const lines = linesOf(dom, node);
  const [head, first] = lines ?? [];
  if (!lines || !head || !first || lines.length < 3) return null;
  if (!isHeader(dom, head, first) || !inColumns(dom, head, lines.slice(1, 4))) return null;
  if (hasAncestor(node, (up) => up.mark?.cell !== undefined)) return null;
  return lines.map((line, row) =>
    line.map((cell, col) => ({
      node: cell,
      row,
      col,
      rows: 1,
      cols: 1,
      header: row === 0,
      line: cell.parent === node ? null : cell.parent,
    })),
  );
}

function linesOf(dom: Dom, node: VNode): VNode[][] | null {
  const children = boxes(node);
  if (children.length >= LEAST * 3 && node.display.endsWith('grid')) {
    const view = dom.defaultView(dom.ownerDocument(node.el));
    const columns = view?.getComputedStyle(node.el).gridTemplateColumns.split(' ').length ?? 0;
    return columns >= LEAST && columns <= MOST && children.length % columns === 0
      ? chunks(children, columns)
      : null;
  }
  if (children.length < 2 || children.length > 5000) return null;
  const [first, second] = children as [VNode, VNode];
  const width = boxes(first).length;
  if (children.length === 2 && width > 0) {
    // The header line and the body each in a box of its own.
    const head = width === 1 ? boxes(boxes(first)[0] as VNode) : boxes(first);
    const body = boxes(second).map(boxes);
    const alike = body.length >= 2 && body.every((line) => line.length === head.length);
    return head.length >= LEAST && head.length <= MOST && alike ? [head, ...body] : null;
  }
  if (width < LEAST || width > MOST) return null;
  const lines: VNode[][] = [];
  for (const child of children) {
    const line = boxes(child);
    if (line.length !== width) return null;
    lines.push(line);
  }
  return lines;
}

/** The elements in a box; none when it has words of its own or is part of a real table or list. */
function boxes(node: VNode): VNode[] {
  if (!/^(?:div|section|span|ul|li|a|button|article|header|[a-z]+-[a-z-]+)$/.test(node.tag)) return [];
  const found: VNode[] = [];
  for (const child of node.children) {
    if (isNode(child)) {
      if (!child.dropped) found.push(child);
    } else if (child.node && /\S/.test(child.node.data)) return [];
  }
  return found;
}

function chunks(cells: VNode[], width: number): VNode[][] {
  return Array.from({ length: cells.length / width }, (_, i) => cells.slice(i * width, (i + 1) * width));
}

function isHeader(dom: Dom, head: readonly VNode[], first: readonly VNode[]): boolean {
  const named = head.filter((cell) => cell.chars > 0);
  if (named.length < head.length - 1 || named.length < LEAST - 1) return false;
  if (named.some((cell) => cell.chars > 40 || cell.leaves !== 1 || cell.controls > 0 || cell.mark?.kind))
    return false;
  const texts = named.map((cell) => plainText(cell, dom.textData, 60));
  if (new Set(texts).size !== texts.length) return false;
  if (!texts.every((text) => /^\p{L}/u.test(text) && !/[.;!]$|\d{2}/.test(text))) return false;
  return head.some((cell, i) => looksOther(cell, first[i]));
}

function looksOther(cell: VNode, below: VNode | undefined): boolean {
  if (!below || cell.chars === 0) return false;
  if (cell.background !== below.background) return true;
  if (cell.parent !== below.parent && (cell.parent?.background ?? '') !== (below.parent?.background ?? ''))
    return true;
  const [a, b] = [inner(cell).look, inner(below).look];
  return (
    !!a && !!b && (a.weight > b.weight || a.size !== b.size || a.upper !== b.upper || a.color !== b.color)
  );
}

function inner(node: VNode): VNode {
  const only = node.children.filter((child) => isNode(child) || child.node);
  const [first] = only;
  return only.length === 1 && first && isNode(first) ? inner(first) : node;
}

/** Each box stands under the header of its column, and lower. */
function inColumns(dom: Dom, head: readonly VNode[], lines: readonly VNode[][]): boolean {
  const tops = head.map((cell) => dom.rect(cell.el));
  return lines.every((line) =>
    line.every((cell, i) => {
      const above = tops[i];
      const box = dom.rect(cell.el);
      if (!above || box.top < above.top) return false;
      return Math.abs(box.left - above.left) <= 6 || Math.abs(box.right - above.right) <= 6;
    }),
  );
}
