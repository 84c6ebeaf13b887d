/** Rows of buttons of which one is pressed: an answer, not an action. */
import type { Dom } from './dom';
import { isButton } from './furniture';
import { attr, isNode, mark, plainText, type VNode } from './model';
import type { Names } from './names';
import type { Slicer } from './schedule';
import { cleanText } from './text';

/** Keeps the pressed buttons of a group as the value of what names the group. Called before buttons are dropped. */
export async function readToggles(
  dom: Dom,
  nodes: readonly VNode[],
  names: Names,
  slicer: Slicer,
): Promise<ReadonlySet<VNode>> {
  const kept = new Set<VNode>();
  const seen = new Set<VNode>();
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (!isToggleButton(node) || !node.parent || seen.has(node.parent)) continue;
    seen.add(node.parent);
    const all = node.parent.children.filter(
      (child): child is VNode => isNode(child) && isToggleButton(child),
    );
    const pressed = all.filter((one) => attr(one, 'aria-pressed') === 'true' && one.chars > 0);
    if (all.length < 2 || pressed.length === 0) continue;
    const name = nameOf(dom, node.parent, names);
    if (!name) continue;
    for (const one of pressed) {
      kept.add(one);
      Object.assign(mark(one), { kind: 'value', whole: true, ...name });
    }
    if (name.label && !name.label.mark?.kind) Object.assign(mark(name.label), { kind: 'label', whole: true });
  }
  return kept;
}

function isToggleButton(node: VNode): boolean {
  return node.attrs?.has('aria-pressed') === true && isButton(node);
}

function nameOf(dom: Dom, group: VNode, names: Names): { label?: VNode; labelText?: string } | null {
  const named = names.referenced(group, 'aria-labelledby');
  if (named.nodes[0]) return { label: named.nodes[0] };
  const said = named.text || cleanText(attr(group, 'aria-label')).text;
  if (said) return { labelText: said };
  for (let up: VNode = group, steps = 0; up.parent && steps < 2; up = up.parent, steps++) {
    for (let i = up.at - 1; i >= 0; i--) {
      const before = up.parent.children[i];
      if (!before || !isNode(before) || before.chars === 0) continue;
      const plain = before.leaves === 1 && before.controls === 0 && before.chars <= 80 && !isButton(before);
      return plain && /\p{L}/u.test(plainText(before, dom.textData, 90)) ? { label: before } : null;
    }
  }
  return null;
}
