import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from '@/scripts/lib/launch-firefox';

interface Tabs {
  browser: { tabs: { query: (filter: object) => Promise<{ id?: number }[]> } };
}

/** Opens one of the extension's own pages in a window. Firefox tells of no load there, so it is asked. */
export async function openOwn({ browser, page: address }: LaunchedFirefox, path: string): Promise<Page> {
  const page = await browser.newPage({ type: 'window' });
  const url = address(path);
  await page.goto(url, { timeout: 1 }).catch(() => undefined);
  await expect
    .poll(() => page.evaluate(() => `${location.href} ${document.readyState}`), { timeout: 30_000 })
    .toBe(`${url} complete`);
  return page;
}

/** The numbers of all tabs. @param own one of the extension's own pages */
export const tabsOf = (own: Page): Promise<number[]> =>
  own.evaluate(async () => {
    const { browser } = globalThis as unknown as Tabs;
    const tabs = await browser.tabs.query({});
    return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  });
