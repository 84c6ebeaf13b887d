import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { startDemo, type Demo } from '@/demo/server';
import { firefoxBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launchFirefox, type LaunchedFirefox } from '@/scripts/lib/launch-firefox';
import { demoDay } from '@/tests/e2e/support/extension';
import { openOwn, tabsOf } from './own-pages';

/** A page of the demo with the panel for it, each in a window of its own, so that neither is out of sight. */
export interface Beside {
  page: Page;
  panel: Page;
  tab: number;
}

interface Worker {
  demo: Demo;
  /** The build with leave to read the demo. */
  granted: LaunchedFirefox;
}

interface Each {
  beside: (path: string) => Promise<Beside>;
}

export const test = base.extend<Each, Worker>({
  demo: [
    async ({}, provide) => {
      const demo = await startDemo({ port: 0 });
      await provide(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  granted: [
    async ({ demo }, provide) => {
      const copy = grantedCopy(firefoxBuild, [demo.url]);
      const launched = await launchFirefox({ extension: copy.folder });
      await provide(launched);
      await launched.close();
      copy.remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  beside: async ({ demo, granted }, provide) => {
    const opened: Page[] = [];
    await provide(async (path) => {
      const own = await openOwn(granted, 'options.html');
      opened.push(own);
      const before = new Set(await tabsOf(own));
      const page = await granted.browser.newPage({ type: 'window' });
      opened.push(page);
      const tab = (await tabsOf(own)).find((id) => !before.has(id));
      if (tab === undefined) throw new Error('Firefox did not open a tab.');
      await page.goto(`${demo.url}${path}`);
      const panel = await openOwn(granted, `sidepanel.html?tabId=${tab}&now=${demoDay}`);
      opened.push(panel);
      return { page, panel, tab };
    });
    await Promise.all(opened.map((page) => page.close().catch(() => undefined)));
  },
});

export { expect } from '@playwright/test';
