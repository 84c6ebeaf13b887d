import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peggyEllis } from '@/demo/people/peggy-ellis';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy, type GrantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { openPanel, reportOf } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { holding } from '@/tests/helpers/profile';
import { box, note, openDraft } from '../support/draft';
import { demoDay, expect, test } from '../support/extension';
import { reviewOf } from '../support/review';

const path = '/harbour/people/peggy-ellis/notes/new';
const plan = '/harbour/people/peggy-ellis/plan';

/** Typed into Careside alone; no page and no test file of the build holds it. */
const typed = ['quailberry', 'Quailberry'];
const shorthand = 'ate quailberry jelly, drank 150ml';

/** What the record says of people. */
const ofPage = [
  peggyEllis.name,
  peggyEllis.dateOfBirth,
  ...peggyEllis.notes.slice(0, 40).map(({ text }) => text.slice(0, 24)),
];

const patience = { timeout: 60_000 };

/** A worker reads a plan and drafts a note; whether Careside helps or not, the pages are the same. */
async function work(launched: Launched, demo: string, withCareside: boolean): Promise<void> {
  const { page, tab } = await newTab(launched);
  await page.goto(demo + plan);
  const panel = withCareside ? await openPanel(launched, tab, demoDay) : null;
  if (panel)
    await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  await page.goto(`${demo}/harbour/people/peggy-ellis/notes`);
  await page.goto(demo + path);
  if (!panel) return;
  // A draft belongs to the page the panel is about.
  await expect.poll(() => reportOf(panel), patience).toMatchObject({ page: { url: demo + path } });
  await openDraft(panel);
  await box(panel).fill(shorthand);
  await expect(note(panel)).toContainText('quailberry', patience);
  const { page: notes, review } = await reviewOf(launched, `${demo}/harbour/people/peggy-ellis/notes`);
  await review.getByRole('button', { name: 'Start', exact: true }).click();
  await review.getByLabel('In your own words').fill('quailberry');
  // Moving on is when the browser writes down what was typed.
  await review.goto(launched.page('options.html'));
  await notes.close();
}

/** Ends the browser as a power cut does. */
async function kill({ context }: Launched): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const main = info?.processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not say which process it is.');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(main.id, 'SIGKILL');
  await closed;
}

/** What a browser keeps of every site, in several files that come and go. */
const kept: readonly (readonly [part: string, files: RegExp])[] = [
  [
    'history',
    /^Default.(?:History|Top Sites|Shortcuts|Favicons|Visited Links|Network Action Predictor)(?:-|$)/,
  ],
  ['tabs that were open', /^Default.Sessions\b/],
  ['cache', /^Default.Cache\b/],
];

/** The parts of a browser that hold words of the page; a file of any other part by its own name. */
const partsOf = (profile: string) =>
  new Set(
    holding(profile, ofPage).map(({ file }) => kept.find(([, files]) => files.test(file))?.[0] ?? file),
  );

/** Folders in which an extension can keep something. */
const extensionsOwn =
  /Extension|IndexedDB|Local Storage|Session Storage|Service Worker|blob_storage|File System|Storage/;

test.describe('what a worker leaves on a shared computer', () => {
  let copy: GrantedCopy;
  let profile: string;
  let running: Launched[] = [];
  const start = async () => {
    const launched = await launch({ headless: true, extension: copy.folder, profile });
    running.push(launched);
    return launched;
  };
  test.describe.configure({ timeout: 300_000 });
  test.beforeEach(({ demo }) => {
    copy = grantedCopy(chromeBuild, [demo.url]);
    profile = mkdtempSync(join(tmpdir(), 'careside-profile-'));
  });
  test.afterEach(async () => {
    await Promise.all(running.map((one) => one.close().catch(() => undefined)));
    running = [];
    copy.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });

  for (const end of ['closed', 'killed'] as const)
    test(`browser ${end}, then started again: no word of a draft or a spot-check, and of the page only what is kept of any site`, async ({
      demo,
    }) => {
      const twin = await start();
      await work(twin, demo.url, false);
      await twin.close();
      const ofAnySite = partsOf(profile);
      expect(ofAnySite.size).toBeGreaterThan(0);
      rmSync(profile, { recursive: true, maxRetries: 20, retryDelay: 200 });

      const launched = await start();
      await work(launched, demo.url, true);
      await (end === 'closed' ? launched.close() : kill(launched));
      const look = () => {
        expect(holding(profile, typed)).toEqual([]);
        expect(holding(profile, ofPage).filter(({ file }) => extensionsOwn.test(file))).toEqual([]);
        expect([...partsOf(profile)].filter((part) => !ofAnySite.has(part))).toEqual([]);
      };
      look();
      const again = await start();
      const settings = await again.context.newPage();
      await settings.goto(again.page('options.html'));
      await expect(settings.getByRole('button', { name: 'Run the self-test' })).toBeVisible(patience);
      await again.close();
      look();
    });

  test('what is planted is found: in a page’s own box, in storage, and in a compressed block', async ({
    demo,
  }) => {
    const launched = await start();
    const page = await launched.context.newPage();
    await page.goto(demo.url + path);
    await page.getByLabel('What happened').fill('quailberry');
    // Moving on is when the browser writes down what was typed.
    await page.goto(demo.url + plan);
    const own = await launched.context.newPage();
    await own.goto(launched.page('options.html'));
    await own.evaluate(async () => {
      const { local } = (
        globalThis as unknown as { chrome: { storage: { local: { set(what: object): Promise<void> } } } }
      ).chrome.storage;
      await local.set({ planted: 'plainberry' });
      // More than is held in memory, in halves that the compressor has seen before.
      const many = `${'marzip anolith '.repeat(60_000)}marzipanolith`;
      for (let at = 0; at < 10; at += 1) await local.set({ [`planted${at}`]: `${at}${many}` });
    });
    await launched.close();
    const found = holding(profile, ['quailberry', 'plainberry', 'marzipanolith']);
    const files = (word: string) => found.filter((one) => one.word === word).map(({ file }) => file);
    expect(files('quailberry').some((file) => file.includes('Sessions'))).toBe(true);
    expect(files('plainberry').some((file) => file.includes('Local Extension Settings'))).toBe(true);
    expect(
      found.filter(({ word, how }) => word === 'marzipanolith' && how === 'compressed').length,
    ).toBeGreaterThan(0);
  });
});
