/** Rows that are the title of the rows under them: one cell across the whole table, set apart from the rest. */
import { attr, isNode, mark, type VNode } from './model';
import type { Cell } from './table-cells';
import { inHead } from './table-kinds';
import { isStrong } from './table-pairs';

type Text = (cell: Cell | undefined) => string;

const TITLE_MAX = 70;
const LOWEST = 5;

/** Marks titles as headings and returns the rows that are none, with the text of a title over all of them. */
export function takeTitles(table: VNode, rows: Cell[][], text: Text): { rows: Cell[][]; title: string } {
  const width = rows.reduce((most, row) => Math.max(most, ...row.map((cell) => cell.col + cell.cols)), 0);
  const titles = rows.filter((row, at) => isTitle(row, at, rows, width, text));
  // What it is about is said above it already.
  if (width < 2 && titles.some(([cell]) => cell?.header) && hasHeadingOfItsOwn(table))
    return { rows, title: '' };
  if (titles.length === 0 || titles.length * 2 > rows.length) return { rows, title: '' };
  const level = Math.max(1, Math.min(LOWEST, highestInside(table) - 1));
  for (const row of titles)
    for (const { node } of row)
      if (node.chars > 0)
        Object.assign(mark(node), { kind: 'heading', source: 'visual', level, whole: true });
  const taken = new Set(titles);
  const first = rows[0] as Cell[];
  return {
    rows: rows.filter((row) => !taken.has(row)),
    title: taken.has(first) ? text(first.find((cell) => cell.node.chars > 0)) : '',
  };
}

function isTitle(row: Cell[], at: number, rows: Cell[][], width: number, text: Text): boolean {
  const [cell, more] = row;
  const below = rows[at + 1];
  if (!cell || more || !below || cell.cols < width || cell.rows > 1) return false;
  const { node } = cell;
  if (node.leaves !== 1 || node.controls > 0 || node.linkChars * 2 > node.chars || node.mark?.kind)
    return false;
  const words = text(cell);
  if (words.length > TITLE_MAX || !/^[\p{L}\d].*\p{L}/u.test(words) || /[.;,!?]$/u.test(words)) return false;
  const apart = cell.header || isStrong(cell) || tint(cell) !== '';
  // A table of one column is a list: its first line has to stand out from all the others, and names no column.
  if (width < 2)
    return (
      at === 0 && apart && rows.length > 2 && !namesColumn(cell) && !rows.slice(1).flat().some(like(cell))
    );
  return (apart && !below.every(like(cell))) || (at === 0 && (below.length > 1 || holdsMore(below)));
}

const namesColumn = ({ header, node }: Cell): boolean =>
  header && (inHead(node) || node.role === 'columnheader' || /^col/u.test(attr(node, 'scope')));

const tint = (cell: Cell): string => cell.node.background || (cell.node.parent?.background ?? '');

const like =
  (title: Cell) =>
  (cell: Cell): boolean =>
    cell.cols === title.cols && isStrong(cell) === isStrong(title) && tint(cell) === tint(title);

/** Right under a heading, and alone there: the next thing after it is another heading, or nothing. */
function hasHeadingOfItsOwn(table: VNode): boolean {
  const filled = (table.parent?.children ?? []).filter(
    (child): child is VNode => isNode(child) && !child.dropped && (child === table || child.chars > 0),
  );
  const at = filled.indexOf(table);
  const next = filled[at + 1];
  return filled[at - 1]?.mark?.kind === 'heading' && (!next || next.mark?.kind === 'heading');
}

/** The part of a page that a title stands over. */
const holdsMore = ([cell]: Cell[]): boolean => (cell?.node.leaves ?? 0) > 1;

/** The highest level among the headings in the cells, which a title over them has to exceed. */
function highestInside(table: VNode): number {
  let highest = LOWEST + 1;
  const stack: VNode[] = [table];
  while (stack.length > 0) {
    const { mark: on, children } = stack.pop() as VNode;
    if (on?.kind === 'heading') highest = Math.min(highest, on.level ?? highest);
    for (const child of children) if (isNode(child)) stack.push(child);
  }
  return highest;
}
