/** Around one field: the form or dialog it belongs to, that form's other fields and the headings near it. */
import type { BesideField } from '@/core/record/focused';
import { maskCodes } from '@/core/record/mask';
import type { Field } from '@/core/record/snapshot';
import type { Dom } from './dom';
import { nameOf, valueOf } from './focus-labels';
import { cleanText } from './text';

const CONTROLS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const HEADINGS = 'h1, h2, h3, h4, legend, caption, [role="heading"]';
const MOST_FIELDS = 80;
const NOT_ASKED = /^(?:hidden|password|file|submit|button|reset|image|search)$/i;

/** What the last whole read knows of a live control. */
export type KnownFields = ReadonlyMap<Element, Field>;

/** One step up, out of shadow roots and same-origin frames. */
export function above(dom: Dom, node: Node): Node | null {
  const parent = dom.parentNode(node);
  if (parent) return parent;
  if (dom.nodeType(node) === 11) return (node as ShadowRoot).host ?? null;
  if (dom.nodeType(node) !== 9) return null;
  try {
    return dom.defaultView(node as Document)?.frameElement ?? null;
  } catch {
    return null;
  }
}

function isForm(dom: Dom, node: Node): boolean {
  if (dom.nodeType(node) !== 1) return false;
  const tag = dom.localName(node as Element);
  const role = dom.attribute(node as Element, 'role') ?? '';
  return tag === 'form' || tag === 'dialog' || /^(?:form|dialog|alertdialog)$/.test(role);
}

/** The form or dialog around a field, else the document that it stands in. */
export function formOf(dom: Dom, el: Element): Node {
  let body: Node | null = null;
  for (let up: Node | null = el; up; up = above(dom, up)) {
    if (isForm(dom, up)) return up;
    // The document inside a rich-text frame holds the field and nothing else.
    if (dom.nodeType(up) === 9 && dom.body(up as Document) !== el) body ??= up;
  }
  return body ?? dom.ownerDocument(el);
}

export function isWithin(dom: Dom, node: Node, container: Node): boolean {
  for (let up: Node | null = node; up; up = above(dom, up)) if (up === container) return true;
  return false;
}

/** Every visible field of a form, in reading order. */
export function controlsOf(dom: Dom, container: Node, known: KnownFields): Element[] {
  const root = dom.nodeType(container) === 9 ? container : dom.rootNode(container);
  const found = new Set<Element>();
  for (const el of dom.queryAll(root, CONTROLS)) found.add(el);
  for (const el of known.keys()) if (dom.isConnected(el)) found.add(el);
  return [...found]
    .filter((el) => !NOT_ASKED.test(dom.attribute(el, 'type') ?? ''))
    .filter((el) => isWithin(dom, el, container) && dom.checkVisibility(el) !== false)
    .slice(0, MOST_FIELDS);
}

/** Label, value and whether it is asked for, of every field but one. Codes that open a home are masked. */
export function besideOf(dom: Dom, controls: readonly Element[], known: KnownFields): BesideField[] {
  return controls.flatMap((el): BesideField[] => {
    const field = known.get(el);
    const own = nameOf(dom, el, field);
    const choice = /^(?:checkbox|radio)$/i.test(dom.attribute(el, 'type') ?? '');
    const value = maskCodes(valueOf(dom, el, own), own).text.slice(0, 2000);
    if (choice && value === '') return [];
    const label = (choice ? (field?.question ?? questionOf(dom, el)) : '') || own;
    const required =
      field?.required === true ||
      dom.attribute(el, 'required') !== null ||
      dom.attribute(el, 'aria-required') === 'true';
    const long = dom.localName(el) === 'textarea' || dom.attribute(el, 'contenteditable') !== null;
    return [{ label: label.slice(0, 300), value: choice && label === own ? 'yes' : value, required, long }];
  });
}

function questionOf(dom: Dom, el: Element): string {
  for (let up: Node | null = el, steps = 0; up && steps < 8; up = dom.parentNode(up), steps++) {
    if (dom.nodeType(up) !== 1 || dom.localName(up as Element) !== 'fieldset') continue;
    const legend = dom.firstElementChild(up as Element);
    return legend && dom.localName(legend) === 'legend'
      ? cleanText(dom.textContent(legend) ?? '').text.slice(0, 200)
      : '';
  }
  return '';
}

/** Headings of the form, then those just before it. */
export function headingsOf(dom: Dom, container: Node): string[] {
  const root = dom.nodeType(container) === 9 ? container : dom.rootNode(container);
  const inside: string[] = [];
  const before: string[] = [];
  for (const heading of dom.queryAll(root, HEADINGS)) {
    const words = cleanText(dom.textContent(heading) ?? '').text.slice(0, 200);
    if (!words || dom.checkVisibility(heading) === false) continue;
    if (isWithin(dom, heading, container)) inside.push(words);
    else if (heading.compareDocumentPosition(container) & 4) before.push(words);
  }
  const named = dom.nodeType(container) === 1 ? dom.attribute(container as Element, 'aria-label') : null;
  return [...(named ? [named.slice(0, 200)] : []), ...inside.slice(0, 4), ...before.slice(-2).reverse()];
}
