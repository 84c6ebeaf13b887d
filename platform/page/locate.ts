/** From evidence back to the live page: by the nodes it was read from, else by structure, else by its words. */
import type { Evidence } from '@/core/record/evidence';
import { resolvePath } from './anchors';
import type { Built } from './flow';
import type { Dom } from './dom';
import { normalise, type Run } from './text';

export interface Located {
  /** The characters themselves; null for a control or a picture, which is marked as a whole. */
  range: Range | null;
  el: Element;
  /** Not where it was read any more. */
  moved: boolean;
}

export interface Known {
  built: Built;
  documents: ReadonlyMap<string, Document>;
}

/** @returns the place now, or null when these words are not on the page any more */
export function locate(dom: Dom, known: Known, evidence: Evidence): Located | null {
  const block = known.built.blocks.find((one) => one.id === evidence.block);
  const place = known.built.places.get(evidence.block);
  if (!block || !place) return null;
  const words = block.text.slice(evidence.start, evidence.end);
  if (dom.isConnected(place.el)) {
    if (place.runs.length === 0) return { range: null, el: place.el, moved: false };
    const range = within(dom, place.runs, block.text, evidence.start, words.length);
    if (range) return { range, el: place.el, moved: false };
  }
  const document = known.documents.get(place.frame);
  if (!document) return null;
  const there = resolvePath(dom, document, block.anchor.path);
  if (there) {
    if (place.runs.length === 0) return { range: null, el: there, moved: true };
    const range = find(dom, there, block.text, evidence.start, words, 0);
    if (range) return { range, el: there, moved: true };
  }
  const body = dom.documentElement(document);
  if (!body || place.runs.length === 0) return null;
  const range = find(dom, body, block.text, evidence.start, words, block.anchor.nth);
  return range ? { range, el: elementOf(dom, range.startContainer) ?? body, moved: true } : null;
}

function within(dom: Dom, runs: Run[], text: string, start: number, length: number): Range | null {
  if (runs.some((run) => run.node && !dom.isConnected(run.node))) return null;
  const now = normalise(dom, runs, true);
  if (now.text !== text || !now.map) return null;
  return rangeOf(dom, runs, now.map, start, start + length);
}

/** Looks for the block's whole text below an element, then for the quoted words alone. */
function find(
  dom: Dom,
  root: Element,
  text: string,
  start: number,
  words: string,
  nth: number,
): Range | null {
  const runs = textRuns(dom, root);
  const now = normalise(dom, runs, true);
  if (!now.map) return null;
  let at = -1;
  for (let i = 0; i <= nth; i++) {
    const next = now.text.indexOf(text, at + 1);
    if (next < 0) break;
    at = next;
  }
  if (at >= 0) return rangeOf(dom, runs, now.map, at + start, at + start + words.length);
  at = words.length >= 4 ? now.text.indexOf(words) : -1;
  return at < 0 ? null : rangeOf(dom, runs, now.map, at, at + words.length);
}

/** The first place of these words below an element, or null. */
export function findWords(dom: Dom, root: Element, words: string): Range | null {
  return words.trim() === '' ? null : find(dom, root, words, 0, words, 0);
}

function textRuns(dom: Dom, root: Element): Run[] {
  const runs: Run[] = [];
  const stack: Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as Node;
    const type = dom.nodeType(node);
    if (type === 3) {
      runs.push({ node: node as Text, pre: true, struck: false, strong: false });
      continue;
    }
    const name = type === 1 ? dom.localName(node as Element) : '';
    if (name === 'script' || name === 'style' || name === 'template') continue;
    const shadow = type === 1 ? dom.shadowRoot(node as Element) : null;
    const below: Node[] = [];
    for (let child = dom.firstChild(shadow ?? node); child; child = dom.nextSibling(child)) below.push(child);
    if (shadow)
      for (let child = dom.firstChild(node); child; child = dom.nextSibling(child)) below.push(child);
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i] as Node);
    // Neighbouring elements do not run into one word.
    if (type === 1 && runs.length > 0) runs.push({ node: null, pre: false, struck: false, strong: false });
  }
  return runs;
}

function rangeOf(
  dom: Dom,
  runs: readonly Run[],
  map: readonly { run: number; offset: number }[],
  start: number,
  end: number,
): Range | null {
  let from = start;
  let to = end - 1;
  const textAt = (index: number) => runs[map[index]?.run ?? -1]?.node ?? null;
  while (from <= to && !textAt(from)) from++;
  while (to >= from && !textAt(to)) to--;
  const [first, last] = [map[from], map[to]];
  const [a, b] = [textAt(from), textAt(to)];
  if (!first || !last || !a || !b || from > to) return null;
  const range = new dom.win.Range();
  range.setStart(a, first.offset);
  range.setEnd(b, last.offset + 1);
  return range;
}

export function elementOf(dom: Dom, node: Node | null): Element | null {
  if (!node) return null;
  return dom.nodeType(node) === 1 ? (node as Element) : (dom.parentNode(node) as Element | null);
}
