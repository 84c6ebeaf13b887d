import type { Page } from '@playwright/test';
import type { SettingName } from '@/platform/policy/settings';
import { newTab } from '@/scripts/lib/tabs';
import { openPanel, reportOf } from '@/scripts/lib/panel';
import { validDocuments, wrongDocuments } from '@/tests/helpers/policy-documents';
import { write } from '../support/draft';
import { canManage, startManaged, type Managed } from '../support/managed';
import { expect, test } from '../support/release';

const plan = '/harbour/people/peggy-ellis/plan';
const managedTest = canManage() ? test : () => undefined;

/** A busy computer takes its time over a policy. */
const patience = { timeout: 60_000 };

managedTest(
  'installed by policy from the organisation’s own server: it reads its record system at once, the self-test agrees, parts can be switched off, and drafts go with another person’s record once policy says so',
  async ({ release, updates, demo }) => {
    test.setTimeout(240_000);
    const browser = await startManaged(release, updates, demo.url);
    try {
      await browser.installed();
      expect(updates.asked).toContain('update.xml');
      expect(updates.asked).toContain(`careside-${release.version}.crx`);
      const settings = await browser.context.newPage();
      await settings.goto(browser.page('options.html'));
      await expect(settings.getByText('Careside on this computer is set up by Larch House.')).toBeVisible(
        patience,
      );
      const idle = settings.getByRole('group', { name: 'Clear a draft that was not used for' });
      await expect(idle.getByText('Locked by Larch House')).toBeVisible();
      await expect(idle.getByLabel('5 minutes', { exact: true })).toBeChecked();
      await expect(idle.getByLabel('30 minutes')).toBeDisabled();
      await settings.getByRole('button', { name: 'Run the self-test' }).click();
      await expect(settings.getByText('All checks passed.', { exact: true })).toBeVisible(patience);
      const report = await settings.locator('.report-text pre').textContent();
      expect(report).toContain('Installed by the organisation’s browser policy');
      expect(report).toContain('Set by Larch House, through the browser’s managed settings.');
      expect(report).toContain('idleWipeMinutes: 5 (organisation)');

      const { page, tab: number } = await newTab(browser);
      await page.goto(`${demo.url}${plan}`);
      const panel = await openPanel(browser, number, '2026-06-15');
      await expect(panel.locator('h1')).toHaveText('Peggy', patience);
      await expect(panel.getByText('Set up by Larch House.')).toBeVisible();
      await wipesOnOtherPerson(browser, page, panel, demo.url);
      const tab = (name: string) => panel.getByRole('navigation').getByRole('button', { name });
      await expect(tab('Draft')).toBeVisible();
      await tab('All notes').click();
      await expect(panel.getByRole('link', { name: 'Spot-check these notes' })).toBeVisible();
      const partsOff = ['drafts', 'questions', 'spot-check'];
      await browser.set({ organisationName: 'Larch House', partsOff });
      await expect(tab('Draft')).toHaveCount(0, patience);
      await expect(tab('This note')).toHaveCount(0);
      await expect(panel.getByRole('link', { name: 'Spot-check these notes' })).toHaveCount(0);
      await settings.goto(browser.page('review.html'));
      await expect(settings.getByRole('heading', { name: 'The spot-check is switched off' })).toBeVisible(
        patience,
      );

      await page.goto(`${demo.url.replace('127.0.0.1', 'localhost')}${plan}`);
      // A site it was never given: the browser does not even tell its address.
      await expect(panel.getByRole('heading', { name: 'Careside cannot see this page yet' })).toBeVisible(
        patience,
      );
    } finally {
      await browser.close();
    }
  },
);

/** Drafts go when another person's record is opened, once policy says so, and not before. */
async function wipesOnOtherPerson(browser: Managed, page: Page, panel: Page, demo: string): Promise<void> {
  const open = async (person: string) => {
    const url = `${demo}/harbour/people/${person}/notes/new`;
    await page.goto(url);
    await expect.poll(() => reportOf(panel), patience).toMatchObject({ page: { url }, errors: [] });
  };
  const words = panel.getByLabel('Your own words');
  const cleared = panel.getByText('because another person’s record was opened');
  await open('peggy-ellis');
  await write(panel, 'settled, ate all lunch');
  await open('winston-clarke');
  await expect(panel.getByText(/Also kept: a draft for .*Ellis/)).toBeVisible();
  await open('peggy-ellis');
  await expect(words).toHaveValue('settled, ate all lunch');
  await expect(cleared).toHaveCount(0);
  await browser.set({ organisationName: 'Larch House', wipeOnOtherPerson: true });
  // The panel has the setting, and the draft is still there.
  await expect(panel.getByText('when another person’s record is opened')).toBeVisible(patience);
  await expect(words).toHaveValue('settled, ate all lunch');
  await open('winston-clarke');
  await expect(cleared).toBeVisible();
  await open('peggy-ellis');
  await expect(words).toHaveValue('');
}

interface Extension {
  chrome: { storage: { managed: { get: () => Promise<object> } } };
}

/** What the settings page shows as set by the organisation, by name. */
const shownValues = (settings: Page): Promise<Record<string, string>> =>
  settings.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('dl > div')].map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        one.querySelector('dd strong')?.textContent ?? '',
      ]),
    ),
  );

const unique = async (list: Promise<string[]>): Promise<string[]> => [...new Set(await list)];

managedTest(
  'each document of the table, right or wrong, is in force while the panel and the settings stay open',
  async ({ release, updates, demo }) => {
    test.setTimeout(900_000);
    const browser = await startManaged(release, updates, demo.url);
    try {
      await browser.installed();
      const [settings, panel] = [await browser.context.newPage(), await openPanel(browser, 999_999)];
      await settings.goto(browser.page('options.html'));
      const stored = () =>
        settings.evaluate(() => (globalThis as unknown as Extension).chrome.storage.managed.get());
      for (const { name, settings: given, expected, ...one } of [...validDocuments, ...wrongDocuments]) {
        const { wrong = [], dropped = false }: { wrong?: string[]; dropped?: boolean } = one;
        await browser.set(given);
        const kept = Object.fromEntries(
          Object.entries(given).filter(([key]) => !(dropped && wrong.includes(key))),
        );
        await expect.poll(stored, { message: name, ...patience }).toEqual(kept);
        const values = Object.keys(kept).map((key) => [key, shown(expected[key as SettingName])]);
        await expect
          .poll(() => shownValues(settings), { message: name, ...patience })
          .toEqual(Object.fromEntries(values));
        const named = dropped ? [] : wrong;
        const listed = settings.locator('.settings-wrong li > code:first-child');
        expect(await unique(listed.allTextContents()), name).toEqual(named);
        const foot = named.length === 0 ? [] : [expect.stringContaining(`not used: ${named.join(', ')}.`)];
        await expect
          .poll(() => panel.locator('.foot-wrong').allTextContents(), { message: name, ...patience })
          .toEqual(foot);
      }
    } finally {
      await browser.close();
    }
  },
);

/** A value as the settings page writes it. */
const shown = (value: unknown): string =>
  value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
