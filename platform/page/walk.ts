/** Goes through the page once, in the order it is drawn, and keeps what a person can see as a light tree. */
import type { Frame } from '@/core/record/snapshot';
import { hasLayout, type Dom, type PageWindow, type Style } from './dom';
import type { Look, VNode } from './model';
import type { ReadLimits } from './page-reader';
import type { Slicer } from './schedule';
import { cleanText, type Run } from './text';
import {
  boxReason,
  clippedAway,
  transparentFilter,
  unreadableColour,
  type HiddenReason,
  type Surroundings,
} from './visibility';

export interface Walked {
  root: VNode;
  /** Every node in reading order, parents before children. */
  nodes: VNode[];
  frames: Frame[];
  /** Where each frame's content starts, for frames that could be read. */
  documents: Map<string, Document>;
  /** Open shadow roots on the way. */
  shadows: ShadowRoot[];
  hidden: Map<string, number>;
  collapsed: { name: string; kind: 'details' | 'more' }[];
  pictures: number;
  characters: number;
  elements: number;
  limits: Map<string, string>;
}

interface Level {
  node: VNode;
  next: Node | null;
  /** Nodes assigned to a slot are walked instead of its own children. */
  assigned: Node[] | null;
  at: number;
  index: number;
  around: Surroundings;
  struck: boolean;
  view: View;
  depth: number;
}

interface View {
  win: PageWindow;
  layout: boolean;
  scroll: { x: number; y: number; width: number };
  frame: string;
}

const SKIP = new Set(
  'script style template noscript head meta link title base datalist param source track col colgroup wbr audio map area'.split(
    ' ',
  ),
);
/** Ways around a page, never its content. */
const FURNITURE_ROLES = new Set(
  'navigation menubar menu toolbar search tooltip scrollbar separator progressbar'.split(' '),
);
const DRAWN = new Set('img canvas svg video object embed'.split(' '));
const CONTROLS = new Set('input textarea select'.split(' '));
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var slot'.split(
    ' ',
  ),
);
const KEPT = new Set(
  (
    'id role type name value for title alt datetime open hidden href headers scope rowspan colspan ' +
    'contenteditable placeholder required readonly disabled maxlength multiple checked cite slot lang dir class'
  ).split(' '),
);

/** @throws DOMException AbortError when the read is no longer wanted */
export async function walk(dom: Dom, limits: ReadLimits, slicer: Slicer): Promise<Walked> {
  const walker = new Walker(dom, limits, slicer);
  return walker.run();
}

class Walker {
  private readonly nodes: VNode[] = [];
  private readonly frames: Frame[] = [];
  private readonly documents = new Map<string, Document>();
  private readonly shadows: ShadowRoot[] = [];
  private readonly hidden = new Map<string, number>();
  private readonly collapsed: { name: string; kind: 'details' | 'more' }[] = [];
  private readonly limits = new Map<string, string>();
  private pictures = 0;
  private characters = 0;
  private elements = 0;
  private looked = 0;
  private scopes = 0;
  private framesEntered = 0;
  private stopped = false;

  constructor(
    private readonly dom: Dom,
    private readonly most: ReadLimits,
    private readonly slicer: Slicer,
  ) {}

  async run(): Promise<Walked> {
    const { dom } = this;
    const document = dom.win.document;
    const element = dom.documentElement(document);
    const view = this.view(dom.win, document, 'd0');
    this.frames.push({
      id: 'd0',
      parent: null,
      url: dom.url(document),
      title: dom.title(document),
      state: 'read',
    });
    this.documents.set('d0', document);
    const root = this.node(element as Element, null, 'html', 'd0', 0);
    this.nodes.push(root);
    const stack: Level[] = [];
    if (element) {
      root.attrs = this.attributes(element);
      stack.push(this.level(root, dom.firstChild(element), around(null, root), false, view, 0));
    }
    while (stack.length > 0) {
      if (this.slicer.due()) {
        await this.slicer.pause();
        if (this.slicer.elapsed() > this.most.time) this.stop('time', `after ${this.most.time} ms`);
      }
      if (this.stopped) break;
      const top = stack[stack.length - 1] as Level;
      const child = this.take(top);
      if (!child) {
        stack.pop();
        continue;
      }
      const type = dom.nodeType(child);
      if (type === 3) this.text(top, child as Text);
      else if (type === 1) {
        const deeper = this.element(top, child as Element);
        if (deeper) stack.push(deeper);
      }
    }
    return {
      root,
      nodes: this.nodes,
      frames: this.frames,
      documents: this.documents,
      shadows: this.shadows,
      hidden: this.hidden,
      collapsed: this.collapsed,
      pictures: this.pictures,
      characters: this.characters,
      elements: this.elements,
      limits: this.limits,
    };
  }

