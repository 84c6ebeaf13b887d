import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/extension';

/** Counts what changes on a page outside the places where somebody types. */
const watchOutside = (page: Page | Frame, typing: string) =>
  page.evaluate((selector) => {
    const seen = { changes: [] as string[] };
    Object.assign(globalThis, { seen });
    const isTyping = (node: Node) => {
      const el = node instanceof Element ? node : node.parentElement;
      return el?.closest(selector) !== null && el !== null;
    };
    new MutationObserver((records) => {
      for (const record of records)
        if (!isTyping(record.target))
          seen.changes.push(`${record.type} ${record.attributeName ?? ''} ${record.target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, typing);

const changesOf = (page: Page | Frame) =>
  page.evaluate(() => (globalThis as unknown as { seen: { changes: string[] } }).seen.changes);

/** Nothing changed on the page; and what does change, the watch sees. */
async function expectUnchanged(page: Page): Promise<void> {
  expect(await changesOf(page)).toEqual([]);
  await page.evaluate(() => document.body.setAttribute('data-planted', ''));
  expect(await changesOf(page)).toEqual(['attributes data-planted BODY']);
}

const openNote = (panel: Page) => panel.getByRole('button', { name: /^This note/ }).click();
const question = (panel: Page, words: RegExp) => panel.getByRole('article', { name: words });

const fall = 'Found on the floor by her bed at 02:15. No injury seen, checked head to toe.';

test('a server-rendered form: the question comes, its answer takes it away, and the page stays as it is', async ({
  beside,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  await openNote(panel);
  await expect(panel.getByText('No note open')).toBeVisible();
  const box = page.getByLabel('What happened');
  await watchOutside(page, 'textarea');
  await box.click();
  await box.pressSequentially(fall);
  const head = question(panel, /head hit/i);
  await expect(head).toBeVisible();
  expect(await panel.getByRole('article').count()).toBeLessThanOrEqual(3);
  await box.pressSequentially(' She did not hit her head.');
  await expect(head).toHaveCount(0);
  await expectUnchanged(page);
});

test('a controlled text area of a single-page app, in a dialog that opened after the page was read', async ({
  beside,
}) => {
  const { page, panel } = await beside('/meadow/people/ivy-hartley');
  await openNote(panel);
  await page.getByRole('tab', { name: /notes/i }).click();
  await page.getByRole('button', { name: /add note/i }).click();
  const box = page.getByRole('textbox', { name: /^Note/ });
  await box.click();
  await box.pressSequentially(fall);
  const head = question(panel, /head hit/i);
  await expect(head).toBeVisible();
  await box.pressSequentially(' She did not hit her head.');
  await expect(head).toHaveCount(0);
});

test('a rich-text editor in a frame of a frameset', async ({ beside }) => {
  const { page, panel } = await beside('/oldcroft/person-new');
  const body = page.frameLocator('frame[name="page"]').frameLocator('iframe').locator('body');
  const outer = page.frames().find((frame) => frame.url().endsWith('/oldcroft/new'));
  await body.click();
  await openNote(panel);
  if (outer) await watchOutside(outer, '.tox-tinymce, #entry');
  await body.pressSequentially(fall);
  const head = question(panel, /head hit/i);
  await expect(head).toBeVisible();
  await body.pressSequentially(' She did not hit her head.');
  await expect(head).toHaveCount(0);
  expect(outer).toBeDefined();
  if (outer) expect(await changesOf(outer)).toEqual([]);
});

test('a plain field in a frame of a frameset', async ({ beside }) => {
  const { page, panel } = await beside('/oldcroft/person-new');
  const line = page.frameLocator('frame[name="page"]').locator('input[name="informed"]');
  await line.click();
  await openNote(panel);
  await line.pressSequentially('Daughter rang back');
  await expect(panel.getByText(/Careside is reading/)).toBeVisible();
});
