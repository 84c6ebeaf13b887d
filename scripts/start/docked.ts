import type { Page } from 'playwright-core';
import type { Launched } from '@/scripts/lib/launch';

interface Browser {
  chrome: {
    storage: { local: { set: (items: object) => Promise<void> } };
    windows: { getLastFocused: () => Promise<{ id: number }> };
    sidePanel: { open: (options: { windowId: number }) => Promise<void> };
  };
}

/** Docks the side panel beside a page, past its first-run words, as a click on the Careside button does. */
export async function dockBeside(launched: Launched, page: Page): Promise<void> {
  // The browser opens the panel for a person's act only; a call from one of Careside's own pages counts as one here.
  const helper = await launched.context.newPage();
  await helper.goto(launched.page('sidepanel.html?tabId=0'));
  await helper.evaluate(async () => {
    const { chrome } = globalThis as unknown as Browser;
    await chrome.storage.local.set({ welcomed: true });
    const window = await chrome.windows.getLastFocused();
    await chrome.sidePanel.open({ windowId: window.id });
  });
  await helper.close();
  await page.bringToFront();
}
