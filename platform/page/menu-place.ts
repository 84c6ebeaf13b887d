/** Where the page's context menu was last asked for, so that the menu's own question can be answered. */

export interface MenuMemory {
  /** Listens on these documents from now on. Passive: the page notices nothing. */
  observe(documents: readonly Document[]): void;
  /** The place, once: asking forgets it. */
  take(): Node | null;
  stop(): void;
}

export function createMenuMemory(): MenuMemory {
  let place: Node | null = null;
  let watched: readonly Document[] = [];
  const options = { capture: true, passive: true };
  const remember = (event: Event) => {
    const target = event.composedPath()[0];
    if (event.isTrusted && target && 'nodeType' in target) place = target as Node;
  };
  const leave = () => watched.forEach((each) => each.removeEventListener('contextmenu', remember, options));
  return {
    observe(documents) {
      leave();
      watched = documents;
      watched.forEach((each) => each.addEventListener('contextmenu', remember, options));
    },
    take() {
      const taken = place;
      place = null;
      return taken;
    },
    stop() {
      leave();
      watched = [];
      place = null;
    },
  };
}
