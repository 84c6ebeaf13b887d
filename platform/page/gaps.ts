/** Words that no white space parts in the page's text, though a margin or a frame keeps them apart. */
import type { Dom } from './dom';
import { isNode, type VNode } from './model';
import type { Run } from './text';

/** About the width of a space in ordinary text, CSS pixels. */
const GAP = 3;
const WORD = /[\p{L}\p{N})\]]/u;

/** @param runs what has been read of the line so far */
export function isKeptApart(dom: Dom, node: VNode, runs: readonly Run[], side: 'before' | 'after'): boolean {
  const last = runs[runs.length - 1]?.node;
  if (!last) return false;
  const data = dom.textData(last);
  if (!WORD.test(data.charAt(data.length - 1))) return false;
  if (side === 'after') {
    const next = node.parent?.children[node.at + 1];
    if (!next || (!isNode(next) && !WORD.test(next.node ? dom.textData(next.node).charAt(0) : '')))
      return false;
  }
  const view = dom.defaultView(dom.ownerDocument(node.el));
  if (!view) return false;
  const style = view.getComputedStyle(node.el);
  const [margin, padding] =
    side === 'before'
      ? [style.marginInlineStart, style.paddingInlineStart]
      : [style.marginInlineEnd, style.paddingInlineEnd];
  return parseFloat(margin) >= GAP || parseFloat(padding) >= GAP;
}
