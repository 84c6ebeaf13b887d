/** What a walk finds and counts on its way. */
import type { Frame } from '@/core/record/snapshot';
import type { Dom } from './dom';
import type { VNode } from './model';
import { cleanText } from './text';
import type { View } from './view';
import type { HiddenReason } from './visibility';

export class Tally {
  /** Every node in reading order, parents before children. */
  readonly nodes: VNode[] = [];
  readonly frames: Frame[] = [];
  /** The document of each frame that could be read. */
  readonly documents = new Map<string, Document>();
  /** Open shadow roots on the way. */
  readonly shadows: ShadowRoot[] = [];
  readonly hidden = new Map<string, number>();
  readonly collapsed: { name: string; kind: 'details' | 'more' }[] = [];
  /** Boxes that show only the beginning of what they hold. */
  readonly cut: VNode[] = [];
  readonly limits = new Map<string, string>();
  pictures = 0;
  characters = 0;
  elements = 0;
  framesEntered = 0;
  stopped = false;

  /** A limit ends the walk; what was read until then stays. */
  stop(dom: Dom, kind: string, detail: string): void {
    this.stopped = true;
    const all = dom.win.document.getElementsByTagName('*').length;
    this.limits.set(
      kind,
      `${detail}: ${this.elements} of at least ${Math.max(all, this.elements)} elements read`,
    );
  }

  /** Counts one more thing left out by a limit that does not end the walk. */
  leaveOut(kind: string, detail: (count: number) => string): void {
    const before = Number(/^\d+/.exec(this.limits.get(kind) ?? '')?.[0] ?? 0);
    this.limits.set(kind, detail(before + 1));
  }

  tooDeep(most: number): null {
    this.leaveOut('depth', (count) => `${count} elements deeper than ${most} steps left out`);
    return null;
  }

  count(reason: HiddenReason): void {
    this.hidden.set(reason, (this.hidden.get(reason) ?? 0) + 1);
  }

  hide(dom: Dom, reason: HiddenReason, el: Element): null {
    if (dom.firstChild(el)) this.count(reason);
    return null;
  }

  /** @returns whether the picture has a text of its own to read */
  picture(dom: Dom, node: VNode, view: View): boolean {
    const box = dom.rect(node.el);
    const large = box.width >= 100 && box.height >= 60;
    if (view.layout ? large : node.tag !== 'svg') this.pictures++;
    if (node.tag !== 'img' || cleanText(node.attrs?.get('alt') ?? '').text === '') return false;
    return !view.layout || box.width > 2;
  }
}

export type Walked = Tally & { root: VNode };

/** A closed details shows its summary only; what it holds back is collapsed, not hidden. */
export function closedSummary(
  dom: Dom,
  found: Tally,
  details: Element,
): { el: Element; index: number } | null {
  let el = dom.firstElementChild(details);
  let index = 0;
  while (el && dom.localName(el) !== 'summary') {
    el = dom.nextElementSibling(el);
    index++;
  }
  found.collapsed.push({ name: cleanText((el && dom.textContent(el)) ?? '').text, kind: 'details' });
  return el ? { el, index } : null;
}
