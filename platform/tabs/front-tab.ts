/** Which tab the panel is about, and each time its document or address changes. */
import { browser } from 'wxt/browser';

export interface TabPlace {
  tab: number;
  /** Grows each time another tab comes to the front or the tab starts loading. */
  visit: number;
  /** '' where the browser does not tell: no access to the site, and no click that gives it. */
  url: string;
}

/** A tab to stay with, or a window whose active tab to follow. */
export type Follow = { tab: number } | { window: number };

/**
 * Follows a tab. Calls `onPlace` at once and at each change, `onClosed` when the tab is gone.
 * @returns a way to ask for the place again, for when an address may have become known
 */
export function followTab(
  follow: Follow,
  onPlace: (place: TabPlace) => void,
  onClosed: (tab: number) => void,
): { again(): Promise<void> } {
  let tab = 'tab' in follow ? follow.tab : null;
  let visit = 0;

  const tell = async () => {
    const asked = tab;
    if (asked === null) return;
    const found = await browser.tabs.get(asked).catch(() => null);
    if (asked !== tab) return;
    if (!found) return onClosed(asked);
    onPlace({ tab: asked, visit, url: found.url ?? '' });
  };

  browser.tabs.onUpdated.addListener((id, change) => {
    if (id !== tab) return;
    if (change.status === 'loading') visit += 1;
    if (change.status !== undefined || change.url !== undefined) void tell();
  });
  browser.tabs.onRemoved.addListener((id) => {
    if (id === tab) onClosed(id);
  });
  if ('window' in follow) {
    const toFront = (id: number | undefined) => {
      if (id === undefined) return;
      tab = id;
      visit += 1;
      void tell();
    };
    browser.tabs.onActivated.addListener((info) => {
      if (info.windowId === follow.window) toFront(info.tabId);
    });
    browser.tabs.onReplaced.addListener((added, removed) => {
      if (removed === tab) toFront(added);
    });
    void browser.tabs.query({ active: true, windowId: follow.window }).then(([front]) => toFront(front?.id));
  } else {
    void tell();
  }
  return { again: tell };
}

/** The window this page is in. */
export async function ownWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
}
