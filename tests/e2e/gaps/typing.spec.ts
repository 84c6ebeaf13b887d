import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/extension';
import { watchTasks } from '../support/page-tasks';

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

/** Presses the words that the first answered row was found by. @returns those words */
async function pressEvidence(panel: Page): Promise<string> {
  await panel.locator('.elements > summary').click();
  const quote = panel.locator('.element-present .quote').first();
  await quote.click();
  await expect(panel.locator('.elements .quote-found')).toHaveText('On the page');
  return quote.locator('q').innerText();
}

/** Longer than this, and a page feels stuck: what browsers call a long task. */
const LONG_TASK = 50;
const routine = 'Had breakfast in the lounge, ate all of her porridge and drank two cups of tea. '.repeat(25);

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
  const outlineOf = () => box.evaluate((el) => getComputedStyle(el).outline);
  const plainly = await outlineOf();
  expect(fall).toContain(await pressEvidence(panel));
  expect(await outlineOf()).not.toBe(plainly);

  const tasks = await watchTasks(page);
  await box.fill(routine);
  await box.press('End');
  await box.pressSequentially('Slept well.');
  await expect(panel.getByRole('article', { name: /head hit/i })).toHaveCount(0);
  // Eight times as long: on a busy machine its thread gets only a part of that.
  await tasks.holdUp(8 * LONG_TASK);
  const [planted, ...others] = (await tasks.end()).sort((a, b) => b - a);
  expect(planted).toBeGreaterThan(LONG_TASK);
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((took) => took > LONG_TASK)).toEqual([]);
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
  // What is typed in is put there anew while it is judged: another element, with the same words and the focus.
  await page.getByLabel('Shift').click();
  await page.getByRole('option', { name: 'Night' }).click();
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
  const found = await pressEvidence(panel);
  const marked = body.evaluate(() =>
    [...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => (range as Range).toString())),
  );
  expect(await marked).toEqual([found]);
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

test('from a field in one frame to one in another and back: the right note each time, and what was put aside stays so', async ({
  beside,
}) => {
  const { page, panel } = await beside('/editors/plain');
  await page.evaluate(() => {
    for (const title of ['First', 'Second']) {
      const frame = document.createElement('iframe');
      Object.assign(frame, { title, srcdoc: `<label>${title} note <textarea></textarea></label>` });
      document.querySelector('#save')?.before(frame);
    }
  });
  const [first, second] = ['First', 'Second'].map((title) =>
    page.frameLocator(`iframe[title=${title}]`).getByRole('textbox'),
  );
  if (!first || !second) throw new Error('no two fields');
  await openNote(panel);
  const isAbout = (label: string) =>
    expect(panel.locator('.note-small', { hasText: 'Careside is reading' }).locator('strong')).toHaveText(
      label,
    );
  await first.fill(fall);
  await isAbout('First note');
  const head = question(panel, /head hit/i);
  await head.getByRole('button', { name: /^Not needed/ }).click();
  await expect(panel.getByText('You put 1 thing aside.')).toBeVisible();
  await second.fill('Refused her tablets at 08:00.');
  await isAbout('Second note');
  await expect(panel.getByText('You put 1 thing aside.')).toHaveCount(0);
  await expect(question(panel, /./).first()).toBeVisible();
  await first.focus();
  await isAbout('First note');
  await expect(panel.getByText('You put 1 thing aside.')).toBeVisible();
  await expect(head).toHaveCount(0);
  await expect(first).toHaveValue(fall);
  await second.focus();
  await isAbout('Second note');
  await expect(second).toHaveValue('Refused her tablets at 08:00.');
});
