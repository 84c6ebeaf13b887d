/** Goes through the page once, in the order it is drawn, and keeps what a person can see as a light tree. */
import type { Dom } from './dom';
import { frameRecord, openFrame } from './frames';
import { newLevel, nextOf, type Level } from './level';
import type { VNode } from './model';
import {
  applyBox,
  attributesOf,
  CONTROLS,
  DRAWN,
  isPassedOver,
  isToggle,
  newNode,
  roleOf,
  startsLine,
  veiledNode,
} from './nodes';
import { isUsual, plainDisplay, UNSTYLED } from './plain';
import type { ReadLimits } from './page-reader';
import type { Slicer } from './schedule';
import { Sight } from './sight';
import { ALL, EVERYONE, HIDES, LAYS, PAINTS, WRITES } from './suspects';
import { closedSummary, Tally, type Walked } from './tally';
import type { Run } from './text';
import { prepare, viewOf } from './view';
import type { Surroundings } from './visibility';

const STRUCK = /^(?:s|strike|del)$/;

/** @throws DOMException AbortError when the read is no longer wanted */
export async function walk(dom: Dom, limits: ReadLimits, slicer: Slicer): Promise<Walked> {
  const walker = new Walker(dom, limits, slicer);
  return walker.run();
}

class Walker {
  private readonly found = new Tally();
  private looked = 0;
  private scopes = 0;
  private readonly sight: Sight;

  constructor(
    private readonly dom: Dom,
    private readonly most: ReadLimits,
    private readonly slicer: Slicer,
  ) {
    this.sight = new Sight(dom);
  }

