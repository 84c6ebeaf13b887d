/** What writing needs of the DOM, taken from the prototypes once, as dom.ts does for reading. */
import { getter, method, type PageWindow } from '../dom';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** One window's; they serve the nodes of every same-origin frame as well. */
export function createHands(win: PageWindow) {
  const line = win.HTMLInputElement.prototype;
  const area = win.HTMLTextAreaElement.prototype;
  const of = <Value>(name: string) => {
    const [inLine, inArea] = [getter<Control, Value>(line, name), getter<Control, Value>(area, name)];
    return (el: Control) => (el.localName === 'textarea' ? inArea(el) : inLine(el));
  };
  const [selectInLine, selectInArea] = [line, area].map((prototype) =>
    method<Control, [number, number], undefined>(prototype, 'setSelectionRange'),
  ) as [(el: Control, from: number, to: number) => void, (el: Control, from: number, to: number) => void];
  const select = (el: Control, from: number, to: number) =>
    (el.localName === 'textarea' ? selectInArea : selectInLine)(el, from, to);
  const dispatch = method<EventTarget, [Event], boolean>(win.EventTarget.prototype, 'dispatchEvent');
  const focusOn = method<HTMLElement, [FocusOptions], undefined>(win.HTMLElement.prototype, 'focus');
  const focus = (el: HTMLElement) => focusOn(el, { preventScroll: true });
  const told = { bubbles: true, cancelable: true, composed: true };
  const plain = (text: string) => {
    const data = new win.DataTransfer();
    data.setData('text/plain', text);
    return data;
  };
  return {
    select,
    focus,
    /** Offers plain text to whoever handles pasting. @returns true when somebody took it; else it did nothing */
    paste: (el: Element, text: string): boolean =>
      !dispatch(el, new win.ClipboardEvent('paste', { clipboardData: plain(text), ...told })),
    /** The same for whoever handles the browser's own corrections. */
    replace: (el: Element, text: string): boolean =>
      !dispatch(
        el,
        new win.InputEvent('beforeinput', {
          inputType: 'insertReplacementText',
          dataTransfer: plain(text),
          ...told,
        }),
      ),
    value: of<string>('value'),
    selectionStart: of<number | null>('selectionStart'),
    selectionEnd: of<number | null>('selectionEnd'),
    maxLength: of<number>('maxLength'),
    /**
     * While the panel has the keyboard, the browser tells the page of no focus, and editors then take no notice of
     * a cursor that moves; so they are told.
     */
    tellFocus(el: HTMLElement): void {
      let isTold = false;
      const heard = () => (isTold = true);
      el.addEventListener('focusin', heard, { once: true });
      focus(el);
      el.removeEventListener('focusin', heard);
      if (isTold) return;
      dispatch(el, new win.FocusEvent('focus', { composed: true }));
      dispatch(el, new win.FocusEvent('focusin', { bubbles: true, composed: true }));
    },
    matches: method<Element, [string], boolean>(win.Element.prototype, 'matches'),
    selection: method<Document, [], Selection | null>(win.Document.prototype, 'getSelection'),
    execCommand: method<Document, [string, boolean, string], boolean>(win.Document.prototype, 'execCommand'),
  };
}

export type Hands = ReturnType<typeof createHands>;