  private take(level: Level): Node | null {
    if (level.assigned) return level.assigned[level.at++] ?? null;
    const node = level.next;
    if (node) level.next = this.dom.nextSibling(node);
    return node;
  }

  private stop(kind: string, detail: string): void {
    this.stopped = true;
    const all = this.dom.win.document.getElementsByTagName('*').length;
    this.limits.set(
      kind,
      `${detail}: ${this.elements} of at least ${Math.max(all, this.elements)} elements read`,
    );
  }

  private text(level: Level, node: Text): void {
    if (level.node.look === null) return;
    const data = this.dom.textData(node);
    if (++this.looked > this.most.nodes) return this.stop('nodes', `after ${this.most.nodes} nodes`);
    if (data === '') return;
    this.characters += data.length;
    if (this.characters > this.most.characters) {
      return this.stop('characters', `after ${this.most.characters} characters`);
    }
    const run: Run = { node, pre: false, struck: level.struck, strong: level.node.look.weight >= 600 };
    if (/\S[^\S\n]*\n\s*\S|\n/.test(data) && /\S/.test(data)) {
      run.pre = /pre|break-spaces/.test(level.view.win.getComputedStyle(level.node.el).whiteSpace);
    }
    level.node.children.push(run);
  }

  /** Looks at one element: returns the level to go down to, or null when nothing below it is to be read. */
  private element(level: Level, el: Element): Level | null {
    const { dom } = this;
    const tag = dom.localName(el);
    const index = level.index++;
    if (++this.looked > this.most.nodes) {
      this.stop('nodes', `after ${this.most.nodes} nodes`);
      return null;
    }
    if (SKIP.has(tag)) return null;
    this.elements++;
    const attrs = this.attributes(el);
    const role = (attrs?.get('role') ?? '').trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    if (FURNITURE_ROLES.has(role) || (role === '' && (tag === 'nav' || tag === 'search' || tag === 'menu')))
      return null;
    if (level.depth >= this.most.depth) {
      const skipped = Number(/^\d+/.exec(this.limits.get('depth') ?? '')?.[0] ?? 0) + 1;
      this.limits.set('depth', `${skipped} elements deeper than ${this.most.depth} steps left out`);
      return null;
    }
    if (tag === 'br') {
      level.node.children.push({ node: null, pre: true, struck: false, strong: false });
      return null;
    }
    const style = level.view.win.getComputedStyle(el);
    const display = style.display;
    if (display === 'none') {
      if (tag === 'input' && isToggle(attrs))
        return this.leaf(level, el, tag, role, attrs, index, style, true);
      return this.hide('display-none', el);
    }
    if (style.contentVisibility === 'hidden' && display !== 'inline')
      return this.hide('content-visibility', el);
    const position = style.position;
    const veil = this.veil(el, style, position);
    if (veil) {
      if ((tag === 'input' && isToggle(attrs)) || tag === 'select') {
        return this.leaf(level, el, tag, role, attrs, index, style, true);
      }
      return this.hide(veil, el);
    }
    const node = this.node(el, level.node, tag, level.view.frame, index);
    node.attrs = attrs;
    node.role = role;
    node.display = display;
    node.scope = level.node.scope;
    node.inline = display.startsWith('inline') || display === 'contents' ? display !== 'inline-table' : false;
    if (display === 'contents') node.inline = INLINE.has(tag);
    const background = style.backgroundColor;
    if (background !== 'rgba(0, 0, 0, 0)' && background !== '') node.background = background;
    if (style.visibility !== 'visible' && style.visibility !== '') {
      // A descendant may be visible again, so go on without this element's own text.
      node.look = null;
      if (this.ownText(el)) this.count('visibility');
      if (CONTROLS.has(tag) || DRAWN.has(tag)) return null;
    } else {
      if (DRAWN.has(tag)) return this.picture(level, node);
      if (CONTROLS.has(tag)) {
        if (this.tooSmall(el, level)) {
          if (!(tag === 'input' && isToggle(attrs)) && tag !== 'select') return this.hide('zero-size', el);
          node.veiled = true;
        }
        this.add(level, node);
        return null;
      }
      if (tag === 'iframe' || tag === 'frame') return this.frame(level, node);
      const shadow = dom.shadowRoot(el);
      const reason = this.ownText(el) || shadow ? this.textReason(el, node, style, level, position) : null;
      if (reason) {
        this.count(reason);
        node.look = null;
        if (reason === 'text-indent' || reason === 'off-screen') return null;
      } else {
        node.look = this.look(style);
      }
    }
    const inner = this.surroundings(level, el, node, style, position);
    if (inner === 'nothing')
      return this.hide(isSmallBox(this.dom.rect(el)) ? 'screen-reader-only' : 'zero-size', el);
    this.add(level, node);
    const struck =
      level.struck ||
      tag === 's' ||
      tag === 'strike' ||
      tag === 'del' ||
      /line-through/.test(style.textDecorationLine);
    return this.inside(level, el, node, inner, struck);
  }

