import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from '@/scripts/lib/launch-firefox';

interface Tabs {
  browser: { tabs: { query: (filter: object) => Promise<{ id?: number }[]> } };
}

/**
 * Opens one of the extension's own pages in a window. Firefox tells of no load there, so it is asked; and it is asked
 * again for the page where the extension was only just being installed.
 */
export async function openOwn({ browser, page: address }: LaunchedFirefox, path: string): Promise<Page> {
  const page = await browser.newPage({ type: 'window' });
  const url = address(path);
  const there = () => page.evaluate(() => `${location.href} ${document.readyState}`).catch(String);
  await expect(async () => {
    await page.goto(url, { timeout: 1 }).catch(() => undefined);
    await expect.poll(there, { timeout: 10_000 }).toBe(`${url} complete`);
  }).toPass({ timeout: 60_000 });
  return page;
}

/** The numbers of all tabs. @param own one of the extension's own pages */
export const tabsOf = (own: Page): Promise<number[]> =>
  own.evaluate(async () => {
    const { browser } = globalThis as unknown as Tabs;
    const tabs = await browser.tabs.query({});
    return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  });
