/** Headings that are headings only by how they look. */
import type { Dom } from './dom';
import type { Ordinary } from './measure';
import { isNode, mark, plainText, type VNode } from './model';
import type { Slicer } from './schedule';
import { filledChildren } from './shapes';

/** Short lines that stand out by size or weight and have something below them are headings to a person. */
export async function findVisualHeadings(
  dom: Dom,
  nodes: readonly VNode[],
  ordinary: Ordinary,
  slicer: Slicer,
): Promise<void> {
  for (const node of nodes) {
    if (slicer.due()) await slicer.pause();
    if (node.dropped || node.mark?.kind || node.mark?.cell || node.inline) continue;
    if (node.chars < 2 || node.chars > 80 || node.leaves !== 1 || node.controls > 0 || node.blocksInside)
      continue;
    if (node.linkChars === node.chars || insideNamed(node)) continue;
    const look = standout(node, dom);
    if (!look) continue;
    const bigger = look.size >= ordinary.size * 1.18;
    const bolder = look.weight >= 600 && ordinary.weight < 600;
    if ((!bigger && !bolder && !look.upper) || !hasFollower(node, look, dom)) continue;
    const text = plainText(node, dom.textData, 90);
    if (/[.;,]$/.test(text) || !/\p{L}/u.test(text) || (isAmount(text) && !NUMBERED.test(text))) continue;
    const ratio = look.size / ordinary.size;
    const level = ratio >= 1.9 ? 2 : ratio >= 1.45 ? 3 : ratio >= 1.18 ? 4 : 5;
    Object.assign(mark(node), { kind: 'heading', source: 'visual', level, whole: true });
  }
}

/** "12 kg", "3/7". */
const isAmount = (text: string): boolean => /^\d[\d\s.,/:%-]*\p{L}{0,4}$/u.test(text);
/** "7. Skin". */
const NUMBERED = /^\d{1,2}[.)]\s+\p{Lu}\p{Ll}{2,}$/u;

function insideNamed(node: VNode): boolean {
  for (let up = node.parent; up; up = up.parent) {
    const kind = up.mark?.kind;
    if (kind && kind !== 'text' && kind !== 'item' && kind !== 'alert') return true;
    if (up.mark?.cell) return true;
  }
  return false;
}

/** What makes a line stand out: its size, its weight, capitals that the style draws. */
interface Standing {
  size: number;
  weight: number;
  upper: boolean;
}

/** The one look all the text of a line shares, or null. */
function standout(node: VNode, dom: Dom): Standing | null {
  let found: Standing | null = null;
  const stack: VNode[] = [node];
  while (stack.length > 0) {
    const top = stack.pop() as VNode;
    for (const child of top.children) {
      if (isNode(child)) stack.push(child);
      else if (child.node && /\S/.test(dom.textData(child.node)) && top.look) {
        const { size, weight, upper } = top.look;
        if (!found) found = { size, weight, upper };
        else {
          found.weight = Math.min(found.weight, weight);
          found.upper &&= upper;
        }
      }
    }
  }
  return found;
}

/** Something plainer comes after it inside the same part of the page. */
function hasFollower(node: VNode, own: Standing, dom: Dom): boolean {
  for (let up: VNode = node, steps = 0; up.parent && steps < 3; up = up.parent, steps++) {
    const siblings = up.parent.children;
    for (let i = up.at + 1; i < siblings.length; i++) {
      const next = siblings[i];
      if (!next || !isNode(next) || next.dropped || (next.chars === 0 && next.controls === 0)) continue;
      if (next.inline) continue;
      const look = standoutOfFirst(next, dom);
      const plainer = !look || look.weight < 600 || look.size < own.size;
      // Words in drawn capitals beside others like them are a row of labels or tabs.
      if (own.upper && own.weight < 600) return next.controls > 0 || next.leaves > 1 || !look?.upper;
      return next.controls > 0 || next.leaves > 1 || plainer;
    }
    if (filledChildren(up.parent).length > 1) return false;
  }
  return false;
}

function standoutOfFirst(node: VNode, dom: Dom): Standing | null {
  return node.leaves === 1 ? standout(node, dom) : null;
}