  private inside(level: Level, el: Element, node: VNode, inner: Surroundings, struck: boolean): Level | null {
    const { dom } = this;
    const depth = level.depth + 1;
    if (node.tag === 'details' && !node.attrs?.has('open')) return this.closed(level, el, node, inner, depth);
    const shadow = dom.shadowRoot(el);
    if (shadow) {
      this.shadows.push(shadow);
      const next = this.level(node, dom.firstChild(shadow), inner, struck, level.view, depth);
      this.pendingScope.set(node, ++this.scopes);
      return next;
    }
    const next = this.level(node, dom.firstChild(el), inner, struck, level.view, depth);
    if (node.tag === 'slot') {
      const assigned = dom.assignedNodes(el as HTMLSlotElement);
      if (assigned && assigned.length > 0) next.assigned = assigned;
    }
    return next;
  }

  private readonly pendingScope = new WeakMap<VNode, number>();

  private add(level: Level, node: VNode): void {
    node.scope = this.pendingScope.get(level.node) ?? level.node.scope;
    node.at = level.node.children.length;
    level.node.children.push(node);
    this.nodes.push(node);
  }

  /** A closed details shows its summary only; what it holds back is collapsed, not hidden. */
  private closed(level: Level, el: Element, node: VNode, inner: Surroundings, depth: number): Level | null {
    const { dom } = this;
    let summary = dom.firstElementChild(el);
    let at = 0;
    while (summary && dom.localName(summary) !== 'summary') {
      summary = dom.nextElementSibling(summary);
      at++;
    }
    const name = cleanText((summary && dom.textContent(summary)) ?? '').text;
    this.collapsed.push({ name, kind: 'details' });
    if (!summary) return null;
    const next = this.level(node, null, inner, false, level.view, depth);
    next.assigned = [summary];
    next.index = at;
    return next;
  }

  private leaf(
    level: Level,
    el: Element,
    tag: string,
    role: string,
    attrs: Map<string, string> | null,
    index: number,
    style: Style,
    veiled: boolean,
  ): null {
    const node = this.node(el, level.node, tag, level.view.frame, index);
    Object.assign(node, { attrs, role, display: style.display, inline: true, veiled });
    this.add(level, node);
    return null;
  }

  private picture(level: Level, node: VNode): null {
    const box = this.dom.rect(node.el);
    if (!level.view.layout || (box.width >= 100 && box.height >= 60)) {
      if (node.tag !== 'svg' || level.view.layout) this.pictures++;
    }
    if (node.tag === 'img' && cleanText(node.attrs?.get('alt') ?? '').text !== '') {
      if (!level.view.layout || box.width > 2) this.add(level, node);
    }
    return null;
  }

