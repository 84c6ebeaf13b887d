/** Whether what stands in one element can be seen, with the page's own layout at hand. */
import type { Dom, Style } from './dom';
import { newLevel, type Level } from './level';
import type { Look, VNode } from './model';
import { NO_TEXT } from './nodes';
import { makesBoxes } from './plain';
import type { View } from './view';
import {
  boxReason,
  clippedAway,
  transparentFilter,
  unreadableColour,
  type HiddenReason,
  type Surroundings,
} from './visibility';

/** Elements. */
const SMALL = 200;

export class Sight {
  private readonly looks = new WeakMap<VNode, Look>();
  private readonly range: Range;

  constructor(private readonly dom: Dom) {
    this.range = new dom.win.Range();
  }

  /** At the top of a document. */
  openRoot(root: VNode, view: View, depth: number): Level {
    const around: Surroundings = {
      background: '',
      clip: null,
      clipPositioned: false,
      scroller: false,
      rightToLeft: root.attrs?.get('dir') === 'rtl',
    };
    const level = newLevel(root, this.dom.firstChild(root.el), around, false, view, depth);
    const style = view.win.getComputedStyle(root.el);
    level.odd = this.handsDown(style);
    level.boxed = makesBoxes(style.display, false);
    return level;
  }

  /** Hidden together with everything below it. */
  veil(style: Style, display: string, position: string): HiddenReason | null {
    if (style.contentVisibility === 'hidden' && display !== 'inline') return 'content-visibility';
    if (Number(style.opacity) < 0.05 && style.opacity !== '') return 'opacity';
    if (clippedAway(style, position === 'absolute' || position === 'fixed')) return 'screen-reader-only';
    const filter = style.filter;
    if (filter && filter !== 'none' && transparentFilter(filter)) return 'filter';
    return null;
  }

  textReason(
    el: Element,
    node: VNode,
    style: Style,
    level: { view: View; around: Surroundings; placed: boolean },
    position: string,
    look: Look,
    odd: boolean,
  ): HiddenReason | null {
    const { view, around } = level;
    if (look.size < 3) return 'font-size';
    if (odd && parseFloat(style.textIndent) <= -300) return 'text-indent';
    if (node.tag === 'text' || node.tag === 'tspan') {
      // What lies behind drawn words is drawn as well, and cannot be known from styles.
      if (style.fill === 'none' && style.stroke === 'none') return 'same-colour';
      return boxReason(this.dom.rect(el), aroundFor(around, position), view.scroll);
    }
    const background = node.background !== '' ? node.background : around.background;
    const fill = odd ? style.getPropertyValue('-webkit-text-fill-color') : '';
    if (view.layout && unreadableColour(look.color, fill, background)) {
      const own = view.win.getComputedStyle(el);
      // Text that cuts its shape out of a gradient has no colour of its own.
      const shape = /text/.test(own.getPropertyValue('-webkit-background-clip'));
      if (!shape && !this.overPicture(el, own, node, position)) return 'same-colour';
    }
    if (!view.layout || node.display === 'contents' || (!odd && level.placed)) return null;
    return boxReason(this.dom.rect(el), aroundFor(around, position), view.scroll);
  }

