import { firefoxBuild } from '@/scripts/lib/ensure-build';
import { launchFirefox } from '@/scripts/lib/launch-firefox';
import {
  closeSidebar,
  dockedWords,
  openSidebar,
  pressDocked,
  pressKey,
  pressToolbarButton,
} from './support/chrome';
import { expect, test } from './support/extension';
import { openOwn, tabsOf } from './support/own-pages';
import { press, seeWords } from './support/pages';

const sidebar = 'careside_careside_example-sidebar-action';

test('the toolbar button and the key open the sidebar; one click there lets it read the site in front', async ({
  demo,
}) => {
  // The prompt of the browser itself cannot be steered; this makes it a yes. What asks, and when, stays as it is.
  const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
  const launched = await launchFirefox({ extension: firefoxBuild, prefs });
  const { browser } = launched;
  try {
    const own = await openOwn(launched, 'options.html');
    const page = (await browser.pages()).find((one) => one !== own);
    if (!page) throw new Error('Firefox opened without a page.');
    await page.goto(`${demo.url}/harbour/people/peggy-ellis/plan`);
    await page.bringToFront();
    expect(await openSidebar(browser)).toBe('');

    await pressToolbarButton(browser);
    await expect.poll(() => openSidebar(browser), { timeout: 30_000 }).toBe(sidebar);
    await expect.poll(() => pressDocked(own, 'Start'), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => dockedWords(own), { timeout: 30_000 }).toContain('127.0.0.1');
    expect(await dockedWords(own)).not.toContain('Codeine');

    await closeSidebar(browser);
    await expect.poll(() => openSidebar(browser)).toBe('');
    await pressKey(browser);
    await expect.poll(() => openSidebar(browser), { timeout: 30_000 }).toBe(sidebar);

    // Only a person's own click may ask for a site, so the panel of the same tab is clicked in a window of its own.
    const inTabs = await tabsOf(own);
    const found = await Promise.all(
      inTabs.map((tab) => own.evaluate((id) => (globalThis as unknown as Tabs).browser.tabs.get(id), tab)),
    );
    const tab = found.find(({ url }) => url?.startsWith(demo.url))?.id;
    const panel = await openOwn(launched, `sidepanel.html?tabId=${tab}`);
    await press(panel, `Let Careside read ${new URL(demo.url).host}`);
    await seeWords(panel, 'Codeine: makes her very constipated');
    // The docked panel hears of it and reads by itself.
    await expect
      .poll(() => dockedWords(own), { timeout: 30_000 })
      .toContain('Codeine: makes her very constipated');
  } finally {
    await launched.close();
  }
});

interface Tabs {
  browser: { tabs: { get: (id: number) => Promise<{ id?: number; url?: string }> } };
}