  private frame(level: Level, node: VNode): Level | null {
    const { dom } = this;
    const el = node.el;
    if (this.tooSmall(el, level)) return null;
    const id = `d${this.frames.length}`;
    const source = dom.attribute(el, 'src') ?? '';
    const title = cleanText(dom.attribute(el, 'title') ?? dom.attribute(el, 'name') ?? '').text;
    const record: Frame = { id, parent: level.view.frame, url: source, title, state: 'read' };
    this.add(level, node);
    node.mark = { name: id };
    if (this.framesEntered >= this.most.frames) {
      record.state = 'limit';
      this.frames.push(record);
      const left = Number(/^\d+/.exec(this.limits.get('frames') ?? '')?.[0] ?? 0) + 1;
      this.limits.set('frames', `${left} frames after the first ${this.most.frames} left out`);
      return null;
    }
    this.frames.push(record);
    const document = dom.frameDocument(el);
    const root = document ? dom.documentElement(document) : null;
    const win = document ? dom.defaultView(document) : null;
    if (!document || !root || !win) {
      record.state = 'not-permitted';
      record.url = this.absolute(source, level.view);
      return null;
    }
    record.url = dom.url(document);
    const blank = record.url === 'about:blank' && source !== '' && !/^(?:about:|javascript:)/i.test(source);
    if (blank || dom.readyState(document) === 'loading') {
      record.state = 'not-loaded';
      if (blank) record.url = this.absolute(source, level.view);
      if (blank) return null;
    }
    this.framesEntered++;
    record.title = title || cleanText(dom.title(document)).text;
    this.documents.set(id, document);
    const view = this.view(win, document, id);
    const top = this.node(root, node, 'html', id, 0);
    top.attrs = this.attributes(root);
    top.scope = ++this.scopes;
    node.children.push(top);
    this.nodes.push(top);
    return this.level(top, dom.firstChild(root), around(null, top), false, view, level.depth + 1);
  }

  private absolute(source: string, view: View): string {
    try {
      return source ? new URL(source, this.dom.url(this.documents.get(view.frame) as Document)).href : '';
    } catch {
      return source;
    }
  }

  /** Hidden together with everything below it. */
  private veil(_el: Element, style: Style, position: string): HiddenReason | null {
    if (Number(style.opacity) < 0.05 && style.opacity !== '') return 'opacity';
    if (clippedAway(style, position === 'absolute' || position === 'fixed')) return 'screen-reader-only';
    const filter = style.filter;
    if (filter && filter !== 'none' && transparentFilter(filter)) return 'filter';
    return null;
  }

  private textReason(
    el: Element,
    node: VNode,
    style: Style,
    level: Level,
    position: string,
  ): HiddenReason | null {
    const size = parseFloat(style.fontSize);
    if (size < 3) return 'font-size';
    if (parseFloat(style.textIndent) <= -300) return 'text-indent';
    const background = node.background !== '' ? node.background : level.around.background;
    if (
      level.view.layout &&
      unreadableColour(style, background) &&
      !this.overPicture(el, style, node, position)
    ) {
      return 'same-colour';
    }
    if (!level.view.layout || node.display === 'contents') return null;
    return boxReason(this.dom.rect(el), aroundFor(level.around, position), level.view.scroll);
  }

  /** Text that only seems to match its background may stand on a picture or on another element. */
  private overPicture(el: Element, style: Style, node: VNode, position: string): boolean {
    if (position === 'absolute' || position === 'fixed') return true;
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return true;
    for (let up = node.parent; up; up = up.parent) {
      const ancestor = this.dom.win.getComputedStyle(up.el);
      if (ancestor.backgroundImage !== 'none' && ancestor.backgroundImage !== '') return true;
      if (ancestor.position === 'absolute' && up.background === '') return true;
      if (up.background !== '') return false;
    }
    return el === null;
  }

  private surroundings(
    level: Level,
    el: Element,
    node: VNode,
    style: Style,
    position: string,
  ): Surroundings | 'nothing' {
    let inner = aroundFor(level.around, position);
    if (node.background !== '' && !/,\s*0(?:\.\d+)?\)$/.test(node.background)) {
      inner = { ...inner, background: node.background };
    }
    if (node.attrs?.has('dir')) inner = { ...inner, rightToLeft: style.direction === 'rtl' };
    const overflow = style.overflowX;
    if (!level.view.layout || overflow === 'visible' || overflow === '' || node.tag === 'body') return inner;
    if (node.display === 'inline' || node.display === 'contents') return inner;
    const box = this.dom.rect(el);
    if (box.width <= 1 || box.height <= 1) return 'nothing';
    const vertical = style.overflowY;
    const scrolls = /auto|scroll/;
    if (scrolls.test(overflow) || scrolls.test(vertical)) {
      return { ...inner, scroller: true, clip: null };
    }
    // Scrolled by script although its bars are hidden: what lies outside can still be reached.
    if (this.dom.scrollTop(el) !== 0 || this.dom.scrollLeft(el) !== 0)
      return { ...inner, scroller: true, clip: null };
    return {
      ...inner,
      clip: { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
      clipPositioned: position !== 'static',
    };
  }

