/** Likeness of parts: which siblings are made alike, and which two lines are a label and its value. */
import { everyFew, type Steps } from '@/utils/turns';
import type { Dom } from './dom';
import { attr, isNode, mark, plainText, type VNode } from './model';
import type { Slicer } from './schedule';

/** Class names say how a thing is made, though never what it means; counters in them are left out. */
export function shapeOf(node: VNode): string {
  if (node.shape !== '') return node.shape;
  const classes = makeOf(attr(node, 'class'));
  let shape = node.role ? `${node.tag}@${node.role}` : node.tag;
  if (classes !== '') {
    shape += classes;
  } else {
    const inner = filledChildren(node);
    if (inner.length > 0)
      shape += `>${inner
        .slice(0, 3)
        .map((child) => child.tag)
        .join('+')}`;
  }
  node.shape = shape;
  return shape;
}

/** A page has many elements and few class attributes. */
const makes = new Map<string, string>([['', '']]);

function makeOf(classes: string): string {
  let make = makes.get(classes);
  if (make === undefined) {
    const names = classes
      .split(/\s+/)
      .filter((name) => name && !/\d{2}|active|selected|open|focus|hover|even|odd|first|last/i.test(name))
      .sort()
      .slice(0, 4);
    make = names.length > 0 ? `.${names.join('.')}` : '';
    if (makes.size > 2000) makes.clear();
    makes.set(classes, make);
  }
  return make;
}

/** The same make, or a variant of it: a class more, with the same parts inside. */
function madeAlike(a: VNode, b: VNode): boolean {
  if (shapeOf(a) === shapeOf(b)) return true;
  if (a.tag !== b.tag || a.role !== b.role) return false;
  const own = attr(a, 'class').split(/\s+/);
  const shared = attr(b, 'class')
    .split(/\s+/)
    .some((name) => name !== '' && own.includes(name));
  const parts = (node: VNode) => filledChildren(node).map((child) => child.tag);
  return shared && parts(a).join() === parts(b).join();
}

/** Child elements that hold text or a control. */
export function filledChildren(node: VNode): VNode[] {
  return node.children.filter(
    (child): child is VNode => isNode(child) && !child.dropped && (child.chars > 0 || child.controls > 0),
  );
}

export function hasOwnText(node: VNode, dom: Dom): boolean {
  return node.children.some((child) => !isNode(child) && child.node && /\S/.test(dom.textData(child.node)));
}

export const PAIR_HOLDERS =
  /^(?:div|li|p|span|section|article|header|td|form|fieldset|dd|a|label|button|[a-z]+-[a-z-]+)$/;

/** Marks label and value where a page draws them as two neighbouring lines, again and again. */
export async function pairNeighbours(dom: Dom, nodes: readonly VNode[], slicer: Slicer): Promise<void> {
  const seen = new Map<string, Pair[]>();
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.dropped || node.chars === 0 || node.chars > 2500 || !PAIR_HOLDERS.test(node.tag)) continue;
    if (node.mark?.kind && node.mark.kind !== 'text' && node.mark.kind !== 'item') continue;
    const children = filledChildren(node);
    if (children.length === 2 && node.controls === 0 && !hasOwnText(node, dom)) {
      const [label, value] = children as [VNode, VNode];
      if (canPair(label, value)) {
        const key = `${shapeOf(node)}|${shapeOf(label)}|${shapeOf(value)}`;
        const list = seen.get(key);
        if (list) list.push({ holder: node, label, value });
        else seen.set(key, [{ holder: node, label, value }]);
      }
    } else if (children.length >= 4 && children.length % 2 === 0 && node.controls === 0) {
      if (!hasOwnText(node, dom)) pairAlternating(children, dom);
    }
  }
  const rows = new Map<VNode, string>();
  for (const pairs of seen.values()) {
    const tied = await slicer.through(pairsAmong(pairs, dom));
    if (slicer.due()) await slicer.pause();
    for (const { label, value } of tied) tie(label, value);
    for (const { holder, label, value } of tied)
      if (holder.parent) rows.set(holder.parent, `${label.tag}|${value.tag}`);
  }
  // A row made like its neighbours but for a class of its own: "row" and "row warn".
  for (const pairs of seen.values())
    for (const { holder, label, value } of pairs)
      if (!label.mark?.kind && holder.parent && rows.get(holder.parent) === `${label.tag}|${value.tag}`)
        tie(label, value);
}

function canPair(label: VNode, value: VNode): boolean {
  if (label.mark?.kind || label.mark?.cell || value.mark?.cell) return false;
  // Small heading tags are often used for their look alone, to draw the value under its label.
  if (value.mark?.kind && !/^h[4-6]$/.test(value.tag)) return false;
  if (label.leaves !== 1 || label.chars > 45 || label.controls > 0) return false;
  if (/^h[1-3]$/.test(label.tag) || label.linkChars === label.chars) return false;
  return value.leaves <= 4 && value.chars <= 800;
}

export interface Pair {
  holder: VNode;
  label: VNode;
  value: VNode;
}

