/** Keeps the keyboard where it was when the button that was pressed goes away. */
import { useEffect } from 'react';

const REACHABLE =
  'button:not(:disabled), [href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';
const HEADING = 'h1, h2, h3';

const reachableIn = (within: Element): HTMLElement[] => [...within.querySelectorAll<HTMLElement>(REACHABLE)];
const isThere = (el: Element) => el.isConnected && !el.matches(':disabled');
const upFrom = (el: Element | null): Element[] => (el === null ? [] : [el, ...upFrom(el.parentElement)]);

/** What was round the focus when it came. */
interface Kept {
  el: HTMLElement;
  /** From the inside out. */
  around: Element[];
  /** All that could be reached then, in order. */
  all: HTMLElement[];
  /** Where the focus was before. */
  opener: HTMLElement | null;
}

/** The nearest thing to where the focus was: what follows, what came in its place, what led to it, what stands before. */
function nextTo({ el, around, all, opener }: Kept): HTMLElement | null {
  const at = all.indexOf(el);
  const known = new Set(all);
  for (const each of around) {
    if (!each.isConnected) continue;
    // The whole view went: begin where the new one begins.
    if (each.matches('main, body')) return headingOf(each);
    const near = (one: HTMLElement) => isThere(one) && each.contains(one);
    const fresh = reachableIn(each).filter((one) => !known.has(one));
    const found =
      all.slice(at + 1).find(near) ??
      fresh.find((one) => one.matches('.button-main')) ??
      fresh[0] ??
      (opener !== null && near(opener) ? opener : all.slice(0, at).findLast(near));
    if (found) return found;
  }
  return null;
}

function headingOf(view: Element): HTMLElement | null {
  const main = view.matches('main') ? view : (view.querySelector('main') ?? view);
  const heading = main.querySelector<HTMLElement>(HEADING) ?? (main as HTMLElement);
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return heading;
}

/** Follows one document's focus until it is stopped. Takes it from nobody: only where it would be lost. */
export function keepFocus(document: Document): () => void {
  let kept: Kept | null = null;
  const isLost = () => document.activeElement === null || document.activeElement === document.body;

  const came = ({ target }: Event) => {
    const el = target as HTMLElement;
    const opener = kept && kept.el !== el ? kept.el : (kept?.opener ?? null);
    kept = { el, around: upFrom(el.parentElement), all: reachableIn(document.body), opener };
  };
  // A click beside everything leaves the focus on purpose; what is taken away loses it.
  const went = () =>
    queueMicrotask(() => {
      if (kept && isThere(kept.el) && isLost() && document.hasFocus()) kept = null;
    });
  const observer = new MutationObserver(() => {
    if (!kept || isThere(kept.el) || !isLost() || !document.hasFocus()) return;
    nextTo(kept)?.focus();
  });

  document.addEventListener('focusin', came);
  document.addEventListener('focusout', went);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', came);
    document.removeEventListener('focusout', went);
    observer.disconnect();
  };
}

/** Once for a whole page of the extension. */
export function useKeptFocus(): void {
  useEffect(() => keepFocus(document), []);
}
