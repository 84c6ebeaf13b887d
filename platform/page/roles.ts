/** What single elements mean by tag, role and ARIA state: headings, groups, alerts, badges, tabs, term and value. */
import type { Group } from '@/core/record/snapshot';
import { looksLikeAction } from '@/core/record/strips';
import type { Dom } from './dom';
import { isButton } from './furniture';
import { attr, hasAncestor, isNode, mark, plainText, type VNode } from './model';
import type { Names } from './names';
import type { Slicer } from './schedule';
import { cleanText } from './text';
import { callouts } from './callouts';
import { noteState, readTabs, type Roles } from './states';

type Role = Group['role'];

const GROUP_TAGS: Record<string, Role> = {
  article: 'article',
  ul: 'list',
  ol: 'list',
  dialog: 'dialog',
  form: 'form',
  fieldset: 'fieldset',
  section: 'region',
  header: 'banner',
  aside: 'aside',
  details: 'details',
};
const GROUP_ROLES: Record<string, Role> = {
  article: 'article',
  list: 'list',
  dialog: 'dialog',
  alertdialog: 'dialog',
  form: 'form',
  group: 'fieldset',
  radiogroup: 'fieldset',
  region: 'region',
  banner: 'banner',
  complementary: 'aside',
  tabpanel: 'tabpanel',
};

export async function readRoles(
  dom: Dom,
  nodes: readonly VNode[],
  names: Names,
  slicer: Slicer,
): Promise<Roles> {
  const found: Roles = { closed: [], loading: [] };
  const panels = await readTabs(dom, nodes, names, found, slicer);
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    noteState(dom, node, found);
    if (node.dropped) continue;
    headings(node);
    groups(node, names);
    terms(dom, node, names);
    callouts(dom, node);
  }
  for (const [panel, tab] of panels) mark(panel).tab = tab;
  return found;
}

function headings(node: VNode): void {
  const level = /^h([1-6])$/.exec(node.tag);
  if (node.role === 'heading' || (level && node.role === '')) {
    const stated = Number(attr(node, 'aria-level') || level?.[1] || 2);
    Object.assign(mark(node), {
      kind: 'heading',
      source: node.role === 'heading' ? 'role' : 'tag',
      level: Math.min(6, Math.max(1, Math.round(stated) || 2)),
      whole: true,
    });
  } else if (node.tag === 'summary' && node.parent?.tag === 'details') {
    Object.assign(mark(node), { kind: 'heading', source: 'summary', whole: true });
  } else if (node.tag === 'legend') {
    const choice = node.parent ? onlyToggles(node.parent) : false;
    Object.assign(
      mark(node),
      choice ? { kind: 'label', whole: true } : { kind: 'heading', source: 'legend', whole: true },
    );
  } else if (node.tag === 'caption' || node.tag === 'figcaption') {
    Object.assign(mark(node), { kind: 'caption', whole: true });
  } else if (isButton(node) && isDisclosure(node) && node.chars > 0 && node.chars <= 120) {
    Object.assign(mark(node), { kind: 'heading', source: 'summary', whole: true });
  }
}

function isDisclosure(node: VNode): boolean {
  if (attr(node, 'aria-expanded') === '' || attr(node, 'aria-haspopup') !== '') return false;
  if (attr(node, 'aria-controls') === '') return false;
  return !hasAncestor(node, (up) => up.mark?.kind === 'heading');
}

/** A question answered by ticking: its legend names values, not a part of the page. */
function onlyToggles(fieldset: VNode): boolean {
  let toggles = 0;
  let others = 0;
  const stack = [fieldset];
  while (stack.length > 0) {
    const node = stack.pop() as VNode;
    const toggle =
      (node.tag === 'input' && /^(?:radio|checkbox)$/i.test(attr(node, 'type'))) ||
      node.role === 'radio' ||
      node.role === 'checkbox';
    if (toggle) toggles++;
    else if (node.tag === 'input' || node.tag === 'textarea' || node.tag === 'select') others++;
    for (const child of node.children) if (isNode(child)) stack.push(child);
  }
  return toggles > 0 && others === 0;
}

