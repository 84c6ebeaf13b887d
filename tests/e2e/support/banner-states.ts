import type { Page } from '@playwright/test';

interface Seen {
  seen: { line: string; at: number }[];
}

/** Writes down each state of the banner from now on: the name, and "grey" or "full". */
export const recordBanner = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const seen: { line: string; at: number }[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const grey = document.querySelector('.banner')?.hasAttribute('data-stale') ? 'grey' : 'full';
      const line = `${document.querySelector('h1')?.textContent ?? ''} ${grey}`;
      if (seen.at(-1)?.line !== line) seen.push({ line, at: Date.now() });
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });

const STANDS = 2_000;

/** What the banner showed since a time; what had been drawn before it only where it still stood two seconds later. */
export async function bannerSince(panel: Page, time: number): Promise<string[]> {
  const seen = await panel.evaluate(() => (globalThis as unknown as Seen).seen);
  const stood = seen.findLast(({ at }) => at < time + STANDS);
  return seen.filter((one) => one.at >= time || one === stood).map(({ line }) => line);
}
