import type { Locator, Page } from '@playwright/test';
import { openPanel } from '@/scripts/lib/panel';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { newTab } from '@/scripts/lib/tabs';
import {
  answerAll,
  box,
  newNote,
  note,
  openDraft,
  putButton,
  shorthand,
  test,
  textOf,
  write,
} from '../support/draft';
import { demoDay, expect } from '../support/extension';

const field = (page: Page) => page.getByLabel('What happened');
const times = (text: string, part: string) => text.split(part).length - 1;

/** Ends the background service worker, as the browser does after 30 quiet seconds. */
async function killWorker(panel: Page): Promise<void> {
  const cdp = await panel.context().newCDPSession(panel);
  const running = new Promise<void>((resolve) =>
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'running')) resolve();
    }),
  );
  const stopped = new Promise<void>((resolve) =>
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) void running.then(resolve);
    }),
  );
  await cdp.send('ServiceWorker.enable');
  // A message nobody answers wakes it, so that there is something to end.
  await panel.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome.runtime
      .sendMessage({})
      .catch(() => undefined),
  );
  await running;
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await cdp.detach();
}

/** What a worker does with what the panel says, until the text is in the note. */
async function carryOn(page: Page, panel: Page, text: string): Promise<void> {
  await openDraft(panel);
  const unsure = note(panel).getByText('could not see if this went in');
  const again = note(panel).getByRole('button', { name: 'Put it in again' });
  await expect(unsure.or(again).or(putButton(panel))).toBeVisible();
  if (await unsure.isVisible()) {
    const isThere = (await field(page).inputValue()).includes(text);
    await note(panel)
      .getByRole('button', { name: isThere ? 'It is there' : 'It is not there' })
      .click();
  }
  await expect(again.or(putButton(panel))).toBeVisible();
  if (await putButton(panel).isVisible()) await putButton(panel).click();
  await expect(again).toBeVisible();
}