  async run(): Promise<Walked> {
    const { dom } = this;
    const document = dom.win.document;
    const element = dom.documentElement(document);
    const view = viewOf(dom, dom.win, document, 'd0');
    this.found.frames.push(frameRecord('d0', null, dom.url(document), dom.title(document)));
    this.found.documents.set('d0', document);
    const root = newNode(element as Element, null, 'html', 'd0', 0);
    this.found.nodes.push(root);
    const stack: Level[] = [];
    if (element) {
      root.attrs = attributesOf(this.dom, element);
      stack.push(this.sight.openRoot(root, view, 0));
    }
    while (stack.length > 0) {
      if (this.slicer.due()) {
        await this.slicer.pause();
        if (this.slicer.elapsed() > this.most.time)
          this.found.stop(this.dom, 'time', `after ${this.most.time} ms`);
      }
      if (this.found.stopped) break;
      const top = stack[stack.length - 1] as Level;
      if (top.view.looking) await prepare(top.view, this.slicer);
      const child = nextOf(this.dom, top);
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
    return Object.assign(this.found, { root });
  }

  private text(level: Level, node: Text): void {
    if (level.node.look === null) return;
    const data = this.dom.textData(node);
    if (++this.looked > this.most.nodes)
      return this.found.stop(this.dom, 'nodes', `after ${this.most.nodes} nodes`);
    if (data === '') return;
    this.found.characters += data.length;
    if (this.found.characters > this.most.characters) {
      return this.found.stop(this.dom, 'characters', `after ${this.most.characters} characters`);
    }
    // White space at the beginning of a line shows nothing.
    if (!level.node.inline && startsLine(level.node) && !/\S/.test(data)) return;
    const run: Run = { node, pre: false, struck: level.struck, strong: level.node.look.weight >= 600 };
    if (data.includes('\n') && /\S/.test(data)) {
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
      this.found.stop(this.dom, 'nodes', `after ${this.most.nodes} nodes`);
      return null;
    }
    if (isPassedOver(tag, '')) return null;
    this.found.elements++;
    const attrs = attributesOf(this.dom, el);
    const role = roleOf(attrs);
    if (role !== '' && isPassedOver(tag, role)) return null;
    if (level.depth >= this.most.depth) return this.found.tooDeep(this.most.depth);
    if (tag === 'br') {
      level.node.children.push({ node: null, pre: true, struck: false, strong: false });
      return null;
    }
    const shadow = dom.shadowRoot(el);
    const named = level.odd ? ALL : level.view.suspects.of(el, tag, attrs);
    const signs = shadow === null && isUsual(tag, attrs) ? named : named | LAYS | WRITES;
    const style = signs === 0 ? UNSTYLED : level.view.win.getComputedStyle(el);
    const display = (signs & LAYS) === 0 ? plainDisplay(tag, level.boxed) : style.display;
    if (display === 'none') {
      if (tag === 'input' && isToggle(attrs))
        return this.veiled(level, veiledNode(el, level.node, tag, attrs, index, display));
      return this.found.hide(this.dom, 'display-none', el);
    }
    const odd = (signs & HIDES) !== 0 || shadow !== null || attrs?.has('hidden') === true;
    const position = odd ? style.position : 'static';
    const veil = odd ? this.sight.veil(style, display, position) : null;
    if (veil) {
      if ((tag === 'input' && isToggle(attrs)) || tag === 'select') {
        return this.veiled(level, veiledNode(el, level.node, tag, attrs, index, display));
      }
      return this.found.hide(this.dom, veil, el);
    }
    const node = newNode(el, level.node, tag, level.view.frame, index);
    node.attrs = attrs;
    node.role = role;
    node.scope = level.node.scope;
    applyBox(node, display, (signs & PAINTS) === 0 ? '' : style.backgroundColor);
    if (odd && style.visibility !== 'visible' && style.visibility !== '') {
      // A descendant may be visible again, so go on without this element's own text.
      node.look = null;
      if (this.sight.ownText(el)) this.found.count('visibility');
      if (CONTROLS.has(tag) || (DRAWN.has(tag) && tag !== 'svg')) return null;
    } else {
      if (DRAWN.has(tag) && !(tag === 'svg' && dom.byTag(el, 'text').length > 0))
        return this.picture(level, node);
      if (CONTROLS.has(tag)) {
        if (this.sight.tooSmall(el, level.view, level.around)) {
          if (!(tag === 'input' && isToggle(attrs)) && tag !== 'select')
            return this.found.hide(this.dom, 'zero-size', el);
          node.veiled = true;
        }
        this.add(level, node);
        return null;
      }
      if (tag === 'iframe' || tag === 'frame') return this.frame(level, node);
      if (shadow || this.sight.ownText(el)) {
        const isOwn = odd || (signs & WRITES) !== 0;
        const look = isOwn ? this.sight.look(style, odd) : this.sight.lookAround(level);
        const reason = this.sight.textReason(el, node, style, level, position, look, odd);
        node.look = reason ? null : look;
        if (reason) this.found.count(reason);
        if (reason === 'text-indent' || reason === 'off-screen') return null;
      }
    }
    const inner = this.sight.surroundings(level.view, level.around, el, node, style, position, odd);
    if (typeof inner === 'string') return this.found.hide(dom, inner, el);
    this.add(level, node);
    if (inner.clip && inner.clip !== level.around.clip && this.sight.cutShort(el, style))
      this.found.cut.push(node);
    const struck = level.struck || STRUCK.test(tag) || (odd && /line-through/.test(style.textDecorationLine));
    const next = this.inside(level, el, node, inner, struck, shadow);
    if (next) this.sight.handDown(next, level, odd, el, style, inner);
    return next;
  }

  private inside(
    level: Level,
    el: Element,
    node: VNode,
    inner: Surroundings,
    struck: boolean,
    shadow: ShadowRoot | null,
  ): Level | null {
    const { dom } = this;
    const depth = level.depth + 1;
    if (node.tag === 'details' && !node.attrs?.has('open')) {
      const summary = closedSummary(dom, this.found, el);
      if (!summary) return null;
      const next = newLevel(node, null, inner, false, level.view, depth);
      return Object.assign(next, { assigned: [summary.el], index: summary.index });
    }
    if (shadow) {
      this.found.shadows.push(shadow);
      // Its style sheets are its own, and reach what is slotted into it.
      const view = { ...level.view, suspects: EVERYONE };
      const next = newLevel(node, dom.firstChild(shadow), inner, struck, view, depth);
      this.pendingScope.set(node, ++this.scopes);
      return next;
    }
    const next = newLevel(node, dom.firstChild(el), inner, struck, level.view, depth);
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
    this.found.nodes.push(node);
  }

  private veiled(level: Level, node: VNode): null {
    this.add(level, node);
    return null;
  }

  private picture(level: Level, node: VNode): null {
    if (this.found.picture(this.dom, node, level.view)) this.add(level, node);
    return null;
  }

  private frame(level: Level, node: VNode): Level | null {
    if (this.sight.tooSmall(node.el, level.view, level.around)) return null;
    this.add(level, node);
    const opened = openFrame(this.dom, this.found, node, level.view.frame, this.most.frames);
    if (!opened) return null;
    const { view, top } = opened;
    top.scope = ++this.scopes;
    node.children.push(top);
    this.found.nodes.push(top);
    return this.sight.openRoot(top, view, level.depth + 1);
  }
}
