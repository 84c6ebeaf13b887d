import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MANIFEST } from '@/core/model-pack';
import type { SettingName } from '@/platform/policy/settings';
import { newTab } from '@/scripts/lib/tabs';
import { openPanel, reportOf } from '@/scripts/lib/panel';
import { validDocuments, wrongDocuments } from '@/tests/helpers/policy-documents';
import { box, write } from '../support/draft';
import { choose, install, line, packWorker, saidBy, settingsOf, tinyPack, told } from '../support/packs';
import { canManage, startManaged, type Managed } from '../support/managed';
import { expect, test } from '../support/release';

const plan = '/harbour/people/peggy-ellis/plan';
const managedTest = canManage() ? test : () => undefined;

/** A busy computer takes its time over a policy. */
const patience = { timeout: 60_000 };

managedTest(
  'installed by policy from the organisation’s own server: it reads its record system at once, the self-test agrees, parts and models can be switched off, and drafts go with another person’s record once policy says so',
  async ({ release, updates, demo }) => {
    test.setTimeout(300_000);
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
      await modelsAsDecided(browser, panel);
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

const SWITCHED_OFF = 'Switched off by your organisation. Careside works by plain rules.';
const NOT_ALLOWED = 'Your organisation does not allow this pack. Ask your IT team which one to use.';
const tinyHash = () =>
  createHash('sha256')
    .update(readFileSync(join(tinyPack, MANIFEST)))
    .digest('hex');

/** No model works where policy says rules, and no pack but those it names; a draft is open in the panel. */
async function modelsAsDecided(browser: Managed, panel: Page): Promise<void> {
  // Behind another tab a page takes no folder.
  const settings = await settingsOf(browser);
  const set = (of: object) => browser.set({ organisationName: 'Larch House', ...of });
  // What is refused below is taken where nothing was decided.
  await install(settings, tinyPack);
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  await set({ engine: 'rules', modelPacks: ['0'.repeat(64)] });
  await expect(line(panel)).toHaveText(SWITCHED_OFF, patience);
  expect(panel.workers()).toHaveLength(0);
  await choose(settings, tinyPack);
  await expect(told(settings)).toHaveText(NOT_ALLOWED, patience);
  await set({ engine: 'pack', modelPacks: ['0'.repeat(64)] });
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  await box(panel).fill('rang chemist 1310 no answer');
  await expect(line(panel)).toHaveText(/is not one that your organisation allows/, patience);

  await set({ engine: 'pack', modelPacks: [tinyHash()] });
  await expect.poll(() => pinsOf(settings), patience).toEqual([tinyHash()]);
  await choose(settings, tinyPack);
  await expect(told(settings)).toHaveText(/is installed and every file was checked/, patience);
  const started = packWorker(panel);
  await box(panel).fill('rang surgery 1420 no answer');
  const worker = await started;
  const kinds = async () => (await saidBy(worker)).map(({ kind }) => kind);
  await expect.poll(kinds, patience).toContain('answer');

  await set({ engine: 'pack', modelPacks: [] });
  await expect(settings.getByText('Your organisation does not allow model packs')).toBeVisible(patience);
  await choose(settings, tinyPack);
  await expect(told(settings)).toHaveText(NOT_ALLOWED, patience);
  await box(panel).fill('rang dentist 1530 no answer');
  await expect(line(panel)).toHaveText(/is not one that your organisation allows/, patience);
  await settings.close();
}

const pinsOf = (settings: Page): Promise<unknown> =>
  settings.evaluate(async () => {
    const stored = await (globalThis as unknown as Extension).chrome.storage.managed.get();
    return (stored as { modelPacks?: unknown }).modelPacks;
  });

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
