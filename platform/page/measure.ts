/** Sizes of every part of the tree, counted from the leaves up, and what ordinary text looks like here. */
import type { Dom } from './dom';
import { isNode, type VNode } from './model';
import type { Slicer } from './schedule';

export interface Ordinary {
  /** Font size most of the text has, CSS pixels. */
  size: number;
  weight: number;
}

const CONTROL_ROLES = new Set(
  'textbox searchbox combobox checkbox radio switch slider spinbutton listbox'.split(' '),
);

export async function measure(dom: Dom, nodes: readonly VNode[], slicer: Slicer): Promise<Ordinary> {
  const sizes = new Map<number, number>();
  const weights = new Map<number, number>();
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (slicer.due()) await slicer.pause();
    const node = nodes[i] as VNode;
    node.order = i;
    let own = 0;
    let line = 0;
    for (const child of node.children) {
      if (isNode(child)) {
        node.chars += child.chars;
        node.linkChars += child.linkChars;
        node.controls += child.controls;
        if (child.inline && !child.blocksInside) {
          line += child.chars;
        } else {
          if (line > 0) node.leaves++;
          line = 0;
          node.leaves += child.leaves;
          if (child.chars > 0 || child.controls > 0) node.blocksInside = true;
        }
      } else if (child.node) {
        const length = dom.textData(child.node).trim().length;
        own += length;
        line += length;
      } else if (line > 0) {
        line = 0;
        node.leaves++;
      }
    }
    if (line > 0) node.leaves++;
    node.chars += own;
    if (node.tag === 'a' || node.role === 'link') node.linkChars = node.chars;
    if (
      (node.tag === 'input' && !node.attrs?.has('hidden')) ||
      node.tag === 'textarea' ||
      node.tag === 'select' ||
      CONTROL_ROLES.has(node.role) ||
      isEditable(node)
    ) {
      node.controls++;
    }
    // Typewriter text is drawn smaller by default, which says nothing about the rest.
    if (own > 0 && node.look && node.tag !== 'pre' && node.tag !== 'code') {
      sizes.set(node.look.size, (sizes.get(node.look.size) ?? 0) + own);
      weights.set(node.look.weight, (weights.get(node.look.weight) ?? 0) + own);
    }
  }
  return { size: commonest(sizes, 16), weight: commonest(weights, 400) };
}

function isEditable(node: VNode): boolean {
  const editable = node.attrs?.get('contenteditable');
  return editable !== undefined && editable !== 'false';
}

function commonest(counts: Map<number, number>, otherwise: number): number {
  let best = otherwise;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
}
