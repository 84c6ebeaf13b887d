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
  return {
    select,
    value: of<string>('value'),
    selectionStart: of<number | null>('selectionStart'),
    selectionEnd: of<number | null>('selectionEnd'),
    maxLength: of<number>('maxLength'),
    focus: method<HTMLElement, [FocusOptions], undefined>(win.HTMLElement.prototype, 'focus'),
    matches: method<Element, [string], boolean>(win.Element.prototype, 'matches'),
    closest: method<Element, [string], Element | null>(win.Element.prototype, 'closest'),
    selection: method<Document, [], Selection | null>(win.Document.prototype, 'getSelection'),
    execCommand: method<Document, [string, boolean, string], boolean>(win.Document.prototype, 'execCommand'),
  };
}

export type Hands = ReturnType<typeof createHands>;
