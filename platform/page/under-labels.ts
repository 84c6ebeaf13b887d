/** Tiles that say something and name it underneath, in smaller words: the label comes second. */
import type { Dom } from './dom';
import { plainText, type VNode } from './model';
import { filledChildren, hasOwnText, isLine, labelLike, looksDiffer, PAIR_HOLDERS, tie } from './shapes';
import type { Slicer } from './schedule';

const LABEL_MAX = 45;
const VALUE_MAX = 800;
const LEAST = 3;

interface Tile {
  value: VNode;
  label: VNode;
}

/** Marks label and value where at least three neighbours are made so and cannot be read the other way round. */
export async function pairUnder(dom: Dom, nodes: readonly VNode[], slicer: Slicer): Promise<void> {
  const rows = new Map<VNode, Tile[]>();
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    const tile = node.parent && !node.dropped && PAIR_HOLDERS.test(node.tag) ? tileOf(node, dom) : null;
    if (!tile || !node.parent) continue;
    const row = rows.get(node.parent);
    if (row) row.push(tile);
    else rows.set(node.parent, [tile]);
  }
  for (const row of rows.values()) {
    if (slicer.due()) await slicer.pause();
    if (areNamedBelow(row, dom)) for (const { label, value } of row) tie(label, value);
  }
}

function tileOf(node: VNode, dom: Dom): Tile | null {
  if (node.controls > 0 || node.leaves < 2 || node.chars > LABEL_MAX + VALUE_MAX || node.mark?.cell)
    return null;
  const kind = node.mark?.kind;
  if (kind && kind !== 'text' && kind !== 'item' && kind !== 'alert') return null;
  const [value, label, more] = filledChildren(node);
  if (!value || !label || more || hasOwnText(node, dom)) return null;
  if (value.mark?.kind || label.mark?.kind || value.tag !== label.tag) return null;
  if (label.chars > LABEL_MAX || label.leaves !== 1 || label.linkChars > 0 || value.leaves > 4) return null;
  return isLine(label, dom) && isLine(value, dom) ? { value, label } : null;
}

function areNamedBelow(row: readonly Tile[], dom: Dom): boolean {
  if (row.length < LEAST) return false;
  const texts = (pick: (tile: Tile) => VNode) => row.map((tile) => plainText(pick(tile), dom.textData, 120));
  const labels = texts(({ label }) => label);
  const values = texts(({ value }) => value);
  if (new Set(labels).size < labels.length * 0.8 || !labels.every(labelLike)) return false;
  if (labels.some((label) => label.split(' ').length > 6)) return false;
  // Names of people under what they wrote differ from labels in nothing but their capitals.
  if (labels.every((label) => /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(label))) return false;
  const plain = values.filter(labelLike).length;
  if (plain > values.length * 0.7) return false;
  const size = (all: readonly string[]) => all.reduce((sum, text) => sum + text.length, 0);
  const smaller = row.every(({ value, label }) => looksDiffer(value, label) && isSmaller(label, value));
  return smaller || size(values) >= size(labels) * 1.5;
}

const isSmaller = (label: VNode, value: VNode): boolean =>
  label.look !== null && value.look !== null && label.look.size < value.look.size;
