/** Names and values of live form fields, without a whole read of the page. */
import type { Field } from '@/core/record/snapshot';
import { looksLikePrompt } from '@/core/record/strips';
import type { Dom } from './dom';
import { cleanText } from './text';

const LABEL_MOST = 200;

const short = (text: string | null): string =>
  cleanText(text ?? '')
    .text.slice(0, LABEL_MOST)
    .replace(/\s*[*:]+$/, '');

/** What the page calls a field: as the last read understood it, else from its label, its ARIA name or the words before it. */
export function nameOf(dom: Dom, el: Element, known: Field | undefined): string {
  if (known?.label) return short(known.label);
  const root = dom.rootNode(el);
  const byIds = (dom.attribute(el, 'aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) =>
      id ? short(dom.textContent(dom.elementById(root, id) ?? dom.win.document.createComment(''))) : '',
    )
    .join(' ')
    .trim();
  return (
    byIds ||
    labelFor(dom, root, el) ||
    short(dom.attribute(el, 'aria-label')) ||
    wordsBefore(dom, el) ||
    short(dom.attribute(el, 'title')) ||
    short(dom.attribute(el, 'placeholder'))
  );
}

function labelFor(dom: Dom, root: Node, el: Element): string {
  const id = dom.attribute(el, 'id');
  if (id) {
    for (const label of dom.queryAll(root, 'label[for]'))
      if (dom.attribute(label, 'for') === id) return short(dom.textContent(label));
  }
  for (let up: Node | null = dom.parentNode(el), steps = 0; up && steps < 4; up = dom.parentNode(up), steps++)
    if (dom.nodeType(up) === 1 && dom.localName(up as Element) === 'label') return short(dom.textContent(up));
  return '';
}

/** The nearest words before the field among its neighbours, a table cell's among them. */
function wordsBefore(dom: Dom, el: Element): string {
  let up: Node | null = el;
  for (let steps = 0; up && steps < 5; up = dom.parentNode(up), steps++) {
    const parent: ParentNode | null = dom.parentNode(up);
    if (!parent) return '';
    let before = '';
    for (let child = dom.firstChild(parent); child && child !== up; child = dom.nextSibling(child)) {
      const type = dom.nodeType(child);
      if (type === 1 && /^(?:script|style)$/.test(dom.localName(child as Element))) continue;
      const words = type === 1 || type === 3 ? short(dom.textContent(child)) : '';
      if (words) before = words;
    }
    if (before) return before.length <= 80 ? before : '';
  }
  return '';
}

/** What a field holds now; '' while empty. Never what a password or file field holds. */
export function valueOf(dom: Dom, el: Element, label: string): string {
  const tag = dom.localName(el);
  if (tag === 'input') {
    const type = (dom.attribute(el, 'type') ?? 'text').toLowerCase();
    if (type === 'password' || type === 'file' || type === 'hidden') return '';
    if (type === 'checkbox' || type === 'radio')
      return dom.inputChecked(el as HTMLInputElement) ? label || 'yes' : '';
    return cleanText(dom.inputValue(el as HTMLInputElement) ?? '').text;
  }
  if (tag === 'textarea') return cleanText(dom.textareaValue(el as HTMLTextAreaElement) ?? '', true).text;
  if (tag === 'select') {
    const chosen: string[] = [];
    for (const option of [...dom.selectOptions(el as HTMLSelectElement)].slice(0, 300)) {
      const words = cleanText(dom.optionLabel(option) ?? '').text;
      if (dom.optionSelected(option) && !looksLikePrompt(words)) chosen.push(words);
    }
    return chosen.join(', ');
  }
  return cleanText((dom.innerText(el as HTMLElement) ?? '').replace(/\u00a0/g, ' '), true).text;
}
