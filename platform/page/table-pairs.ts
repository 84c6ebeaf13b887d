/** Tables that are a list of facts: a label and its value in turn. */
import { looksLikePersonStrip } from '@/core/record/strips';
import { isNode, mark, type VNode } from './model';
import type { Cell } from './table-cells';

/** One label and one value a row, or label, value, label, value: a list of facts, not a data table. */
export function readPairs(table: VNode, rows: Cell[][], text: (cell: Cell | undefined) => string): boolean {
  if (table.role === 'grid' || table.role === 'treegrid') return false;
  if (rows.some((row) => row.length > 0 && row.every((cell) => cell.header) && row.length > 1)) return false;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const usable = rows.filter((row) => row.length >= 2);
  if (width < 2 || width > 8 || usable.length === 0 || usable.length < rows.length * 0.6) return false;
  const headed = usable.every((row) => row.every((cell, i) => cell.header === (i % 2 === 0)));
  if (headed && usable.every((row) => row.length % 2 === 0)) {
    pairRows(usable, text);
    return true;
  }
  if (usable.some((row) => row.some((cell) => cell.header))) return false;
  if (!usable.every((row) => row.length % 2 === 0 && row.length === usable[0]?.length)) return false;
  if (isBar(usable) || isStrip(usable, text) || !looksLikePairs(usable, text)) return false;
  pairRows(usable, text);
  return true;
}

/** One line of links beside the name of the system names nothing. */
const isBar = (rows: Cell[][]): boolean =>
  rows.length === 1 && rows.flat().some(({ node }) => node.linkChars * 2 > node.chars);

const NAMES_ITSELF = /^(?:d\.?o\.?b\.?|date of birth|born|age|room|nhs)\b|^\p{L}[\p{L} ]{1,20}:\s/iu;

/** "Lucy Reed | DOB 09/09/1997 | Flat B | Alerts: …": one line of cells that each name themselves. */
const isStrip = (rows: Cell[][], text: (cell: Cell | undefined) => string): boolean =>
  rows.length === 1 && rows.flat().every((cell, i) => i % 2 === 0 || NAMES_ITSELF.test(text(cell)));

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
  const distinct = new Set(texts).size === texts.length;
  const short = texts.every(
    (label) => label.length <= 40 && /^\p{L}/u.test(label) && !/\p{L}{3}\.$|[!;,]$/u.test(label),
  );
  const fields = values.filter((cell) => cell.node.controls > 0).length;
  const firstRowIsHead = rows.length > 2 && rows[0]?.every(isStrong) === true;
  if (!distinct || !short || firstRowIsHead) return false;
  if (fields === 0 && texts.some((label) => /\d{2}/.test(label))) return false;
  if ((rows[0]?.length ?? 0) === 2)
    return (
      rows.length >= 2 ||
      isOneFact(texts[0] ?? '', values[0]) ||
      (share(values, isStrong) === 1 && !named.some(isStrong))
    );
  return fields > 0 || mixedValues(rows, text) || (share(values, isStrong) >= 0.7 && !named.some(isStrong));
}

const FACT_CHARS = 160;
/** "Joan Trevor": may be a name, and no label. */
const MAY_BE_NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)+$/u;

/** "Allergies | Penicillin": a table of one row is a fact where its second cell is no part of the page's layout. */
const isOneFact = (label: string, value: Cell | undefined): boolean =>
  value !== undefined &&
  value.node.chars > 0 &&
  value.node.chars <= FACT_CHARS &&
  value.node.leaves <= 3 &&
  !isStrong(value) &&
  !MAY_BE_NAME.test(label);

/** Four columns and more without a header: labels in turn when the values beside them differ in kind. */
function mixedValues(rows: Cell[][], text: (cell: Cell | undefined) => string): boolean {
  if (looksLikePersonStrip(rows.map((row) => row.map(text).join(' ')).join(' '))) return true;
  if (rows.length < 2) return false;
  for (let col = 1; col < (rows[0]?.length ?? 0); col += 2) {
    const kinds = rows.map((row) => /\d/.test(text(row[col])));
    // Words above nothing but numbers are a header over its data.
    if (!kinds[0] && kinds.slice(1).every(Boolean)) return false;
  }
  return true;
}

function pairRows(rows: Cell[][], text: (cell: Cell | undefined) => string): void {
  const last = new Map<number, VNode>();
  for (const row of rows)
    for (let i = 0; i + 1 < row.length; i += 2) {
      const [label, value] = [row[i] as Cell, row[i + 1] as Cell];
      const named = text(label) !== '';
      // A value beside an empty cell goes on from the label above.
      const by = named ? label.node : value.node.chars > 0 ? last.get(i) : undefined;
      if (!by) continue;
      last.set(i, by);
      if (named) Object.assign(mark(by), { kind: 'label', whole: by.controls === 0 });
      if (value.node.chars > 0) Object.assign(mark(value.node), { kind: 'value', label: by });
      else mark(value.node).label = by;
    }
}

/** Bold all through, or set in a header's way. */
export function isStrong(cell: Cell): boolean {
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
