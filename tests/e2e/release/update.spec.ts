import { newTab } from '@/scripts/lib/tabs';
import { openPanel } from '@/scripts/lib/panel';
import { canManage, startManaged } from '../support/managed';
import { expect, test } from '../support/release';
import { publish, publishNext } from '../support/updates';
import { seriousFaults } from '../support/faults';

const plan = '/harbour/people/peggy-ellis/plan';
const managedTest = canManage() ? test : () => undefined;
const patience = { timeout: 60_000 };

interface Extension {
  chrome: {
    runtime: {
      getManifest: () => { version: string };
      requestUpdateCheck: () => Promise<{ status: string }>;
      reload: () => void;
    };
  };
}

managedTest(
  'a newer version waits while panels are open, says so, loses nothing, and goes on where the old one stopped',
  async ({ release, updates, demo }) => {
    test.setTimeout(300_000);
    const browser = await startManaged(release, updates, demo.url);
    try {
      await browser.installed();
      const { page, tab } = await newTab(browser);
      await page.goto(`${demo.url}${plan}`);
      const panel = await openPanel(browser, tab, '2026-06-15');
      const settings = await browser.context.newPage();
      await settings.goto(browser.page('options.html'));
      await expect(panel.locator('h1')).toHaveText('Peggy', patience);
      await settings
        .getByRole('group', { name: 'How much a summary shows at first' })
        .getByLabel('Full')
        .click();
      await panel.getByRole('button', { name: 'Draft' }).first().click();
      const box = panel.getByRole('textbox').first();
      await box.fill('ate all lunch, drank 200ml');

      const next = await publishNext(updates, release);
      const versionOf = () =>
        settings.evaluate(() => (globalThis as unknown as Extension).chrome.runtime.getManifest().version);
      // What the browser does by itself every few hours.
      const check = await settings.evaluate(() =>
        (globalThis as unknown as Extension).chrome.runtime.requestUpdateCheck(),
      );
      expect(check.status).toBe('update_available');
      await expect(panel.getByText('A new version of Careside is ready.')).toBeVisible(patience);
      expect(updates.asked).toContain(`careside-${next}.crx`);
      expect(await versionOf()).toBe(release.version);
      await expect(box).toHaveValue('ate all lunch, drank 200ml');
      expect(await seriousFaults(panel)).toEqual([]);

      // What the browser does by itself once nothing of the old version is open and no draft is left.
      await box.fill('');
      await settings
        .evaluate(() => (globalThis as unknown as Extension).chrome.runtime.reload())
        .catch(() => 'closed before it could answer');
      // The browser shuts it, or shows an empty tab in its window.
      const isGone = () => panel.isClosed() || !panel.url().startsWith(browser.page(''));
      await expect.poll(isGone, patience).toBe(true);
      await expect(async () => {
        const after = await browser.context.newPage();
        try {
          await after.goto(browser.page('options.html'));
          await expect(after.getByText('Careside on this computer is set up by Larch House.')).toBeVisible();
          const version = await after.evaluate(
            () => (globalThis as unknown as Extension).chrome.runtime.getManifest().version,
          );
          expect(version).toBe(next);
          await expect(after.getByLabel('Full')).toBeChecked();
        } finally {
          await after.close();
        }
      }).toPass(patience);
      // The record page stayed open all the while, with the old version's reader in it.
      const again = await openPanel(browser, tab, '2026-06-15');
      await expect(again.locator('h1')).toHaveText('Peggy', patience);
      await again.locator('.flag button').first().click();
      await expect(again.locator('.source-found')).toHaveText('On the page', patience);
      await expect(again.getByText('A new version of Careside is ready.')).toBeHidden();
    } finally {
      await browser.close();
      publish(updates, release.folder);
    }
  },
);