function groups(node: VNode, names: Names): void {
  const role = node.role === '' ? GROUP_TAGS[node.tag] : GROUP_ROLES[node.role];
  const item = node.tag === 'li' ? node.role === '' : node.role === 'listitem';
  if (item) {
    mark(node).kind ??= 'item';
    if (node.leaves >= 2 || node.controls > 0) mark(node).group = 'item';
    return;
  }
  if (!role) return;
  const on = mark(node);
  on.group ??= role;
  const label = cleanText(attr(node, 'aria-label')).text;
  if (label) on.name = label;
  const named = names.referenced(node, 'aria-labelledby');
  if (named.nodes[0]) {
    on.named = named.nodes[0];
    const head = mark(named.nodes[0]);
    const question = role === 'fieldset' && onlyToggles(node);
    if (!head.kind && named.nodes[0].chars <= 120) {
      Object.assign(
        head,
        question ? { kind: 'label', whole: true } : { kind: 'heading', source: 'region', whole: true },
      );
    }
  } else if (named.text) {
    on.name = named.text;
  }
}

/** Terms and values: dl, and elements that say by ARIA or as a label what names them. */
function terms(dom: Dom, node: VNode, names: Names): void {
  if (node.tag === 'dl') {
    let term: VNode | null = null;
    let given = false;
    const visit = (parent: VNode) => {
      for (const child of parent.children) {
        if (!isNode(child) || child.dropped) continue;
        if (child.tag === 'dt' || child.role === 'term') {
          Object.assign(mark(child), { kind: 'label', whole: child.controls === 0 });
          term = child;
          given = false;
        } else if (child.tag === 'dd' || child.role === 'definition') {
          if (
            given &&
            child.linkChars === child.chars &&
            looksLikeAction(plainText(child, dom.textData, 40))
          ) {
            child.dropped = true;
            continue;
          }
          Object.assign(mark(child), { kind: 'value', ...(term ? { label: term } : {}) });
          given = true;
        } else if (child.tag === 'div') visit(child);
      }
    };
    visit(node);
  } else if (node.tag === 'label' && node.chars > 0 && node.chars <= 120 && node.controls === 0) {
    labelWithoutControl(dom, node);
  } else if (attr(node, 'aria-labelledby') !== '' && node.role === '' && !GROUP_TAGS[node.tag]) {
    const label = names.referenced(node, 'aria-labelledby').nodes[0];
    const plain = node.controls === 0 && node.chars > 0 && node.chars < 2000 && node.tag !== 'table';
    if (label && plain && label.chars <= 120 && !hasAncestor(label, (up) => up === node)) {
      Object.assign(mark(node), { kind: 'value', label });
      if (!label.mark?.kind) Object.assign(mark(label), { kind: 'label', whole: true });
    }
  }
}

/** <label>Name</label><div>Ann</div>: read-only views keep the form's labels but not its controls. */
function labelWithoutControl(dom: Dom, label: VNode): void {
  const target = attr(label, 'for');
  if (target !== '') {
    const element = dom.elementById(dom.rootNode(label.el), target);
    if (element && /^(?:input|select|textarea|button)$/.test(dom.localName(element))) {
      if (!label.mark?.kind) Object.assign(mark(label), { kind: 'label', whole: true });
      return;
    }
  }
  if (!label.mark?.kind) Object.assign(mark(label), { kind: 'label', whole: true });
  let holder: VNode = label;
  for (let steps = 0; holder.parent && steps < 2; steps++, holder = holder.parent) {
    const siblings = holder.parent.children;
    for (let i = holder.at + 1; i < siblings.length; i++) {
      const next = siblings[i];
      if (!next || !isNode(next) || next.dropped) continue;
      if (next.tag === 'label' || next.controls > 0) return;
      if (next.chars === 0) continue;
      // Text between a label and its control explains the control; the value is in the control.
      if (siblings.slice(i + 1).some((later) => isNode(later) && !later.dropped && later.controls > 0))
        return;
      if (!next.mark?.kind && holdsNoLabel(next)) Object.assign(mark(next), { kind: 'value', label });
      return;
    }
    if (siblings.some((child) => isNode(child) && child !== holder && child.chars > 0)) return;
  }
}

function holdsNoLabel(node: VNode): boolean {
  if (node.tag === 'label') return false;
  return node.children.every((child) => !isNode(child) || holdsNoLabel(child));
}
