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

/**
 * A new, empty page in a window of its own. In one window the browser hardly draws what lies behind another tab: after
 * a few frames it draws one a second, and whoever works on two pages at once waits for it.
 */
export async function newWindow({ context }: Pick<Launched, 'context'>): Promise<Page> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser does not open a window when it is asked.');
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const page = await opened;
  await session.detach();
  return page;
}

/** A new, empty tab, and the number by which the extension knows it. */
export async function newTab(launched: Launched): Promise<{ page: Page; tab: number }> {
  const before = new Set(await tabNumbers(launched));
  const page = await launched.context.newPage();
  const tab = (await tabNumbers(launched)).find((id) => !before.has(id));
  if (tab === undefined) throw new Error('The browser did not open a tab.');
  return { page, tab };
}
