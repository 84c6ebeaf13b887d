/** Remembers under which addresses what stands on the page has stood: a page may move before it draws. */
import type { Dom } from './dom';
import type { Place } from './flow';

/** Milliseconds after a move by which a page that drew anything since is taken to have drawn all its address is about. */
const SETTLED_AFTER = 10_000;

/** Milliseconds after a move in which a change may still belong to the address before. */
const STILL_BEFORE = 250;

export interface Drawn {
  /** To be told before what changed, so that it counts for the new address. */
  moved(): void;
  /** @param isTyping of a node: somebody is typing there, which draws nothing of whom the page is about */
  changed(records: readonly MutationRecord[], isTyping?: (node: Node) => boolean): void;
  /**
   * By block, every address since the oldest of its words was drawn; '' where they are not all known. Undefined for
   * a page that never moved, or not lately.
   */
  behind(places: ReadonlyMap<string, Place>): Record<string, string[]> | undefined;
}

/** Made when the page is first watched: of what was drawn before, it knows no more than the browser tells. */
export function createDrawn(dom: Dom): Drawn {
  const { win } = dom;
  const addresses = hasMoved(win) ? ['', win.location.href] : [win.location.href];
  const drawnAt = new WeakMap<Node, number>();
  /** Addresses, by number, under which anything at all changed. */
  const busy = new Set<number>();
  let since = addresses.length > 1 ? win.performance.now() : -Infinity;

  let settledAt = 0;
  let drawnLast = 0;
  /** What was there before the page was watched may have been drawn then; else nothing new is no sign of the new address. */
  const hasDrawn = () => drawnLast === addresses.length - 1 || addresses.at(-2) === '';
  const isSettled = () => win.performance.now() - since >= SETTLED_AFTER && hasDrawn();

  function moved(): void {
    if (win.location.href === addresses.at(-1)) return;
    if (isSettled()) settledAt = addresses.length - 1;
    addresses.push(win.location.href);
    since = win.performance.now();
  }

  /** The youngest of a node and what it stands in: who draws a part of the page anew draws all within it. */
  function age(node: Node, known: Map<Node, number>): number {
    const asked: Node[] = [];
    let up: Node | null = node;
    for (; up && !known.has(up); up = dom.parentNode(up)) asked.push(up);
    let latest = up ? (known.get(up) ?? 0) : settledAt;
    for (const one of asked.reverse()) {
      latest = Math.max(latest, drawnAt.get(one) ?? 0);
      known.set(one, latest);
    }
    return latest;
  }

  /**
   * The addresses since one of them, less a way there and back on which nothing changed: the page is the one it was.
   * A frame may change unseen, so a page with frames keeps them all.
   */
  function standing(oldest: number): string[] {
    const latest = addresses.length - 1;
    const same = (i: number) => addresses[i] === addresses[latest];
    let upto = oldest;
    while (upto < latest && !(same(upto) && win.length === 0 && !isBusyBetween(upto, latest))) upto++;
    return addresses.slice(oldest, upto + 1);
  }

  function isBusyBetween(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (busy.has(i)) return true;
    return false;
  }

  return {
    moved,
    changed(records, isTyping = () => false) {
      if (records.length > 0) {
        busy.add(addresses.length - 1);
        if (win.performance.now() - since < STILL_BEFORE) busy.add(addresses.length - 2);
      }
      for (const { type, target, addedNodes } of records) {
        if (type !== 'attributes' && !isTyping(target)) drawnLast = addresses.length - 1;
        if (type === 'characterData') drawnAt.set(target, addresses.length - 1);
        for (const node of addedNodes) drawnAt.set(node, addresses.length - 1);
      }
    },
    behind(places) {
      moved();
      const latest = addresses.length - 1;
      if (latest === 0 || isSettled()) return undefined;
      const found: Record<string, string[]> = {};
      const known = new Map<Node, number>();
      for (const [block, { el, runs }] of places) {
        const words = runs.flatMap(({ node }) => node ?? []);
        const oldest = Math.min(...(words.length > 0 ? words : [el]).map((node) => age(node, known)));
        if (oldest < latest) found[block] = standing(oldest);
      }
      return found;
    },
  };
}

/** Whether this document has had another address than the one it was loaded with. */
function hasMoved(win: Window): boolean {
  const loaded = win.performance.getEntriesByType('navigation')[0]?.name;
  const { href } = win.location;
  if (loaded !== undefined && loaded.split('#')[0] !== href.split('#')[0]) return true;
  const { navigation } = win as { navigation?: { entries(): { sameDocument: boolean }[] } };
  return (navigation?.entries().filter(({ sameDocument }) => sameDocument).length ?? 0) > 1;
}
