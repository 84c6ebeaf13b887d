/** Remembers where the cursor last stood in the field typed in: a click elsewhere on the page moves it away. */
import type { Dom } from '../dom';
import type { Hands } from './hands';

/** Some editors give the selection up as they lose the focus, before the browser has told of it. */
const MOMENTS = ['selectionchange', 'focusout'];

export interface CaretMemory {
  observe(documents: readonly Document[]): void;
  /** The selection in this field, as it was when the field was last in use; follows later changes of its text. */
  of(el: Element): Range | null;
  stop(): void;
}

export function createCaretMemory(dom: Dom, hands: Hands, field: () => Element | null): CaretMemory {
  const listening = new Set<Document>();
  let known: { el: Element; range: Range } | null = null;

  const look = () => {
    const el = field();
    const found = el && selectionIn(dom, hands, el);
    if (el && found) known = { el, range: found };
  };

  return {
    observe(documents) {
      for (const document of documents) {
        if (listening.has(document)) continue;
        listening.add(document);
        for (const name of MOMENTS) document.addEventListener(name, look, { capture: true, passive: true });
      }
    },
    of(el) {
      const now = selectionIn(dom, hands, el);
      if (now) return now;
      const kept = known?.el === el ? known.range : null;
      return kept && dom.isConnected(kept.startContainer) && dom.contains(el, kept.startContainer)
        ? kept
        : null;
    },
    stop() {
      for (const document of listening)
        for (const name of MOMENTS) document.removeEventListener(name, look, { capture: true });
      listening.clear();
      known = null;
    },
  };
}

/** What is selected in a field now; null when the cursor is elsewhere. */
export function selectionIn(dom: Dom, hands: Hands, el: Element): Range | null {
  const root = dom.rootNode(el);
  // Chromium answers for a shadow root only through the root itself.
  const inShadow = (root as { getSelection?: () => Selection | null }).getSelection;
  const selection =
    dom.nodeType(root) === 11 && inShadow ? inShadow.call(root) : hands.selection(dom.ownerDocument(el));
  if (!selection || selection.rangeCount === 0 || !selection.anchorNode) return null;
  const range = selection.getRangeAt(0);
  return dom.contains(el, range.startContainer) && dom.contains(el, range.endContainer)
    ? range.cloneRange()
    : null;
}
