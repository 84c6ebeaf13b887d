/** Selectors for single elements, as narrow as the browser needs to look anew at few others. */
import type { Dom, PageWindow } from './dom';

/** More classes narrow little. */
const CLASSES = 8;
/** Elements that cost no time. */
const FEW = 500;
/** A part of a part of a list, and the list: more would lose its mark when something far above it comes or goes. */
const STEPS = 4;
/** Where every part lies in several wrappers, those say nothing: more steps, until about so few stand in such a place. */
const STEPS_MOST = 8;
const ALIKE = 50;

/**
 * Names an element by what few others share: for a rule that could mean any of them, the browser would look anew at the
 * style of each, which on a long page takes longer than all the rest. What a page may change comes last, and its place
 * among its neighbours only where nothing else tells it from the many.
 */
export function nameOf(dom: Dom, view: PageWindow, root: Node, el: Element): string {
  const count = (selector: string): number => dom.queryAll(root, selector).length;
  const id = dom.attribute(el, 'id');
  const classes = (dom.attribute(el, 'class') ?? '').split(/\s+/).filter(Boolean).slice(0, CLASSES);
  const names = [
    tagOf(dom, view, el),
    ...(id ? [`#${view.CSS.escape(id)}`] : []),
    ...classes.map((name) => `.${view.CSS.escape(name)}`),
  ];
  let [best, least] = ['', Infinity];
  for (const name of names) {
    const cost = Math.max(count(name), FEW);
    if (cost < least) [best, least] = [name, cost];
    if (least === FEW) return best;
  }
  const steps: string[] = [];
  let alike = count(names[0] ?? '');
  for (let up: Element | null = el; up; up = parentOf(dom, up)) {
    if (steps.length >= (alike > ALIKE ? STEPS_MOST : STEPS)) break;
    const [at, among] = placeOf(dom, up);
    steps.unshift(`${tagOf(dom, view, up)}:nth-child(${at})`);
    alike /= among;
  }
  return steps.join(' > ');
}

const tagOf = (dom: Dom, view: PageWindow, el: Element): string => view.CSS.escape(dom.localName(el));

/** Which of its parent's elements it is, from 1, and how many those are. */
function placeOf(dom: Dom, el: Element): [at: number, among: number] {
  const parent = dom.parentNode(el);
  let at = 1;
  let among = 0;
  for (let child = parent && dom.firstChild(parent); child; child = dom.nextSibling(child)) {
    if (dom.nodeType(child) === 1) among++;
    if (child === (el as Node)) at = among;
  }
  return [at, Math.max(1, among)];
}

function parentOf(dom: Dom, el: Element): Element | null {
  const parent = dom.parentNode(el);
  return parent && dom.nodeType(parent) === 1 ? (parent as Element) : null;
}
