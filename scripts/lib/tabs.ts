import type { Page } from 'playwright-core';
import type { Launched } from './launch';

interface Tabs {
  chrome: { tabs: { query: (filter: object) => Promise<{ id?: number }[]> } };
}

async function tabNumbers({ context }: Launched): Promise<number[]> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const tabs = await worker.evaluate(() => (globalThis as unknown as Tabs).chrome.tabs.query({}));
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** A new, empty tab, and the number by which the extension knows it. */
export async function newTab(launched: Launched): Promise<{ page: Page; tab: number }> {
  const before = new Set(await tabNumbers(launched));
  const page = await launched.context.newPage();
  const tab = (await tabNumbers(launched)).find((id) => !before.has(id));
  if (tab === undefined) throw new Error('The browser did not open a tab.');
  return { page, tab };
}
