/** Warnings, status words and tags: what stands out by role or by a patch of colour. */
import type { Dom } from './dom';
import { isNode, mark, plainText, type VNode } from './model';
import { toneOf } from './visibility';

export function callouts(dom: Dom, node: VNode): void {
  if (node.chars === 0) return;
  const tone =
    node.background === '' || node.background === node.parent?.background ? null : toneOf(node.background);
  if (node.role === 'alert' || node.role === 'status' || node.role === 'alertdialog') {
    const on = mark(node);
    if (node.role !== 'alertdialog') on.kind ??= 'alert';
    on.tone = tone ?? (node.role === 'alert' ? 'warning' : 'info');
    return;
  }
  if (node.mark?.kind && node.mark.kind !== 'item') return;
  if (isBadge(dom, node)) {
    Object.assign(mark(node), { kind: 'badge', whole: true, tone: tone ?? 'none' });
    return;
  }
  const box = !node.inline && /^(?:div|section|p|aside|strong|blockquote)$/.test(node.tag);
  if (
    box &&
    (tone === 'warning' || tone === 'danger') &&
    node.leaves <= 12 &&
    node.chars <= 900 &&
    node.chars >= 8
  ) {
    if (node.controls === 0) Object.assign(mark(node), { kind: 'alert', tone });
  }
}

/** A short word or two on a patch of colour or in a rounded frame, standing for itself. */
function isBadge(dom: Dom, node: VNode): boolean {
  if (node.chars > 40 || node.leaves > 1 || node.blocksInside || node.controls > 0) return false;
  if (!/^(?:span|div|strong|b|em|small|p|a|li|mark|[a-z]+-[a-z-]+)$/.test(node.tag)) return false;
  if (node.display === 'block' && !/^(?:div|span|strong)$/.test(node.tag)) return false;
  const parent = node.parent;
  if (!parent || inSentence(node, parent) || saysMore(dom, node)) return false;
  const patch = node.background !== '' && node.background !== parent.background && node.tag !== 'a';
  if (patch && node.display !== 'block') return true;
  if (node.display !== 'inline-block' && node.display !== 'inline-flex' && !patch) return false;
  const view = dom.defaultView(dom.ownerDocument(node.el));
  if (!view) return false;
  const style = view.getComputedStyle(node.el);
  return parseFloat(style.borderTopLeftRadius) >= 3 && (patch || parseFloat(style.borderTopWidth) >= 1);
}

/** A sentence in a bubble or a box is what somebody wrote, not a tag. */
function saysMore(dom: Dom, node: VNode): boolean {
  if (node.chars < 12) return false;
  const text = plainText(node, dom.textData, 80);
  const words = text.split(' ').length;
  return words > 6 || (words >= 3 && /[.!?]["”’)]?$/.test(text));
}

function inSentence(node: VNode, parent: VNode): boolean {
  const words = (child: VNode['children'][number] | undefined) =>
    child !== undefined &&
    (isNode(child) ? child.chars > 0 : /\p{L}/u.test((child.node as Text | null)?.data ?? ''));
  const before = parent.children[node.at - 1];
  const after = parent.children[node.at + 1];
  return words(before) && words(after) && !(before && isNode(before)) && !(after && isNode(after));
}
