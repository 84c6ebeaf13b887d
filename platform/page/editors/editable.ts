/** Any element that is edited in place and keeps no state of its own beside the page. */
import type { Editor } from './editor';

export const editable: Editor = {
  owns: () => true,

  refusal({ dom, hands, el }) {
    const isOff = !dom.isContentEditable(el as HTMLElement) && dom.designMode(dom.ownerDocument(el)) !== 'on';
    return isOff || hands.matches(el, '[aria-readonly="true"], [aria-disabled="true"]')
      ? { kind: 'read-only' }
      : null;
  },

  write({ dom, hands, el, where, text, caret }) {
    const document = dom.ownerDocument(el);
    const selection = hands.selection(document);
    hands.focus(el as HTMLElement, { preventScroll: true });
    const before = squeezed(dom.innerText(el as HTMLElement));
    if (where === 'end' || caret === null) {
      selection?.selectAllChildren(el);
      selection?.collapseToEnd();
    } else {
      selection?.removeAllRanges();
      selection?.addRange(caret);
    }
    hands.execCommand(document, 'insertText', false, text);
    return () => {
      const now = squeezed(dom.innerText(el as HTMLElement));
      return now.includes(squeezed(text)) && now.length >= before.length;
    };
  },
};

const squeezed = (text: string) => text.replace(/\s+/g, '');
