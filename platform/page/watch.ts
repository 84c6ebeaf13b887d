/** Tells when the page under the last snapshot changed. Runs only while somebody listens. */
import type { PageEvent } from '@/core/ports';
import type { Dom } from './dom';
import type { Drawn } from './drawn';
import type { FocusFollower } from './focus';
import { createTicks } from './ticks';

const ATTRIBUTES = [
  'hidden',
  'open',
  'class',
  'style',
  'disabled',
  'aria-expanded',
  'aria-selected',
  'aria-checked',
  'aria-hidden',
  'aria-busy',
  'contenteditable',
];
const LOOK_EVERY = 400;
const isFrame = (tag: string): boolean => /^i?frame$/.test(tag);

export interface Watcher {
  /** Watches these trees from now on: the documents and shadow roots of the last read. */
  observe(roots: readonly Node[]): void;
  stop(): void;
}

/**
 * @param settle quiet time after a change before it is told, milliseconds; at most four times that is waited
 * @param drawn hears of every move and change at once
 * @param field the field somebody is typing in: what changes inside it is told in its own way
 */
export function createWatcher(
  dom: Dom,
  settle: number,
  tell: (event: PageEvent) => void,
  drawn: Pick<Drawn, 'moved' | 'changed'>,
  field: Pick<FocusFollower, 'isTyping' | 'refresh'> = { isTyping: () => false, refresh: () => undefined },
): Watcher {
  const { win } = dom;
  let address = win.location.href;
  let timer: number | undefined;
  let firstChange = 0;
  let strong = false;
  const ticks = createTicks(dom);
  let shown = '';
  const stopListening: (() => void)[] = [];

  function visibleText(): string {
    const body = dom.body(win.document);
    return body ? ticks.without(dom.innerText(body) ?? '') : '';
  }

  function changed(certain: boolean): void {
    const now = win.performance.now();
    if (timer === undefined) firstChange = now;
    else win.clearTimeout(timer);
    strong ||= certain;
    const wait = Math.max(0, Math.min(settle, firstChange + settle * 4 - now));
    timer = win.setTimeout(() => {
      timer = undefined;
      const certainly = strong;
      strong = false;
      // A class or a style alone is mostly a hover or an animation: told only when the words differ.
      const text = visibleText();
      if (certainly || text !== shown) tell({ kind: 'changed' });
      shown = text;
    }, wait);
  }

  function moved(): void {
    drawn.moved();
    if (win.location.href === address) return;
    address = win.location.href;
    tell({ kind: 'navigated', url: address });
  }

  const observer = new win.MutationObserver((all) => {
    moved();
    drawn.changed(all, field.isTyping);
    const records = all.filter((record) => !field.isTyping(record.target));
    // Editors that draw from a model of their own change without an input event: undo, a paste.
    // One that starts late may be clicked into before it takes words, and no focus tells of that.
    const starts = all.some(({ attributeName }) => attributeName === 'contenteditable');
    if (records.length < all.length || starts) field.refresh();
    const news = records.filter((record) => !ticks.isTick(record));
    if (news.length > 0) changed(news.some(isCertain));
  });

  /** A title that counts is above the page, not on it; a style sheet there may show or hide. */
  function isCertain({ type, target, attributeName }: MutationRecord): boolean {
    const { head } = win.document;
    if (head && dom.contains(head, target)) return false;
    return type !== 'attributes' || /^(?:hidden|open|aria-)/.test(attributeName ?? '');
  }

  function listen(target: EventTarget | undefined, name: string, run: (event: Event) => void): void {
    if (!target) return;
    target.addEventListener(name, run, { capture: true, passive: true });
    stopListening.push(() => target.removeEventListener(name, run, { capture: true }));
  }

  listen(win, 'popstate', moved);
  listen(win, 'hashchange', moved);
  listen((win as { navigation?: EventTarget }).navigation, 'currententrychange', moved);
  listen((win as { navigation?: EventTarget }).navigation, 'navigatesuccess', moved);
  listen(win, 'pagehide', ({ isTrusted }) => {
    if (isTrusted) tell({ kind: 'gone' });
  });
  const loading = new Map<Node, () => void>();
  // A frame that is loaded anew has another document, which nobody watches yet; the read before it may have found it empty.
  const loaded = (event: Event) => {
    const target = event.target as Node | null;
    if (event.isTrusted && target && dom.nodeType(target) === 1 && isFrame(dom.localName(target as Element)))
      changed(true);
  };
  const edited = (event: Event) => {
    const target = event.composedPath()[0] as Node | undefined;
    if (event.isTrusted && !(target && field.isTyping(target))) changed(true);
  };
  listen(win, 'input', edited);
  listen(win, 'change', edited);
  const poll = win.setInterval(moved, LOOK_EVERY);

  function hearLoads(roots: ReadonlySet<Node>): void {
    for (const [root, unlisten] of loading) {
      if (roots.has(root)) continue;
      unlisten();
      loading.delete(root);
    }
    for (const root of roots) {
      if (loading.has(root)) continue;
      root.addEventListener('load', loaded, { capture: true, passive: true });
      loading.set(root, () => root.removeEventListener('load', loaded, { capture: true }));
    }
  }

  return {
    observe(roots) {
      drawn.changed(observer.takeRecords(), field.isTyping);
      observer.disconnect();
      shown = visibleText();
      hearLoads(new Set(roots));
      for (const root of roots) {
        observer.observe(root, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ATTRIBUTES,
        });
      }
    },
    stop() {
      observer.disconnect();
      win.clearInterval(poll);
      if (timer !== undefined) win.clearTimeout(timer);
      hearLoads(new Set());
      for (const stop of stopListening.splice(0)) stop();
    },
  };
}
