/** What moves on a page by itself and says nothing new: a countdown, a clock, "3 minutes ago". */
import type { Dom } from './dom';

const TIME = /\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d+\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\b/iu;
const LONGEST = 80;
/** A clock moves at least this often, milliseconds. */
const OFTEN = 90_000;

export interface Ticks {
  /** Whether this change is one more tick of a time that ticked before. The first change of any words is none. */
  isTick(record: MutationRecord): boolean;
  /** The text of the page without what ticks in it. */
  without(text: string): string;
}

export function createTicks(dom: Dom): Ticks {
  const before = new WeakMap<Node, { text: string; at: number }>();
  const ticking = new Map<Node, string>();

  /** The words round a change that hold a time, if there are few. */
  function timeAt({ type, target, addedNodes, removedNodes }: MutationRecord) {
    if (type === 'attributes') return null;
    const isText = (node: Node) => dom.nodeType(node) === 3;
    if (![...addedNodes, ...removedNodes].every(isText)) return null;
    let el: Node | null = type === 'characterData' ? dom.parentNode(target) : target;
    for (let up = 0; el && up < 2; up++, el = dom.parentNode(el)) {
      const text = dom.textContent(el) ?? '';
      if (text.length > LONGEST) return null;
      if (TIME.test(text)) return { el, text };
    }
    return null;
  }

  const shape = (text: string) => text.replace(/\d+/gu, '#');

  return {
    isTick(record) {
      const time = timeAt(record);
      if (!time) return false;
      const { el, text } = time;
      const at = dom.win.performance.now();
      const last = before.get(el);
      before.set(el, { text, at });
      const ticks = last !== undefined && at - last.at < OFTEN && shape(last.text) === shape(text);
      if (ticks) ticking.set(el, text);
      else ticking.delete(el);
      return ticks;
    },
    without(text) {
      let rest = text;
      for (const [el, words] of ticking) {
        if (!dom.isConnected(el)) ticking.delete(el);
        else rest = rest.replace(words.trim(), '');
      }
      return rest;
    },
  };
}