/** Of candidates made alike, those that are a label with its value. */
function* pairsAmong(pairs: Pair[], dom: Dom): Steps<Pair[]> {
  if (pairs.length < 2) return [];
  const texts: string[] = [];
  let named = 0;
  yield* everyFew(pairs, ({ label }) => {
    const text = plainText(label, dom.textData, 60);
    texts.push(text);
    if (labelLike(text)) named++;
  });
  if (named < texts.length * 0.8) return [];
  const sameParent = new Map<VNode | null, number>();
  for (const pair of pairs) {
    sameParent.set(pair.holder.parent, (sameParent.get(pair.holder.parent) ?? 0) + 1);
  }
  const crowd = Math.max(...sameParent.values());
  const distinct = new Set(texts).size;
  if (crowd >= 3 && distinct < Math.min(pairs.length, crowd) * 0.6) return [];
  if (texts.filter((text) => text.endsWith(':')).length >= texts.length * 0.6) return pairs;
  // A line of author and time above a note is made the same way, but its first words differ each time.
  const amidText = pairs.filter((pair) => (pair.holder.parent?.leaves ?? 0) > pair.holder.leaves).length;
  if (crowd === 1 && amidText > pairs.length * 0.6 && distinct > pairs.length * 0.5) return [];
  const first = pairs[0] as { label: VNode; value: VNode };
  const differ = shapeOf(first.label) !== shapeOf(first.value) || looksDiffer(first.label, first.value);
  const lines = pairs.filter((pair) => pair.value.leaves === 1 && pair.value.chars <= 200).length;
  if (lines < pairs.length * 0.6) return [];
  // A name with its status beneath is no label with a value: labels repeat or stay short and plain.
  const wordy = texts.filter((text) => text.split(' ').length > 5).length;
  if (wordy > texts.length * 0.3) return [];
  let direct = true;
  yield* everyFew(pairs, ({ label, value }) => {
    direct &&= isLine(label, dom) && isLine(value, dom);
  });
  if (differ) return direct || distinctLook(first.label, first.value) ? pairs : [];
  // Made of the same elements, they have to stand in a row to be believed.
  return direct && crowd >= 3 ? pairs : [];
}

function pairAlternating(children: VNode[], dom: Dom): void {
  const [a, b] = [shapeOf(children[0] as VNode), shapeOf(children[1] as VNode)];
  if (a === b || !children.every((child, i) => shapeOf(child) === (i % 2 === 0 ? a : b))) return;
  const labels = children.filter((_, i) => i % 2 === 0);
  if (!labels.every((label, i) => canPair(label, children[i * 2 + 1] as VNode))) return;
  if (!labels.every((label) => labelLike(plainText(label, dom.textData, 60)))) return;
  labels.forEach((label, i) => tie(label, children[i * 2 + 1] as VNode));
}

export function tie(label: VNode, value: VNode): void {
  Object.assign(mark(label), { kind: 'label', whole: true });
  Object.assign(mark(value), { kind: 'value', label });
}

/** Directly a line of text, with at most one wrapper round it. */
export function isLine(node: VNode, dom: Dom): boolean {
  if (hasOwnText(node, dom)) return true;
  const inner = filledChildren(node);
  return inner.length === 1 && hasOwnText(inner[0] as VNode, dom);
}

function textNode(node: VNode): VNode {
  const inner = filledChildren(node);
  return inner.length === 1 && node.children.length === 1 ? textNode(inner[0] as VNode) : node;
}

export function looksDiffer(a: VNode, b: VNode): boolean {
  const [x, y] = [textNode(a).look, textNode(b).look];
  return (
    !!x && !!y && (x.size !== y.size || x.weight !== y.weight || x.color !== y.color || x.upper !== y.upper)
  );
}

/** Labels are smaller, paler, bolder or in capitals; a title above its subtitle is larger. */
function distinctLook(label: VNode, value: VNode): boolean {
  const [x, y] = [textNode(label).look, textNode(value).look];
  if (!x || !y) return false;
  return x.size <= y.size && (x.weight > y.weight || x.size < y.size || x.color !== y.color || x.upper);
}

export function labelLike(text: string): boolean {
  const bare = text.replace(/\s*:$/, '');
  return (
    bare.length >= 2 &&
    bare.length <= 45 &&
    /^\p{L}/u.test(bare) &&
    !/[.!;,]$/.test(bare) &&
    !/\b\d{1,2}[:/.]\d{2}\b|\b(?:19|20)\d{2}\b/.test(bare)
  );
}

/** Repeated siblings of the same make, each with more than one line: cards, notes, entries. */
export async function findCards(nodes: readonly VNode[], slicer: Slicer): Promise<void> {
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.dropped || node.children.length < 2 || node.leaves < 4) continue;
    let before: VNode | null = null;
    for (const child of node.children) {
      if (!isNode(child) || child.dropped || child.chars + child.controls === 0) continue;
      const alike = before !== null && couldBeCard(child) && madeAlike(before, child);
      if (alike && before && couldBeCard(before)) {
        mark(before).group ??= 'card';
        mark(child).group ??= 'card';
      }
      before = child;
    }
  }
}

function couldBeCard(node: VNode): boolean {
  if (node.inline && !node.blocksInside) return false;
  if (node.leaves < 2 || node.mark?.cell) return false;
  if (node.mark?.group && node.mark.group !== 'card') return false;
  return /^(?:div|section|article|a|button|span|[a-z]+-[a-z-]+)$/.test(node.tag);
}
