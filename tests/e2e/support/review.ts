import { expect, type Page } from '@playwright/test';
import type { Launched } from '@/scripts/lib/launch';
import { newTab, newWindow } from '@/scripts/lib/tabs';
import { demoDay } from './extension';

/** A page and the spot-check about it, with a fixed day and seed. */
export async function reviewOf(launched: Launched, url: string): Promise<{ page: Page; review: Page }> {
  const { page, tab } = await newTab(launched);
  await page.goto(url);
  const review = await newWindow(launched);
  await review.goto(launched.page(`review.html?tabId=${tab}&now=${demoDay}&seed=7`));
  return { page, review };
}

/** Looks at so many notes, agreeing with all but one thing in every third, and opens the results. */
export async function lookAtAll(review: Page, size: number): Promise<void> {
  await expect(review.locator('.collect-count')).toContainText(/\d+ notes/, { timeout: 90_000 });
  await review.getByLabel('How many').fill(String(size));
  await review.getByRole('button', { name: 'Start', exact: true }).click();
  for (let at = 1; at <= size; at += 1) {
    await expect(review.getByRole('heading', { name: `Note ${at} of ${size}` })).toBeVisible({
      timeout: 60_000,
    });
    await expect(review.locator('li[data-current]')).toBeFocused();
    if (at % 3 === 0) {
      await review.keyboard.press('d');
      await review.keyboard.press('1');
    }
    await review.keyboard.press('Enter');
  }
  await review.getByRole('button', { name: 'See the results' }).click();
}

/** Puts a stand-in where the browser would ask where to save: it keeps the last text. */
export async function saving(review: Page): Promise<void> {
  await review.evaluate(() => {
    const write = (text: string) => {
      Object.assign(globalThis, { saved: text });
      return Promise.resolve();
    };
    const createWritable = () => Promise.resolve({ write, close: () => Promise.resolve() });
    Object.assign(globalThis, { showSaveFilePicker: () => Promise.resolve({ createWritable }) });
  });
}

/** The text saved last. */
export const saved = (review: Page): Promise<string> =>
  review.evaluate(() => (globalThis as { saved?: string }).saved ?? '');

/** What the two buttons hand on. */
export async function exportsOf(review: Page): Promise<{ csv: string; json: string }> {
  await saving(review);
  const press = async (name: RegExp, begins: string) => {
    await review.getByRole('button', { name }).click();
    await expect.poll(() => saved(review)).toContain(begins);
    return saved(review);
  };
  return { csv: await press(/CSV/, 'review day,home'), json: await press(/JSON/, '"careside": "reviews"') };
}
