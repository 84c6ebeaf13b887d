/** Words at the head of a line that name the rest of it: "<b>Diet</b> Gluten free", again and again. */
import type { Dom } from './dom';
import { isNode, plainText, type VNode } from './model';
import type { Slicer } from './schedule';
import {
  filledChildren,
  hasOwnText,
  isLine,
  labelLike,
  looksDiffer,
  PAIR_HOLDERS,
  tie,
  type Pair,
} from './shapes';
import type { Run } from './text';

const LEAD_MAX = 45;
const REST_MAX = 800;

/** Marks them where at least three neighbours are made so, each with other words in a look of their own. */
export async function pairLeads(dom: Dom, nodes: readonly VNode[], slicer: Slicer): Promise<void> {
  const byMake = new Map<VNode, Map<string, Pair[]>>();
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    const { parent } = node;
    if (!parent || node.dropped || node.chars > REST_MAX || !PAIR_HOLDERS.test(node.tag)) continue;
    const pair = leadOf(node, dom);
    if (!pair) continue;
    const make = `${node.tag}|${pair.label.tag}`;
    let makes = byMake.get(parent);
    if (!makes) byMake.set(parent, (makes = new Map()));
    const list = makes.get(make);
    if (list) list.push(pair);
    else makes.set(make, [pair]);
  }
  for (const makes of byMake.values())
    for (const pairs of makes.values())
      if (areLeads(pairs, dom)) for (const { label, value } of pairs) tie(label, value);
}

function leadOf(node: VNode, dom: Dom): Pair | null {
  if (node.controls > 0 || node.mark?.cell || (node.mark?.kind && node.mark.kind !== 'item')) return null;
  const label = node.children.find((child) =>
    isNode(child) ? !child.dropped && child.chars > 0 : shows(child, dom),
  );
  if (!label || !isNode(label) || label.mark?.kind || label.leaves > 1 || label.blocksInside) return null;
  if (!/^(?:span|b|strong|i|em|small|div|p)$/.test(label.tag) || label.linkChars > 0) return null;
  if (label.chars > LEAD_MAX || label.chars >= node.chars || leadsAgain(node, label, dom)) return null;
  if (hasOwnText(node, dom)) return { holder: node, label, value: node };
  const [, value, more] = filledChildren(node);
  return value && !more && !value.mark?.kind && isLine(value, dom) ? { holder: node, label, value } : null;
}

/** "<b>Name:</b> Ann <b>Room:</b> 6": several labels in one line, of which the first names no more than its own part. */
const leadsAgain = (node: VNode, label: VNode, dom: Dom): boolean =>
  node.children.some(
    (child) =>
      isNode(child) &&
      child.at > label.at &&
      child.tag === label.tag &&
      child.chars > 0 &&
      child.chars <= LEAD_MAX &&
      plainText(child, dom.textData, 60).endsWith(':'),
  );

const shows = (run: Run, dom: Dom): boolean => run.node !== null && /\S/.test(dom.textData(run.node));

function areLeads(pairs: readonly Pair[], dom: Dom): boolean {
  if (pairs.length < 3) return false;
  const texts = pairs.map(({ label }) => plainText(label, dom.textData, 60).replace(/[.:]$/, ''));
  if (new Set(texts).size < texts.length * 0.8 || !texts.every(labelLike)) return false;
  return pairs.every(
    ({ label, value }) => !label.inline || value.tag === label.tag || looksDiffer(label, value),
  );
}