/** The old box is gone: the panel says so until it has heard of the new one, and the worker tries again. */
async function putInWhenHeard(panel: Page, target: Locator): Promise<void> {
  const isIn = note(panel).getByText('It is in the note').first();
  await expect(async () => {
    if (await isIn.isVisible()) return;
    await target.click();
    await putButton(panel).click({ timeout: 5_000 });
    await expect(isIn).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

test.describe('a panel that is closed', () => {
  test('while typing loses at most the last key', async ({ beside, granted }) => {
    const { panel, tab } = await beside(newNote);
    await openDraft(panel);
    await box(panel).pressSequentially(shorthand);
    await panel.close();
    const next = await openPanel(granted, tab, demoDay);
    await openDraft(next);
    await expect.poll(() => box(next).inputValue()).toContain(shorthand.slice(0, -1));
    await expect(note(next)).toBeVisible();
    await next.close();
  });

  for (const moment of ['at the click', 'while it is put in', 'once it is in'] as const) {
    test(`${moment} puts the text in once, whatever the worker does next`, async ({ beside, granted }) => {
      const { page, panel, tab } = await beside(newNote);
      await field(page).click();
      await write(panel, shorthand);
      await answerAll(panel);
      const text = await textOf(panel);
      const clicked = putButton(panel).click({ noWaitAfter: true });
      if (moment === 'while it is put in')
        await panel
          .getByText(/Putting it in|It is in/)
          .first()
          .waitFor();
      if (moment === 'once it is in') await expect(note(panel)).toContainText('It is in the note');
      if (moment === 'at the click') await clicked;
      await panel.close();
      await clicked.catch(() => undefined);
      const next = await openPanel(granted, tab, demoDay);
      await carryOn(page, next, text);
      expect(times(await field(page).inputValue(), text)).toBe(1);
      await next.close();
    });
  }
});

test('a service worker that ends at every step takes nothing with it', async ({ beside, demo }) => {
  // A browser of its own: the other tests find their tabs through the worker that ends here.
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder });
  try {
    const { page, panel } = await beside(newNote, { launched });
    await field(page).click();
    await killWorker(panel);
    await openDraft(panel);
    await box(panel).pressSequentially(shorthand.slice(0, 20));
    await killWorker(panel);
    await write(panel, shorthand);
    await killWorker(panel);
    await answerAll(panel);
    const text = await textOf(panel);
    await killWorker(panel);
    await putButton(panel).click();
    await killWorker(panel);
    await expect(note(panel)).toContainText('It is in the note');
    expect(times(await field(page).inputValue(), text)).toBe(1);
    await expect(box(panel)).toHaveValue(shorthand);
  } finally {
    await launched.close();
    copy.remove();
  }
});

/** Where the worker has got to when something ends. */
const steps = [
  'while typing',
  'while it is written out',
  'with questions open',
  'at the click',
  'while it is put in',
  'once it is in',
] as const;
type Step = (typeof steps)[number];
/** Before, at and after the click: what `npm test` tries. `CARESIDE_KILLED=whole npm run e2e -- killed` tries every step. */
const tried: readonly Step[] =
  process.env['CARESIDE_KILLED'] === 'whole' ? steps : ['while typing', 'at the click', 'while it is put in'];

/** Does what a worker does up to a step, and gives the note that was clicked into the record, if any. */
async function upTo(step: Step, panel: Page, target: Locator): Promise<string> {
  await target.click();
  await openDraft(panel);
  if (step === 'while typing') await box(panel).pressSequentially(shorthand);
  else await box(panel).fill(shorthand);
  if (step === 'while typing' || step === 'while it is written out') return '';
  await write(panel, shorthand);
  if (step === 'with questions open') return '';
  await answerAll(panel);
  const text = await textOf(panel);
  const clicked = putButton(panel).click({ noWaitAfter: true });
  if (step === 'at the click') await clicked;
  if (step === 'while it is put in')
    await panel
      .getByText(/Putting it in|It is in/)
      .first()
      .waitFor();
  if (step === 'once it is in') await expect(note(panel)).toContainText('It is in the note');
  await clicked.catch(() => undefined);
  return text;
}

/** Whatever came back of the draft is the worker's own; what is left of the work is done. */
async function finish(panel: Page): Promise<void> {
  await openDraft(panel);
  await expect.poll(() => box(panel).inputValue()).toContain(shorthand.slice(0, -1));
  await write(panel, shorthand);
  const open = note(panel).getByRole('button', { name: /^Question:/ });
  if ((await open.count()) > 0) await answerAll(panel);
}

for (const step of tried) {
  test(`a tab that is closed ${step} leaves its draft to the next tab with the same person and page`, async ({
    beside,
    granted,
    demo,
  }) => {
    const { page, panel } = await beside(newNote);
    await upTo(step, panel, field(page));
    await page.close();
    await panel.close();
    const { page: again, tab } = await newTab(granted);
    await again.goto(demo.url + newNote);
    await field(again).click();
    const next = await openPanel(granted, tab, demoDay);
    await finish(next);
    const text = await textOf(next);
    await carryOn(again, next, text);
    // What was put in is gone with a page that was not saved; nothing is put in that nobody asked for again.
    expect(times(await field(again).inputValue(), text)).toBeLessThanOrEqual(1);
    await next.close();
    await again.close();
  });

  test(`a frame that is loaded again ${step} keeps the draft, and takes it once`, async ({ beside }) => {
    const { page, panel } = await beside('/oldcroft/person-new');
    const body = page.frameLocator('frame[name="page"]').frameLocator('iframe').locator('body');
    await upTo(step, panel, body);
    const frame = page.frames().find((each) => each.name() === 'page');
    expect(frame).toBeDefined();
    await frame?.evaluate(() => location.reload());
    await expect(body).toBeVisible();
    await finish(panel);
    const text = await textOf(panel);
    const isIn = note(panel).getByText('It is in the note').first();
    if (!(await isIn.isVisible())) await putInWhenHeard(panel, body);
    expect(times(await body.innerText(), text)).toBeLessThanOrEqual(1);
  });
}

test('a page that is loaded again under the draft keeps it, and takes it once', async ({ beside }) => {
  const { page, panel } = await beside(newNote);
  await field(page).click();
  await write(panel, shorthand);
  await page.reload();
  await answerAll(panel);
  const text = await textOf(panel);
  await putInWhenHeard(panel, field(page));
  await page.reload();
  await expect(box(panel)).toHaveValue(shorthand);
  expect(await field(page).inputValue()).toBe('');
  expect(text).not.toBe('');
});
