import { newTab } from '@/scripts/lib/tabs';
import { bannerSince, recordBanner } from '../support/banner-states';
import { expect, test } from '../support/extension';

interface Event {
  dispatch: (...args: unknown[]) => void;
}

interface Extension {
  chrome: {
    tabs: {
      get: (tab: number) => Promise<{ id: number; windowId: number }>;
      update: (tab: number, how: object) => Promise<void>;
    };
    sidePanel: { open: (where: { windowId: number }) => Promise<void> };
    storage: {
      session: {
        get: (key: string) => Promise<{ call?: { kind: string; tab: number } }>;
        remove: (key: string) => Promise<void>;
      };
    };
    runtime: { getManifest: () => { commands?: object } };
    action: { onClicked: Event };
    contextMenus: { onClicked: Event; update: (id: string, how: object) => Promise<void> };
  };
}

test('a panel that is pinned to no tab follows the tab in front, and never shows the other person in full colour', async ({
  demo,
  granted,
}) => {
  const first = await newTab(granted);
  const second = await newTab(granted);
  await first.page.goto(`${demo.url}/harbour/people/peggy-ellis/plan`);
  await second.page.goto(`${demo.url}/harbour/people/winston-clarke/plan`);
  const panel = await granted.context.newPage();
  await panel.goto(granted.page('sidepanel.html'));
  const start = panel.getByRole('button', { name: 'Start' });
  await start.click();
  const toFront = async (tab: number): Promise<number> => {
    const at = Date.now();
    await panel.evaluate(
      (id) => (globalThis as unknown as Extension).chrome.tabs.update(id, { active: true }),
      tab,
    );
    return at;
  };

  await toFront(first.tab);
  await expect(panel.locator('h1')).toHaveText('Peggy');
  await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale');
  await recordBanner(panel);
  const movedAt = await toFront(second.tab);
  await expect(panel.locator('h1')).toHaveText(/Winston/);
  await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale');
  const there = await bannerSince(panel, movedAt);
  expect(there.at(-1)).toMatch(/^Winston.* full$/);
  expect(there).not.toContain('Peggy full');

  const backAt = await toFront(first.tab);
  await expect(panel.locator('h1')).toHaveText('Peggy');
  await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale');
  const back = await bannerSince(panel, backAt);
  expect(back.at(-1)).toBe('Peggy full');
  expect(back.filter((line) => /^Winston.* full$/.test(line))).toEqual([]);
  await Promise.all([panel.close(), first.page.close(), second.page.close()]);
});

// A browser opens its panel for a person's own act alone, so here the last step is written down, not taken.
test('toolbar, key and menu each ask the browser for the panel of their window and say which tab', async ({
  demo,
  granted,
}) => {
  const { page, tab } = await newTab(granted);
  await page.goto(`${demo.url}/harbour/people/peggy-ellis/plan`);
  const worker = granted.context.serviceWorkers()[0];
  if (!worker) throw new Error('The background is not running.');
  const seen = await worker.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as Extension;
    const opened: { windowId: number }[] = [];
    const open = chrome.sidePanel.open;
    chrome.sidePanel.open = async (where) => void opened.push(where);
    const clicked = await chrome.tabs.get(id);
    const calls: string[] = [];
    const act = async (dispatch: () => void) => {
      await chrome.storage.session.remove('call');
      dispatch();
      for (;;) {
        const { call } = await chrome.storage.session.get('call');
        if (call) return calls.push(`${call.kind} ${call.tab === id}`);
      }
    };
    await act(() => chrome.action.onClicked.dispatch(clicked));
    await act(() => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'opened' }, clicked));
    await act(() => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'pointed' }, clicked));
    chrome.sidePanel.open = open;
    // Refused where there is no such entry.
    await chrome.contextMenus.update('opened', {});
    await chrome.contextMenus.update('pointed', {});
    const refused = await chrome.contextMenus.update('planted', {}).catch(() => 'no such entry');
    return {
      windows: opened.map(({ windowId }) => windowId === clicked.windowId),
      calls,
      refused,
      keys: chrome.runtime.getManifest().commands,
    };
  }, tab);
  expect(seen.windows).toEqual([true, true, true]);
  expect(seen.calls).toEqual(['opened true', 'opened true', 'pointed true']);
  expect(seen.refused).toBe('no such entry');
  // The browser itself turns this key into a click on the toolbar's button.
  expect(seen.keys).toMatchObject({ _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } });
  await page.close();
});
