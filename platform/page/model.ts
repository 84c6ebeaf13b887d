/** The visible page as a light tree: what walk.ts finds and everything else in this room interprets. */
import type { Block, Field, Group, headingSources, blockKinds, tones } from '@/core/record/snapshot';
import type { Run } from './text';

/** How a text-bearing element looks. Colours as computed, sizes in CSS pixels. */
export interface Look {
  size: number;
  weight: number;
  color: string;
  upper: boolean;
}

/** The few attributes of one element; smaller and quicker than a Map, of which a page would need thousands. */
export class Attributes {
  private readonly pairs: string[] = [];

  add(name: string, value: string): void {
    this.pairs.push(name, value);
  }

  get(name: string): string | undefined {
    for (let i = 0; i < this.pairs.length; i += 2) if (this.pairs[i] === name) return this.pairs[i + 1];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

export interface VNode {
  el: Element;
  tag: string;
  /** First token of the role attribute; '' without one. */
  role: string;
  /** Attributes, or null when it has none. */
  attrs: Attributes | null;
  parent: VNode | null;
  children: (VNode | Run)[];
  /** Which element child of its DOM parent it is, counted from 0 with hidden ones. */
  index: number;
  frame: string;
  /** Takes part in its parent's line of text. */
  inline: boolean;
  display: string;
  look: Look | null;
  /** Own background colour, '' when transparent. */
  background: string;
  /** A control drawn by the page itself: the native one is invisible, its label is not. */
  veiled: boolean;
  /** What pathOf found, '' before it was asked. */
  path: string;
  /** Root of a shadow tree or a frame document: ids below it do not reach above it. */
  scope: number;
  /** Place in reading order. */
  order: number;
  /** Place among its parent's children in this tree. */
  at: number;
  // Filled bottom-up by measure():
  chars: number;
  linkChars: number;
  /** Lines of text below it that stand by themselves. */
  leaves: number;
  controls: number;
  blocksInside: boolean;
  // Filled by the interpreters:
  mark: Mark | null;
  dropped: boolean;
  shape: string;
  firstBlock: Block | null;
}

export interface Mark {
  kind?: (typeof blockKinds)[number];
  level?: number;
  source?: (typeof headingSources)[number];
  tone?: (typeof tones)[number];
  /** The node whose text names this one. */
  label?: VNode;
  labelText?: string;
  group?: Group['role'];
  name?: string;
  named?: VNode;
  cell?: { table: TableNote; row: number; col: number; headers: VNode[] };
  table?: TableNote;
  /** A control whose value this text is. */
  field?: FieldNote;
  /** The label of a ticked box: its own text is that field's value. */
  answers?: FieldNote;
  /** All text below is one block, whatever stands between. */
  whole?: boolean;
  /** The selected tab that names this panel. */
  tab?: VNode;
}

export interface TableNote {
  node: VNode;
  id: string;
  caption: string;
  columns: string[];
  headers: (VNode | null)[];
  rowsRead: number;
  rowsTotal: number | null;
  name: string;
}

export interface FieldNote {
  node: VNode;
  field: Field;
  labels: VNode[];
  option: boolean;
}

export function isNode(child: VNode | Run): child is VNode {
  return 'el' in child;
}

export function attr(node: VNode, name: string): string {
  return node.attrs?.get(name) ?? '';
}

export function mark(node: VNode): Mark {
  return (node.mark ??= {});
}

/**
 * Where the element stands: child indexes from the nearest stable id or the frame's root, "^" into a shadow root.
 * Resolved again by resolvePath in anchors.ts.
 */
export function pathOf(node: VNode): string {
  if (node.path !== '') return node.path;
  // Up to what is known, then down again: each node is looked at once.
  const line: VNode[] = [];
  for (let here: VNode | null = node; here && here.path === ''; here = above(here)) line.push(here);
  for (let i = line.length - 1; i >= 0; i--) {
    const here = line[i] as VNode;
    const id = attr(here, 'id');
    const step = id && stableId(id) ? `#${id}` : String(here.index);
    const outer = above(here);
    const at = step.startsWith('#') ? scopeRoot(here) : here;
    here.path = !outer
      ? step
      : at.parent?.scope === at.scope
        ? `${outer.path}/${step}`
        : `${outer.path}/^/${step}`;
  }
  return node.path;
}

/** The node a path goes on from; null at the root of a frame. */
function above(node: VNode): VNode | null {
  const id = attr(node, 'id');
  const at = id && stableId(id) ? scopeRoot(node) : node;
  return at.parent && at.parent.frame === at.frame ? at.parent : null;
}

function scopeRoot(node: VNode): VNode {
  let here = node;
  while (here.parent && here.parent.scope === here.scope) here = here.parent;
  return here;
}

/** Generated ids (counters, hashes, uuids) differ at the next load and are no place to start from. */
function stableId(id: string): boolean {
  return id.length <= 40 && !/\d{3}|[:?&=/#\s]|^\d|[a-z]\d+[a-z]+\d|-\d+$|[^aeiou\W\d_]{7}/i.test(id);
}

export function hasAncestor(node: VNode, test: (node: VNode) => boolean): boolean {
  for (let up = node.parent; up; up = up.parent) if (test(up)) return true;
  return false;
}

/** The raw text below a node, single-spaced, up to a length. Runs only: values of fields are not part of it. */
export function plainText(node: VNode, data: (node: Text) => string, most = 400): string {
  let out = '';
  const stack: (VNode | Run)[] = [node];
  while (stack.length > 0 && out.length < most) {
    const top = stack.pop() as VNode | Run;
    if (isNode(top)) {
      for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i] as VNode | Run);
      if (!top.inline) out += ' ';
    } else {
      out += top.node ? data(top.node) : ' ';
    }
  }
  return out.replace(/\s+/g, ' ').trim();
}
