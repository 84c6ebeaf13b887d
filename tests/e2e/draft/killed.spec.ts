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
import { carryOn, finish, saidOf, steps, upTo, whole, type Said, type Step } from '../support/killed';

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

/** The old box is gone: the panel says so until it has heard of the new one, and the worker tries again. */
async function putInWhenHeard(panel: Page, target: Locator, has: () => Promise<boolean>): Promise<void> {
  const put = note(panel).getByRole('button', { name: /^Put it in (?:the note|again)$/ });
  await expect(async () => {
    if (await has()) return;
    await target.click();
    await put.click({ timeout: 5_000 });
    await expect.poll(has, { timeout: 5_000 }).toBe(true);
  }).toPass();
}

/** What the next panel says: of a field that is still there, and of a new one that is empty. */
const found: Record<Step, Record<'samePage' | 'newPage', Said>> = {
  'while typing': { samePage: 'not put in', newPage: 'not put in' },
  'while it is written out': { samePage: 'not put in', newPage: 'not put in' },
  'with questions open': { samePage: 'not put in', newPage: 'not put in' },
  // That it is being put in was kept before the page was asked, and no answer came: nobody but the worker can see.
  // A panel that outlives its page knows that nothing was asked of it yet.
  'at the click, before the write': { samePage: 'could not see', newPage: 'not put in' },
  'after the write, before the page tells of it': { samePage: 'there already', newPage: 'could not see' },
  'once it is in': { samePage: 'put in', newPage: 'put in' },
};
/** The panel lives on, and hears what became of the write; or the old frame goes before it could tell. */
const inNewFrame: Record<Step, readonly Said[]> = {
  'while typing': ['not put in'],
  'while it is written out': ['not put in'],
  'with questions open': ['not put in'],
  'at the click, before the write': ['not put in'],
  'after the write, before the page tells of it': ['could not see', 'put in'],
  'once it is in': ['put in'],
};
const isWritten = (step: Step) =>
  step === 'after the write, before the page tells of it' || step === 'once it is in';

for (const step of steps) {
  test(`a panel that is closed ${step} loses nothing, and its text goes in once`, async ({
    beside,
    granted,
  }) => {
    const { page, panel, tab } = await beside(newNote);
    const { letGo } = await upTo(step, page, panel, field(page));
    await panel.close();
    letGo();
    const next = await openPanel(granted, tab, demoDay);
    const text = await finish(next, step);
    expect(times(await field(page).inputValue(), text)).toBe(isWritten(step) ? 1 : 0);
    expect(await saidOf(next)).toBe(found[step].samePage);
    await carryOn(next, isWritten(step));
    expect(times(await field(page).inputValue(), text)).toBe(1);
    await next.close();
  });
}

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

const tried: readonly Step[] = whole
  ? steps
  : ['while typing', 'at the click, before the write', 'after the write, before the page tells of it'];

for (const step of tried) {
  test(`a tab that is closed ${step} leaves its draft to the next tab with the same person and page`, async ({
    beside,
    granted,
    demo,
  }) => {
    const { page, panel } = await beside(newNote);
    const { letGo } = await upTo(step, page, panel, field(page));
    await page.close();
    // The panel hears that its page is gone before it goes itself.
    await expect(panel.getByText('Putting it in…')).toHaveCount(0);
    await panel.close();
    letGo();
    const { page: again, tab } = await newTab(granted);
    await again.goto(demo.url + newNote);
    await field(again).click();
    const next = await openPanel(granted, tab, demoDay);
    const text = await finish(next, step);
    // What was put in is gone with a page that was not saved.
    expect(await field(again).inputValue()).toBe('');
    expect(await saidOf(next)).toBe(found[step].newPage);
    await carryOn(next, false);
    expect(times(await field(again).inputValue(), text)).toBe(1);
    await next.close();
    await again.close();
  });

  test(`a frame that is loaded again ${step} keeps the draft, and takes it once`, async ({ beside }) => {
    const { page, panel } = await beside('/oldcroft/person-new');
    const body = page.frameLocator('frame[name="page"]').frameLocator('iframe').locator('body');
    const { letGo } = await upTo(step, page, panel, body, 'reload frame');
    const loaded = page.waitForEvent('framenavigated', (frame) => frame.name() === 'page');
    letGo();
    if (step !== 'at the click, before the write' && step !== 'after the write, before the page tells of it')
      await page
        .frames()
        .find((each) => each.name() === 'page')
        ?.evaluate(() => location.reload());
    await loaded;
    await expect(body).toBeVisible();
    // An empty form by itself is no record: the worker clicks into the new box, and the panel knows where it is.
    await body.click();
    const text = await finish(panel, step);
    // The new box is empty, whatever went into the old one.
    expect(times(await body.innerText(), text)).toBe(0);
    expect(inNewFrame[step]).toContain(await saidOf(panel));
    if ((await saidOf(panel)) === 'could not see')
      await note(panel).getByRole('button', { name: 'It is not there' }).click();
    const count = async () => times(await body.innerText(), text);
    await putInWhenHeard(panel, body, async () => (await count()) > 0);
    expect(await count()).toBe(1);
  });
}

test('a page that is loaded again under the draft keeps it, and takes it once', async ({ beside }) => {
  const { page, panel } = await beside(newNote);
  await field(page).click();
  await write(panel, shorthand);
  await page.reload();
  await answerAll(panel);
  const text = await textOf(panel);
  const value = () => field(page).inputValue();
  await putInWhenHeard(panel, field(page), async () => times(await value(), text) > 0);
  expect(times(await value(), text)).toBe(1);
  await page.reload();
  await expect(box(panel)).toHaveValue(shorthand);
  expect(await value()).toBe('');
});
