import type { Page } from '@playwright/test';
import type { Launched } from '@/scripts/lib/launch';
import { newTab } from '@/scripts/lib/tabs';
import { demoDay } from './extension';

/** A page and the spot-check about it, with a fixed day and seed. */
export async function reviewOf(launched: Launched, url: string): Promise<{ page: Page; review: Page }> {
  const { page, tab } = await newTab(launched);
  await page.goto(url);
  const review = await launched.context.newPage();
  await review.goto(launched.page(`review.html?tabId=${tab}&now=${demoDay}&seed=7`));
  return { page, review };
}
