/** What tests do to a page in Firefox: look, press, type. Every look is taken again until it is as it should be. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect } from '@playwright/test';

/** Words of a page or of one of its parts, as a person sees them; '' while it is not there. */
export const wordsOf = (page: Page | Frame, selector = 'body'): Promise<string> =>
  page.evaluate(
    (asked) => (document.querySelector<HTMLElement>(asked)?.innerText ?? '').replace(/\s+/g, ' ').trim(),
    selector,
  );

/** Waits until words are there. */
export const seeWords = (page: Page | Frame, words: string | RegExp, selector?: string): Promise<void> =>
  expect
    .poll(() => wordsOf(page, selector), { timeout: 90_000 })
    [typeof words === 'string' ? 'toContain' : 'toMatch'](words as string & RegExp);

/** Waits for an element to be there and drawn. @param words what it says, whole */
export async function find(
  page: Page | Frame,
  selector: string,
  words: string | null = null,
): Promise<ElementHandle<HTMLElement>> {
  let found: ElementHandle<HTMLElement> | null = null;
  await expect(async () => {
    const handle = await page.evaluateHandle(
      (asked, said) =>
        [...document.querySelectorAll<HTMLElement>(asked)].find(
          (el) =>
            el.getClientRects().length > 0 &&
            (said === null ||
              (el.getAttribute('aria-label') ?? el.innerText).replace(/\s+/g, ' ').trim() === said),
        ) ?? null,
      selector,
      words,
    );
    found = handle.asElement() as ElementHandle<HTMLElement> | null;
    expect(found, `${selector} ${words ?? ''}`).not.toBeNull();
  }).toPass({ timeout: 90_000 });
  return found as unknown as ElementHandle<HTMLElement>;
}

/** Clicks with the mouse where an element is, also inside of frames. */
export async function clickOn(page: Page, el: ElementHandle<HTMLElement>): Promise<void> {
  const place = await el.evaluate((one) => {
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = one.getBoundingClientRect();
    const at = { x: x + width / 2, y: y + Math.min(height / 2, 12) };
    let view = one.ownerDocument.defaultView;
    while (view && view !== view.parent) {
      const frame = view.frameElement?.getBoundingClientRect();
      at.x += frame?.x ?? 0;
      at.y += frame?.y ?? 0;
      view = view.parent as typeof view;
    }
    return at;
  });
  await page.mouse.click(place.x, place.y);
}

/** Finds an element of a page, or of one of its frames, and clicks on it. */
export const click = async (
  page: Page,
  selector: string,
  words: string | null = null,
  within: Page | Frame = page,
): Promise<void> => clickOn(page, await find(within, selector, words));

/** Presses a button by its name. */
export const press = (page: Page, name: string): Promise<void> =>
  click(page, 'button, [role="button"]', name);
