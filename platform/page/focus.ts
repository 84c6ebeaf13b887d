/**
 * Follows the field that is typed in, across frames and open shadow roots, and tells its text. Listens only
 * while a panel is connected; reads, and changes nothing.
 */
import type { FocusedField } from '@/core/record/focused';
import { maskCodes } from '@/core/record/mask';
import type { Field } from '@/core/record/snapshot';
import type { Dom } from './dom';
import { besideOf, controlsOf, formOf, headingsOf, type KnownFields } from './focus-form';
import { nameOf, valueOf } from './focus-labels';

/** Milliseconds between two tellings at least. */
const PACE = 100;
const TEXT_MOST = 50_000;
const LINE_TYPES = /^(?:|text)$/i;

export interface FocusFollower {
  /** Follows these documents and shadow roots, those of the last read. */
  observe(roots: readonly Node[], known: readonly (readonly [Element, Field])[]): void;
  /** The live field that is followed, or null. */
  element(): Element | null;
  /** The same with its key and its text as it is at this moment. */
  now(): { el: Element; key: string; text: string } | null;
  /** A change inside the followed field is typing, not a change of the page. */
  isTyping(node: Node): boolean;
  /** Tells again if anything differs: the page around the field changed, or made one of where somebody is already. */
  refresh(): void;
  /** The same without waiting, so that whoever wrote into the field never knows less than its page. */
  tellNow(): void;
  stop(): void;
}

/**
 * @param tell hears the field typed in, or null when it is gone
 * @param left hears that a field was left after something was typed in it
 */