  /** Text that only seems to match its background may stand on a picture or on another element. */
  overPicture(el: Element, style: Style, node: VNode, position: string): boolean {
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

  surroundings(
    view: View,
    around: Surroundings,
    el: Element,
    node: VNode,
    style: Style,
    position: string,
    odd: boolean,
  ): Surroundings | HiddenReason {
    let inner = aroundFor(around, position);
    if (node.background !== '' && !/,\s*0(?:\.\d+)?\)$/.test(node.background)) {
      inner = { ...inner, background: node.background };
    }
    if (node.attrs?.has('dir')) inner = { ...inner, rightToLeft: style.direction === 'rtl' };
    if (!odd || !view.layout) return inner;
    const overflow = style.overflowX;
    if (overflow === 'visible' || overflow === '' || node.tag === 'body') return inner;
    if (node.display === 'inline' || node.display === 'contents') return inner;
    const box = this.dom.rect(el);
    if (box.width === 1 && box.height === 1) return 'screen-reader-only';
    if (box.width <= 1 || box.height <= 1) return 'zero-size';
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

  /** A box drawn lower than its text on purpose: the rest comes with "read more". */
  cutShort(el: Element, style: Style): boolean {
    const { dom } = this;
    if (dom.scrollHeight(el) - dom.clientHeight(el) < 12) return false;
    const clamp = style.getPropertyValue('-webkit-line-clamp');
    return (clamp !== '' && clamp !== 'none') || (style.maxHeight !== 'none' && style.maxHeight !== '');
  }

  tooSmall(el: Element, view: View, around: Surroundings): boolean {
    if (!view.layout) return false;
    const box = this.dom.rect(el);
    if (box.width <= 1 || box.height <= 1) return true;
    return boxReason(box, around, view.scroll) !== null;
  }

  /** What holds for everything in an element: unusual by inheritance, or in its ordinary place. */
  handDown(next: Level, level: Level, odd: boolean, el: Element, style: Style, inner: Surroundings): void {
    next.odd = odd && this.handsDown(style);
    next.boxed = makesBoxes(next.node.display, level.boxed);
    // In its ordinary place in a box that can be seen, an ordinary element needs no measuring.
    next.placed = odd ? this.isPlaced(el, inner, level) : level.placed;
  }

  /** Stands where it can be seen and cuts nothing off. */
  private isPlaced(el: Element, inner: Surroundings, { view, around }: Level): boolean {
    if (!view.layout || (inner.clip && around.clip)) return false;
    const box = this.dom.rect(el);
    if (box.width <= 1 || box.height <= 1 || boxReason(box, inner, view.scroll) !== null) return false;
    return !inner.clip || this.holdsAll(el, box);
  }

  /** A small part of a page that could cut something off and does not: asked once, so that its texts need not be. */
  private holdsAll(el: Element, box: DOMRect): boolean {
    if (this.dom.byTag(el, '*').length > SMALL) return false;
    this.range.selectNodeContents(el);
    const held = this.range.getBoundingClientRect();
    const over = Math.max(box.left - held.left, held.right - box.right);
    const down = Math.max(box.top - held.top, held.bottom - box.bottom);
    return over <= 0.5 && down <= 0.5;
  }

  /** Text below inherits something unusual from this element. */
  private handsDown(style: Style): boolean {
    return (
      (style.visibility !== 'visible' && style.visibility !== '') ||
      parseFloat(style.textIndent) !== 0 ||
      style.textTransform !== 'none' ||
      style.getPropertyValue('-webkit-text-fill-color') !== style.color
    );
  }

  /** The look of the element that is being read, which its plain children share. */
  lookAround(level: Level): Look {
    const { node, view } = level;
    if (node.look && node.look !== NO_TEXT) return node.look;
    let look = this.looks.get(node);
    if (!look) this.looks.set(node, (look = this.look(view.win.getComputedStyle(node.el), false)));
    return look;
  }

  look(style: Style, odd: boolean): Look {
    return {
      size: fontSize(style),
      weight: Number(style.fontWeight) || (style.fontWeight === 'bold' ? 700 : 400),
      color: style.color,
      upper: odd && style.textTransform === 'uppercase',
    };
  }

  /** Has words of its own, not only below it. */
  ownText(el: Element): boolean {
    const { dom } = this;
    for (let child = dom.firstChild(el); child; child = dom.nextSibling(child)) {
      if (dom.nodeType(child) === 3 && /\S/.test(dom.textData(child as Text))) return true;
    }
    return false;
  }
}

/** CSS pixels; a document without layout states none. */
function fontSize(style: Style): number {
  const size = parseFloat(style.fontSize);
  return Number.isNaN(size) ? 16 : size;
}

/** Fixed and absolutely placed elements escape the clip of an ancestor that does not hold them. */
function aroundFor(outer: Surroundings, position: string): Surroundings {
  if (position === 'fixed')
    return outer.clip || outer.scroller ? { ...outer, clip: null, scroller: false } : outer;
  if (position === 'absolute' && outer.clip && !outer.clipPositioned) return { ...outer, clip: null };
  return outer;
}
