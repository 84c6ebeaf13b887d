/** What is on the page but closed, behind another tab, or still on its way. */
import type { Dom } from './dom';
import { attr, hasAncestor, mark, plainText, type VNode } from './model';
import type { Names } from './names';
import type { Slicer } from './schedule';
import { cleanText } from './text';

export interface Closed {
  name: string;
  kind: 'accordion' | 'tab' | 'more';
}

export interface Roles {
  closed: Closed[];
  loading: string[];
}

/** Names the panel after the tab that is shown, and lists the other tabs as closed. */
export async function readTabs(
  dom: Dom,
  nodes: readonly VNode[],
  names: Names,
  found: Roles,
  slicer: Slicer,
): Promise<ReadonlyMap<VNode, VNode>> {
  const panels = new Map<VNode, VNode>();
  const lists = new Map<VNode | null, VNode[]>();
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.role !== 'tab') continue;
    let list = node.parent;
    while (list && list.role !== 'tablist') list = list.parent;
    const key = list ?? node.parent;
    lists.set(key, [...(lists.get(key) ?? []), node]);
  }
  for (const tabs of lists.values()) {
    const shown = shownTab(tabs, names);
    for (const tab of tabs) {
      const name = plainText(tab, dom.textData, 120) || cleanText(attr(tab, 'aria-label')).text;
      tab.dropped = true;
      if (name === '') continue;
      if (tab !== shown && attr(tab, 'aria-selected') !== 'true') {
        found.closed.push({ name, kind: 'tab' });
        continue;
      }
      const panel = names.referenced(tab, 'aria-controls').nodes[0];
      if (panel) panels.set(panel, tab);
      else {
        tab.dropped = false;
        Object.assign(mark(tab), { kind: 'heading', source: 'tab', whole: true });
      }
    }
  }
  return panels;
}

/** The tab that is open: as it says, else by the panel that can be seen, else the one that looks different. */
function shownTab(tabs: readonly VNode[], names: Names): VNode | null {
  const selected = tabs.find((tab) => attr(tab, 'aria-selected') === 'true');
  if (selected) return selected;
  const open = tabs.filter((tab) => names.referenced(tab, 'aria-controls').nodes.length > 0);
  if (open.length === 1) return open[0] ?? null;
  const said = tabs.filter((tab) => {
    const current = attr(tab, 'aria-current');
    return (current !== '' && current !== 'false') || CHOSEN.test(attr(tab, 'class'));
  });
  if (said.length === 1) return said[0] ?? null;
  return tabs.length > 2 ? oddOne(tabs) : null;
}

const CHOSEN = /(?:^|[\s_-])(?:active|selected|current)(?:$|\s)/i;

function oddOne(tabs: readonly VNode[]): VNode | null {
  const looks = tabs.map((tab) => `${tab.look?.weight ?? ''} ${tab.look?.color ?? ''} ${tab.background}`);
  const single = tabs.filter((_, i) => looks.filter((look) => look === looks[i]).length === 1);
  return single.length === 1 && new Set(looks).size === 2 ? (single[0] ?? null) : null;
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
