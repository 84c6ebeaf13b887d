/** What is on the page but closed, behind another tab, or still on its way. */
import type { Dom } from './dom';
import { attr, hasAncestor, mark, plainText, type VNode } from './model';
import type { Names } from './names';
import { cleanText } from './text';

export interface Closed {
  name: string;
  kind: 'accordion' | 'tab' | 'more';
}

export interface Roles {
  closed: Closed[];
  loading: string[];
}

export function readTab(dom: Dom, tab: VNode, names: Names, panels: Map<VNode, VNode>, found: Roles): void {
  const name = plainText(tab, dom.textData, 120) || cleanText(attr(tab, 'aria-label')).text;
  tab.dropped = true;
  if (name === '') return;
  if (attr(tab, 'aria-selected') !== 'true') {
    found.closed.push({ name, kind: 'tab' });
    return;
  }
  const panel = names.referenced(tab, 'aria-controls').nodes[0];
  if (panel) panels.set(panel, tab);
  else {
    tab.dropped = false;
    Object.assign(mark(tab), { kind: 'heading', source: 'tab', whole: true });
  }
}

/** What is on the page but closed, or still on its way. */
export function noteState(dom: Dom, node: VNode, found: Roles): void {
  if (attr(node, 'aria-busy') === 'true' || (node.chars === 0 && /skeleton/i.test(attr(node, 'class')))) {
    if (!hasAncestor(node, (up) => attr(up, 'aria-busy') === 'true')) {
      found.loading.push(cleanText(attr(node, 'aria-label')).text);
    }
  }
  if (attr(node, 'aria-expanded') !== 'false' || node.controls > 0) return;
  const popup = attr(node, 'aria-haspopup');
  if ((popup !== '' && popup !== 'false') || node.role === 'combobox' || node.role === 'row') return;
  const name = plainText(node, dom.textData, 120) || cleanText(attr(node, 'aria-label')).text;
  if (name === '') return;
  found.closed.push({ name, kind: attr(node, 'aria-controls') === '' ? 'more' : 'accordion' });
}