export function createFocusFollower(
  dom: Dom,
  tell: (focus: FocusedField | null) => void,
  left: () => void,
): FocusFollower {
  const { win } = dom;
  const listening = new Map<Node, () => void>();
  const keys = new WeakMap<Element, string>();
  let known: KnownFields = new Map();
  let field: Element | null = null;
  let timer: number | undefined;
  let told = '';
  let typed = false;
  let count = 0;

  const later = () => {
    timer ??= win.setTimeout(now, PACE);
  };

  function now(): void {
    if (timer !== undefined) win.clearTimeout(timer);
    timer = undefined;
    const el = element();
    const focus = el ? describe(el) : null;
    const line = JSON.stringify(focus);
    if (line === told || (focus === null && told === '')) return;
    told = line;
    tell(focus);
  }

  function describe(el: Element): FocusedField {
    const label = labelOf(el);
    const form = formOf(dom, el);
    const others = controlsOf(dom, form, known).filter((one) => one !== el);
    return {
      key: keyOf(el),
      kind: kindOf(el),
      label,
      required: known.get(el)?.required === true || dom.attribute(el, 'required') !== null,
      text: textOf(el),
      headings: headingsOf(dom, form),
      beside: besideOf(dom, others, known),
    };
  }

  function keyOf(el: Element): string {
    const key = keys.get(el) ?? `field-${++count}`;
    keys.set(el, key);
    return key;
  }

  function labelOf(el: Element): string {
    return nameOf(dom, frameLabel(el), known.get(el));
  }

  function textOf(el: Element): string {
    const label = labelOf(el);
    return maskCodes(valueOf(dom, el, label), label).text.slice(0, TEXT_MOST);
  }

  /** A rich-text frame has no label of its own: its frame element is what the page names. */
  function frameLabel(el: Element): Element {
    const document = dom.ownerDocument(el);
    if (dom.body(document) !== el) return el;
    return dom.defaultView(document)?.frameElement ?? el;
  }

  function kindOf(el: Element): FocusedField['kind'] {
    const tag = dom.localName(el);
    return tag === 'textarea' ? 'lines' : tag === 'input' ? 'line' : 'rich';
  }

  /** The field to follow when this element has the focus; null for anything that holds no words. */
  function writable(el: Element): Element | null {
    const tag = dom.localName(el);
    const isOff = dom.attribute(el, 'readonly') !== null || dom.attribute(el, 'aria-hidden') === 'true';
    if (tag === 'textarea') return isOff ? null : el;
    if (tag === 'input') return isOff || !LINE_TYPES.test(dom.attribute(el, 'type') ?? '') ? null : el;
    return editingHost(el);
  }

  function editingHost(el: Element): Element | null {
    const document = dom.ownerDocument(el);
    if (dom.designMode(document) === 'on') return dom.body(document);
    if (!dom.isContentEditable(el as HTMLElement)) return null;
    let host = el;
    for (;;) {
      const up = dom.parentNode(host);
      if (!up || dom.nodeType(up) !== 1 || !dom.isContentEditable(up as HTMLElement)) return host;
      host = up as Element;
    }
  }

  function isLong(el: Element): boolean {
    return kindOf(el) !== 'line';
  }

  /** A line beside a longer text belongs to that text: the note stays in view while its form is filled in. */
  function follow(el: Element): void {
    const before = field;
    const found = writable(el);
    if (found && isLong(found)) field = found;
    else if (found || /^(?:input|select)$/.test(dom.localName(el))) {
      const form = formOf(dom, el);
      const long = controlsOf(dom, form, known)
        .map(writable)
        .find((one) => one !== null && isLong(one));
      const isSearch = dom.attribute(el, 'role') === 'searchbox' || closestRole(el, 'search');
      if (long) field = long;
      else if (found && !isSearch) field = found;
    }
    if (before !== field && typed) {
      typed = false;
      left();
    }
    later();
  }

  function closestRole(el: Element, role: string): boolean {
    for (let up: Node | null = el; up; up = dom.parentNode(up))
      if (dom.nodeType(up) === 1 && dom.attribute(up as Element, 'role') === role) return true;
    return false;
  }

  function heard(event: Event): void {
    const target = event.composedPath()[0] as Node | undefined;
    if (!target || dom.nodeType(target) !== 1) return;
    // An event that the page made up moves no focus: the field followed stays the one the person went to.
    if (event.type === 'input') typed = true;
    if (event.isTrusted && (event.type === 'focusin' || element() === null)) follow(target as Element);
    else later();
  }

  /** Focus that went into a frame says nothing here: look inside, where it can be reached. */
  function lookInside(document: Document): void {
    const active = dom.activeElement(document);
    const inner = active && /^i?frame$/.test(dom.localName(active)) ? dom.frameDocument(active) : null;
    if (!inner) return;
    listen(inner);
    start(inner);
  }

  function listen(root: Node): void {
    if (listening.has(root)) return;
    const options = { capture: true, passive: true };
    for (const name of ['focusin', 'input', 'change']) root.addEventListener(name, heard, options);
    const view = dom.nodeType(root) === 9 ? dom.defaultView(root as Document) : null;
    const blurred = () => lookInside(root as Document);
    view?.addEventListener('blur', blurred, options);
    listening.set(root, () => {
      for (const name of ['focusin', 'input', 'change'])
        root.removeEventListener(name, heard, { capture: true });
      view?.removeEventListener('blur', blurred, { capture: true });
    });
  }

  /** What has the focus already, before anybody listened. */
  function start(document: Document): void {
    let active = dom.activeElement(document);
    for (let depth = 0; active && depth < 20; depth++) {
      const inner = /^i?frame$/.test(dom.localName(active)) ? dom.frameDocument(active) : null;
      const next: Element | null = inner
        ? dom.activeElement(inner)
        : ((dom.shadowRoot(active) as ShadowRoot | null)?.activeElement ?? null);
      if (inner) listen(inner);
      if (!next) break;
      active = next;
    }
    if (active) follow(active);
  }

  /** What stood in a frame that was loaded again stays connected to its old document, which has no window. */
  const isThere = (node: Node) => {
    const document = dom.nodeType(node) === 9 ? (node as Document) : dom.ownerDocument(node);
    return dom.isConnected(node) && dom.defaultView(document) !== null;
  };
  /** A field that is taken out is not forgotten: an editor may put it back a moment later, and no focus tells of that. */
  const element = () => (field && isThere(field) ? field : null);

  return {
    observe(roots, controls) {
      known = new Map(controls);
      const wanted = new Set(roots);
      for (const [root, unlisten] of listening) {
        if (wanted.has(root) || isThere(root)) continue;
        unlisten();
        listening.delete(root);
      }
      for (const root of roots) listen(root);
      // Whoever asked for this read may know nothing of the field yet, or of one that is there no more.
      told &&= '?';
      if (element() === null) start(win.document);
      later();
    },
    element,
    now() {
      const el = element();
      return el && { el, key: keyOf(el), text: textOf(el) };
    },
    isTyping: (node) => field !== null && (node === field || dom.contains(field, node)),
    refresh: () => {
      if (element() === null) start(win.document);
      if (field) later();
    },
    tellNow: now,
    stop() {
      for (const unlisten of listening.values()) unlisten();
      listening.clear();
      if (timer !== undefined) win.clearTimeout(timer);
      timer = undefined;
      field = null;
    },
  };
}
