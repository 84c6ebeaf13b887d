import { createServer, type Server } from 'node:http';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { findBrowser } from '@/scripts/lib/find-browser';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { extensionIdOf } from '@/scripts/lib/extension-id';
import { putPolicy } from '@/scripts/lib/policy';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { expect, test } from '../support/extension';
import { seriousFaults } from '../support/faults';

const plan = '/harbour/people/peggy-ellis/plan';
const intolerance = 'Codeine: makes her very constipated';
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';

const serve = (type: string, body: string): Promise<{ url: string; server: Server }> =>
  new Promise((resolve) => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/x`,
        server,
      });
    });
  });

test('a PDF is named as one, whatever its address', async ({ beside }) => {
  const { url, server } = await serve('application/pdf', pdf);
  const { panel } = await beside(url);
  await expect(panel.getByRole('heading', { name: 'This is a PDF' })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  server.close();
});

test('the page’s menu asks about the place that was right-clicked', async ({ beside, granted }) => {
  const { page, panel, tab } = await beside(plan);
  // A click is heard once the reader is in the page.
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await page.bringToFront();
  await page.getByText(intolerance).first().click({ button: 'right' });
  await page.keyboard.press('Escape');
  const call = { kind: 'pointed', tab, at: Date.now() };
  await granted.context.serviceWorkers()[0]?.evaluate(async (left) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { set: (items: object) => Promise<void> } } };
    };
    await chrome.storage.session.set({ call: left });
  }, call);
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: 'What Careside took from here' })).toBeVisible();
  await expect(panel.locator('.taken')).toContainText(intolerance);
});

test('what is printed is the summary with its sources, without the controls', async ({ beside }) => {
  const { panel } = await beside(plan);
  await expect(panel.locator('.flag').first()).toBeVisible();
  await panel.emulateMedia({ media: 'print' });
  await expect(panel.locator('.toolbar')).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeHidden();
  await expect(panel.locator('.flag .item-text').first()).toBeVisible();
  await expect(panel.locator('.flag .source-where').first()).toBeVisible();
  await expect(panel.locator('.banner h1')).toBeVisible();
});

// Only an administrator can put settings in force; the check of a list itself is a unit test.
const asAdministrator = process.getuid?.() === 0;
if (!asAdministrator) console.log('Managed settings in force are tested only as root; not run here.');
const managedTest = asAdministrator ? test : () => undefined;

managedTest(
  'managed settings: a site outside the organisation’s list is not read, one inside is, under its name',
  async ({ demo }) => {
    const host = demo.url.replace('127.0.0.1', 'localhost');
    const copy = grantedCopy(chromeBuild, [demo.url, host]);
    const settings = { organisationName: 'Larch House', careOrigins: [host] };
    const policy = putPolicy(findBrowser(), extensionIdOf(copy.folder), settings);
    expect(policy.problem).toBeNull();
    const launched = await launch({ headless: true, extension: copy.folder });
    try {
      const { page, tab } = await newTab(launched);
      await page.goto(`${demo.url}${plan}`);
      const panel = await openPanel(launched, tab);
      // A busy computer takes its time over the first policy.
      await expect(panel.getByText('Set up by Larch House.')).toBeVisible({ timeout: 40_000 });
      await expect(
        panel.getByRole('heading', { name: 'Careside is switched off for this site' }),
      ).toBeVisible();
      expect(await seriousFaults(panel)).toEqual([]);
      await page.goto(`${host}${plan}`);
      await expect(panel.locator('h1')).toHaveText('Peggy');
    } finally {
      policy.remove();
      await launched.close();
      copy.remove();
    }
  },
);
