/**
 * The DOM getters, taken from the prototypes once. A form with a control named "children" or "getAttribute"
 * answers with that control, in isolated worlds too, so nothing here asks the element itself.
 */
export type PageWindow = Window & typeof globalThis;

type Get<This, Value> = (self: This) => Value;

export function getter<This extends object, Value>(prototype: object, name: string): Get<This, Value> {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!found) return () => undefined as Value;
  return (self) => found.call(self) as Value;
}

export function method<This extends object, Args extends unknown[], Value>(
  prototype: object,
  name: string,
): (self: This, ...args: Args) => Value {
  const found = (prototype as Record<string, unknown>)[name];
  if (typeof found !== 'function') return () => undefined as Value;
  return (self, ...args) => found.apply(self, args) as Value;
}

/** Getters of one window's prototypes; they serve the nodes of every same-origin frame as well. */
export function createDom(win: PageWindow) {
  const node = win.Node.prototype;
  const element = win.Element.prototype;
  const html = win.HTMLElement.prototype;
  const input = win.HTMLInputElement.prototype;
  const textarea = win.HTMLTextAreaElement.prototype;
  const select = win.HTMLSelectElement.prototype;
  const option = win.HTMLOptionElement.prototype;
  const doc = win.Document.prototype;
  const slot = win.HTMLSlotElement.prototype;
  const nodeType = getter<Node, number>(node, 'nodeType');
  const fragment = win.DocumentFragment.prototype;
  const byIdInDocument = method<Node, [string], Element | null>(doc, 'getElementById');
  const byIdInShadow = method<Node, [string], Element | null>(fragment, 'getElementById');
  const allInDocument = method<Node, [string], NodeListOf<Element>>(doc, 'querySelectorAll');
  const allInShadow = method<Node, [string], NodeListOf<Element>>(fragment, 'querySelectorAll');
  const attribute = method<Element, [string], string | null>(element, 'getAttribute');
  return {
    win,
    nodeType,
    firstChild: getter<Node, ChildNode | null>(node, 'firstChild'),
    nextSibling: getter<Node, ChildNode | null>(node, 'nextSibling'),
    parentNode: getter<Node, ParentNode | null>(node, 'parentNode'),
    ownerDocument: getter<Node, Document>(node, 'ownerDocument'),
    isConnected: getter<Node, boolean>(node, 'isConnected'),
    textContent: getter<Node, string | null>(node, 'textContent'),
    rootNode: method<Node, [], Node>(node, 'getRootNode'),
    contains: method<Node, [Node], boolean>(node, 'contains'),
    localName: getter<Element, string>(element, 'localName'),
    attributeNames: method<Element, [], string[]>(element, 'getAttributeNames'),
    attribute,
    hasAttribute: method<Element, [string], boolean>(element, 'hasAttribute'),
    byTag: method<Element, [string], HTMLCollectionOf<Element>>(element, 'getElementsByTagName'),
    shadowRoot: getter<Element, ShadowRoot | null>(element, 'shadowRoot'),
    firstElementChild: getter<Element, Element | null>(element, 'firstElementChild'),
    nextElementSibling: getter<Element, Element | null>(element, 'nextElementSibling'),
    rect: method<Element, [], DOMRect>(element, 'getBoundingClientRect'),
    checkVisibility: method<Element, [CheckVisibilityOptions?], boolean | undefined>(
      element,
      'checkVisibility',
    ),
    scrollIntoView: method<Element, [ScrollIntoViewOptions], void>(element, 'scrollIntoView'),
    animate: method<Element, [Keyframe[], KeyframeAnimationOptions], Animation | undefined>(
      element,
      'animate',
    ),
    innerText: getter<HTMLElement, string>(html, 'innerText'),
    scrollTop: getter<Element, number>(element, 'scrollTop'),
    scrollLeft: getter<Element, number>(element, 'scrollLeft'),
    scrollWidth: getter<Element, number>(element, 'scrollWidth'),
    scrollHeight: getter<Element, number>(element, 'scrollHeight'),
    clientHeight: getter<Element, number>(element, 'clientHeight'),
    isContentEditable: getter<HTMLElement, boolean>(html, 'isContentEditable'),
    assignedNodes: method<HTMLSlotElement, [], Node[]>(slot, 'assignedNodes'),
    textData: getter<CharacterData, string>(win.CharacterData.prototype, 'data'),
    inputValue: getter<HTMLInputElement, string>(input, 'value'),
    inputChecked: getter<HTMLInputElement, boolean>(input, 'checked'),
    textareaValue: getter<HTMLTextAreaElement, string>(textarea, 'value'),
    selectOptions: getter<HTMLSelectElement, HTMLOptionsCollection>(select, 'options'),
    optionSelected: getter<HTMLOptionElement, boolean>(option, 'selected'),
    optionLabel: getter<HTMLOptionElement, string>(option, 'label'),
    elementById: (root: Node, id: string): Element | null =>
      (nodeType(root) === 9 ? byIdInDocument : byIdInShadow)(root, id),
    queryAll: (root: Node, selector: string): NodeListOf<Element> =>
      (nodeType(root) === 9 ? allInDocument : allInShadow)(root, selector),
    frameDocument: (frame: Element): Document | null => frameDocument(win, frame),
    allInDocument: method<Document, [string], HTMLCollectionOf<Element>>(doc, 'getElementsByTagName'),
    styleSheets: getter<Document, StyleSheetList>(doc, 'styleSheets'),
    adoptedStyleSheets: getter<Document, CSSStyleSheet[]>(doc, 'adoptedStyleSheets'),
    animations: method<Document, [], Animation[]>(doc, 'getAnimations'),
    documentElement: getter<Document, HTMLElement | null>(doc, 'documentElement'),
    body: getter<Document, HTMLElement | null>(doc, 'body'),
    defaultView: getter<Document, PageWindow | null>(doc, 'defaultView'),
    activeElement: getter<Document, Element | null>(doc, 'activeElement'),
    readyState: getter<Document, string>(doc, 'readyState'),
    url: getter<Document, string>(doc, 'URL'),
    title: getter<Document, string>(doc, 'title'),
    designMode: getter<Document, string>(doc, 'designMode'),
  };
}

export type Dom = ReturnType<typeof createDom>;

function frameDocument(win: PageWindow, frame: Element): Document | null {
  const prototypes = [win.HTMLIFrameElement?.prototype, win.HTMLFrameElement?.prototype];
  for (const prototype of prototypes) {
    const found = prototype && Object.getOwnPropertyDescriptor(prototype, 'contentDocument')?.get;
    if (!found) continue;
    try {
      return found.call(frame) as Document | null;
    } catch {
      // The getter belongs to the other kind of frame element.
    }
  }
  return null;
}

/** A whole style rule of the page's own window, live. */
export type Style = CSSStyleDeclaration;

/** True in an engine that lays pages out; jsdom does not, so sizes say nothing there. */
export function hasLayout(dom: Dom, document: Document): boolean {
  const root = dom.documentElement(document);
  if (!root) return false;
  const box = dom.rect(root);
  return box.width > 0;
}
