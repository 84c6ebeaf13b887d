/** Which text names which thing: ids, label elements and ARIA references, each within its own shadow tree. */
import type { Dom } from './dom';
import { attr, type VNode } from './model';
import type { Slicer } from './schedule';
import { cleanText } from './text';

export class Names {
  private readonly ids = new Map<number, Map<string, VNode[]>>();
  private readonly labels = new Map<number, Map<string, VNode[]>>();
  private readonly unseen = new WeakMap<Node, Map<string, string>>();

  private constructor(private readonly dom: Dom) {}

  /** Looks through the page for what names and is named. */
  static async of(dom: Dom, nodes: readonly VNode[], slicer: Slicer): Promise<Names> {
    const names = new Names(dom);
    for (const node of nodes) {
      if (slicer.due()) await slicer.pause();
      const id = attr(node, 'id');
      if (id) into(names.ids, node.scope, id, node);
      const target = node.tag === 'label' ? attr(node, 'for') : '';
      if (target) into(names.labels, node.scope, target, node);
    }
    return names;
  }

  /** The visible nodes an attribute such as aria-labelledby points at, and the text of those nobody sees. */
  referenced(node: VNode, attribute: string): { nodes: VNode[]; text: string } {
    const nodes: VNode[] = [];
    const parts: string[] = [];
    for (const id of attr(node, attribute).split(/\s+/).slice(0, 8)) {
      if (!id) continue;
      const seen = nearest(this.ids.get(node.scope)?.get(id) ?? [], node);
      if (seen && seen !== node && seen.chars > 0) {
        nodes.push(seen);
      } else {
        const element = this.dom.elementById(this.dom.rootNode(node.el), id);
        if (element) parts.push(cleanText(this.dom.textContent(element) ?? '').text.slice(0, 200));
      }
    }
    return { nodes, text: parts.join(' ').trim() };
  }

  /** Label elements for a control. Where an id stands twice on the page, the labels are matched in order. */
  labelsOf(control: VNode): VNode[] {
    const id = attr(control, 'id');
    const found: VNode[] = [];
    if (id) {
      const labels = this.labels.get(control.scope)?.get(id) ?? [];
      const owners = (this.ids.get(control.scope)?.get(id) ?? []).filter((node) => node.tag !== 'label');
      if (owners.length <= 1) {
        found.push(...labels);
      } else {
        const same = labels.length === owners.length ? labels[owners.indexOf(control)] : undefined;
        const label = same ?? nearest(labels, control);
        if (label) found.push(label);
      }
    }
    for (let up = control.parent; up; up = up.parent) {
      if (up.tag === 'label') {
        const target = attr(up, 'for');
        if ((target === '' || target === id) && !found.includes(up)) found.push(up);
        break;
      }
    }
    return found.filter((label) => label.chars > 0);
  }

  /** The text of a label element that is there for screen readers only. */
  unseenLabel(control: VNode): string {
    const id = attr(control, 'id');
    if (!id) return '';
    const root = this.dom.rootNode(control.el);
    let known = this.unseen.get(root);
    if (!known) {
      known = new Map();
      for (const label of this.dom.queryAll(root, 'label[for]')) {
        const target = this.dom.attribute(label, 'for') ?? '';
        const text = cleanText(this.dom.textContent(label) ?? '').text;
        if (!known.has(target) && text) known.set(target, text.slice(0, 200));
      }
      this.unseen.set(root, known);
    }
    return known.get(id) ?? '';
  }
}

function into(map: Map<number, Map<string, VNode[]>>, scope: number, key: string, node: VNode): void {
  let inner = map.get(scope);
  if (!inner) map.set(scope, (inner = new Map()));
  const list = inner.get(key);
  if (list) list.push(node);
  else inner.set(key, [node]);
}

/** Of several with one id: the last before the node, else the first. */
function nearest(candidates: readonly VNode[], node: VNode): VNode | undefined {
  let best = candidates[0];
  for (const candidate of candidates) if (candidate.order < node.order) best = candidate;
  return best;
}