  private tooSmall(el: Element, level: Level): boolean {
    if (!level.view.layout) return false;
    const box = this.dom.rect(el);
    if (box.width <= 1 || box.height <= 1) return true;
    return boxReason(box, level.around, level.view.scroll) !== null;
  }

  private look(style: Style): Look {
    return {
      size: parseFloat(style.fontSize) || 16,
      weight: Number(style.fontWeight) || (style.fontWeight === 'bold' ? 700 : 400),
      color: style.color,
      upper: style.textTransform === 'uppercase',
    };
  }

  /** Has words of its own, not only below it. */
  private ownText(el: Element): boolean {
    const { dom } = this;
    for (let child = dom.firstChild(el); child; child = dom.nextSibling(child)) {
      if (dom.nodeType(child) === 3 && /\S/.test(dom.textData(child as Text))) return true;
    }
    return false;
  }

  private hide(reason: HiddenReason, el: Element): null {
    if (this.dom.firstChild(el)) this.count(reason);
    return null;
  }

  private count(reason: HiddenReason): void {
    this.hidden.set(reason, (this.hidden.get(reason) ?? 0) + 1);
  }

  private attributes(el: Element): Map<string, string> | null {
    const names = this.dom.attributeNames(el);
    if (names.length === 0) return null;
    let found: Map<string, string> | null = null;
    for (const name of names) {
      if (!KEPT.has(name) && !name.startsWith('aria-')) continue;
      (found ??= new Map()).set(name, this.dom.attribute(el, name) ?? '');
    }
    return found;
  }

  private node(el: Element, parent: VNode | null, tag: string, frame: string, index: number): VNode {
    return {
      el,
      tag,
      role: '',
      attrs: null,
      parent,
      children: [],
      index,
      frame,
      inline: false,
      display: 'block',
      look: { size: 16, weight: 400, color: '', upper: false },
      background: '',
      veiled: false,
      scope: parent?.scope ?? 0,
      order: 0,
      at: 0,
      chars: 0,
      linkChars: 0,
      leaves: 0,
      controls: 0,
      blocksInside: false,
      mark: null,
      dropped: false,
      shape: '',
      firstBlock: null,
    };
  }

  private level(
    node: VNode,
    next: Node | null,
    surrounding: Surroundings,
    struck: boolean,
    view: View,
    depth: number,
  ): Level {
    return { node, next, assigned: null, at: 0, index: 0, around: surrounding, struck, view, depth };
  }

  private view(win: PageWindow, document: Document, frame: string): View {
    const root = this.dom.documentElement(document);
    return {
      win,
      layout: hasLayout(this.dom, document),
      scroll: { x: win.scrollX, y: win.scrollY, width: root ? this.dom.scrollWidth(root) : 0 },
      frame,
    };
  }
}

function around(background: string | null, root: VNode): Surroundings {
  return {
    background: background ?? '',
    clip: null,
    clipPositioned: false,
    scroller: false,
    rightToLeft: root.attrs?.get('dir') === 'rtl',
  };
}

/** Fixed and absolutely placed elements escape the clip of an ancestor that does not hold them. */
function aroundFor(outer: Surroundings, position: string): Surroundings {
  if (position === 'fixed')
    return outer.clip || outer.scroller ? { ...outer, clip: null, scroller: false } : outer;
  if (position === 'absolute' && outer.clip && !outer.clipPositioned) return { ...outer, clip: null };
  return outer;
}

function isToggle(attrs: Map<string, string> | null): boolean {
  const type = attrs?.get('type')?.toLowerCase();
  return type === 'checkbox' || type === 'radio';
}

function isSmallBox(box: DOMRect): boolean {
  return box.width === 1 && box.height === 1;
}
