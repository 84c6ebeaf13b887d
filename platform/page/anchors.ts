/** Finds an element again by the path model.ts wrote for it. */
import type { Dom } from './dom';

/** @returns the element now at that path, or null */
export function resolvePath(dom: Dom, document: Document, path: string): Element | null {
  let root: Node = document;
  let here: Element | null = null;
  for (const step of path.split('/')) {
    if (step === '^') {
      const shadow: ShadowRoot | null = here ? dom.shadowRoot(here) : null;
      if (!shadow) return null;
      root = shadow;
      here = null;
    } else if (step.startsWith('#')) {
      here = dom.elementById(root, step.slice(1));
    } else {
      here = childAt(dom, here ?? root, Number(step));
    }
    if (!here && step !== '^') return null;
  }
  return here;
}

function childAt(dom: Dom, parent: Node, index: number): Element | null {
  if (dom.nodeType(parent) === 1 && dom.localName(parent as Element) === 'slot') {
    const assigned = dom.assignedNodes(parent as HTMLSlotElement);
    const elements = (assigned ?? []).filter((node) => dom.nodeType(node) === 1);
    if (elements.length > 0) return (elements[index] as Element | undefined) ?? null;
  }
  let at = 0;
  for (let child = dom.firstChild(parent); child; child = dom.nextSibling(child)) {
    if (dom.nodeType(child) === 1 && at++ === index) return child as unknown as Element;
  }
  return null;
}
