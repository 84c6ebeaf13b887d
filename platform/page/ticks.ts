/** What moves on a page by itself and says nothing new: a countdown, a clock, "3 minutes ago". */
import type { Dom } from './dom';

const TIME =
  /\b(?<clock>\d{1,2}(?::\d{2}){1,2})\b|\b(?<count>\d+)\s*(?:(?<seconds>s|secs?|seconds?)|m|mins?|minutes?)\b/iu;
const TIMES = new RegExp(TIME.source, 'giu');
const LONGEST = 80;
/** A clock moves at least this often, milliseconds. */
const OFTEN = 90_000;
const MINUTE = 60;
/** How far a time may be from where the clock has taken it, seconds: by the steps it moves in. */
const LATE_BY = { 1: 2, [MINUTE]: 35 };

type Step = keyof typeof LATE_BY;

/** What a time says, in seconds, and the step it moves in; "14:59" may be hours and minutes or minutes and seconds. */
function readingsOf(text: string): { seconds: number; step: Step }[] {
  const { clock, count, seconds } = TIME.exec(text)?.groups ?? {};
  if (clock === undefined) {
    const step: Step = seconds === undefined ? MINUTE : 1;
    return [{ seconds: Number(count) * step, step }];
  }
  const parts = clock.split(':').reduce((sum, part) => sum * MINUTE + Number(part), 0);
  const bySeconds = { seconds: parts, step: 1 } as const;
  return clock.split(':').length > 2 ? [bySeconds] : [bySeconds, { seconds: parts * MINUTE, step: MINUTE }];
}

/** Whether a time went as far as the clock did, up or down: one that somebody corrects jumps. */
function wentWithTheClock(from: string, to: string, elapsed: number): boolean {
  const now = readingsOf(to);
  return readingsOf(from).some(({ seconds, step }, at) => {
    const went = Math.abs((now[at]?.seconds ?? NaN) - seconds);
    return Math.abs(went - elapsed / 1000) <= LATE_BY[step];
  });
}

export interface Ticks {
  /** Whether this change is one more tick of a time that ticked before. The first change of any words is none. */
  isTick(record: MutationRecord): boolean;
  /** The text of the page without the times that tick in it. */
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

  /** The same words with another time in them. */
  const shape = (text: string) => text.replace(TIMES, '#');

  return {
    isTick(record) {
      const time = timeAt(record);
      if (!time) return false;
      const { el, text } = time;
      const at = dom.win.performance.now();
      const last = before.get(el);
      before.set(el, { text, at });
      const ticks =
        last !== undefined &&
        at - last.at < OFTEN &&
        shape(last.text) === shape(text) &&
        wentWithTheClock(last.text, text, at - last.at);
      if (ticks) ticking.set(el, text);
      else ticking.delete(el);
      return ticks;
    },
    without(text) {
      let rest = text;
      for (const [el, words] of ticking) {
        if (!dom.isConnected(el)) ticking.delete(el);
        else rest = rest.replace(words.trim(), shape(words.trim()));
      }
      return rest;
    },
  };
}
