/** What writing needs of the DOM, taken from the prototypes once, as dom.ts does for reading. */
import { getter, method, type PageWindow } from '../dom';

type Control = HTMLInputElement | HTMLTextAreaElement;

interface Firefox {
  /** The window as the page has it. What a content script itself makes holds text that the page may not see. */
  own: PageWindow;
  copy<Value>(value: Value): Value;
}

/** What Firefox alone gives a content script; null elsewhere. */
function firefoxOf(win: PageWindow): Firefox | null {
  const own = (win as { wrappedJSObject?: PageWindow }).wrappedJSObject;
  const { cloneInto } = globalThis as { cloneInto?: <Value>(value: Value, into: Window) => Value };
  return own && cloneInto ? { own, copy: (value) => cloneInto(value, win) } : null;
}

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
  const firefox = firefoxOf(win);
  const plain = (text: string) => {
    const data = new (firefox?.own ?? win).DataTransfer();
    data.setData('text/plain', text);
    return data;
  };
  const pasted = (text: string) =>
    firefox
      ? new firefox.own.ClipboardEvent('paste', firefox.copy({ data: text, dataType: 'text/plain', ...told }))
      : new win.ClipboardEvent('paste', { clipboardData: plain(text), ...told });
  return {
    select,
    focus,
    /** Firefox's own editing, which writes a line break where Chromium begins a paragraph, and tells of it otherwise. */
    isFirefox: firefox !== null,
    /** Offers plain text to whoever handles pasting. @returns true when somebody took it; else it did nothing */
    paste: (el: Element, text: string): boolean => !dispatch(el, pasted(text)),
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
    /** Tells that text was put in without saying which, as Chromium does of more than one paragraph. */
    tellInput: (el: Element): boolean =>
      dispatch(
        el,
        new win.InputEvent('input', { inputType: 'insertText', data: null, bubbles: true, composed: true }),
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
