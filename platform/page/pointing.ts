/** The other way round: from a click or a selection on the page to the block that was taken from there. */
import type { Built } from './flow';
import type { Dom } from './dom';

/** @returns the id of the block read from this node, or null */
export function blockAt(dom: Dom, built: Built, node: Node): string | null {
  const byText = new Map<Node, string>();
  const byElement = new Map<Node, string>();
  for (const [id, place] of built.places) {
    for (const run of place.runs) if (run.node) byText.set(run.node, id);
    if (!byElement.has(place.el)) byElement.set(place.el, id);
  }
  const exact = byText.get(node) ?? byElement.get(node);
  if (exact) return exact;
  const inside = firstText(dom, node, byText);
  if (inside) return inside;
  for (let up: Node | null = node, steps = 0; up && steps < 6; up = dom.parentNode(up), steps++) {
    const found = byElement.get(up);
    if (found) return found;
  }
  return null;
}

function firstText(dom: Dom, node: Node, byText: ReadonlyMap<Node, string>): string | null {
  const stack = [node];
  for (let looked = 0; stack.length > 0 && looked < 200; looked++) {
    const top = stack.pop() as Node;
    const found = byText.get(top);
    if (found) return found;
    const below: Node[] = [];
    for (let child = dom.firstChild(top); child; child = dom.nextSibling(child)) below.push(child);
    stack.push(...below.reverse());
  }
  return null;
}

/** Reports trusted clicks and finished selections. Returns the way to stop. */
export function listenForPointing(dom: Dom, pointed: (node: Node) => void): () => void {
  const { win } = dom;
  const click = (event: Event) => {
    const target = event.composedPath()[0];
    if (event.isTrusted && target instanceof win.Node) pointed(target);
  };
  const selected = (event: Event) => {
    const selection = win.getSelection();
    if (event.isTrusted && selection && !selection.isCollapsed && selection.anchorNode)
      pointed(selection.anchorNode);
  };
  win.addEventListener('click', click, { capture: true, passive: true });
  win.addEventListener('mouseup', selected, { capture: true, passive: true });
  win.addEventListener('keyup', selected, { capture: true, passive: true });
  return () => {
    win.removeEventListener('click', click, { capture: true });
    win.removeEventListener('mouseup', selected, { capture: true });
    win.removeEventListener('keyup', selected, { capture: true });
  };
}
