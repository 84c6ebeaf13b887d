import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { startDemo } from '@/demo/server';
import { build } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { rememberedDevice } from '@/scripts/lib/remembered-device';
import { inRoot } from '@/scripts/lib/root';
import { newTab } from '@/scripts/lib/tabs';
import { box, newNote, note, openDraft } from '../support/draft';
import { demoDay, expect, test as base } from '../support/extension';

const pack = inRoot('models', 'packs', 'tiny');
const manifest = createHash('sha256')
  .update(readFileSync(join(pack, 'careside-pack.json')))
  .digest('hex');

/** A graphics card made of the processor: slower than everything, and to a program a card like all others. */
const softCard = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

/** Such a card takes half a second a word on an idle machine. */
const patience = { timeout: 120_000 };
base.describe.configure({ timeout: 600_000 });

interface Own {
  /** A browser with a soft card, and the build for graphics cards that carries the tiny pack, chosen in the settings. */
  card: { launched: Launched; settings: Page; panel: () => Promise<Page> };
}

const test = base.extend<object, Own>({
  card: [
    async ({}, provide) => {
      const work = mkdtempSync(join(tmpdir(), 'careside-card-'));
      await build([], { CARESIDE_OUTPUT: work, CARESIDE_PACK: pack, CARESIDE_WEBGPU: '1' }, 'nowhere');
      const demo = await startDemo({ port: 0 });
      const copy = grantedCopy(join(work, 'chrome-mv3'), [demo.url]);
      const launched = await launch({ headless: true, extension: copy.folder, args: softCard });
      const settings = await launched.context.newPage();
      await settings.goto(launched.page('options.html'));
      const choice = settings.getByRole('radio', { name: /the larger AI/ });
      await choice.click();
      await expect(choice).toBeChecked(patience);
      const panel = async () => {
        const { page, tab } = await newTab(launched);
        await page.goto(demo.url + newNote);
        const opened = await openPanel(launched, tab, demoDay);
        await openDraft(opened);
        await expect(line(opened)).toHaveText(/The larger model, on this computer/, patience);
        return opened;
      };
      await provide({ launched, settings, panel });
      await launched.close();
      copy.remove();
      await demo.close();
      rmSync(work, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

const line = (panel: Page) => panel.locator('.helper summary');

interface Watched {
  /** How often the card was asked for what it found: once a word, and never before it is at work. */
  asked: number;
  said: { kind: string; answer?: string | null }[];
}
/**
 * Runs in the worker: counts what it asks of the card, and keeps what it says to the panel.
 * @param words of a statement after which the card gives nothing back any more, so that it cannot be done too soon
 */
function watch(words: number): void {
  const watched: Watched = { asked: 0, said: [] };
  const say = self.postMessage.bind(self) as (message: unknown) => void;
  type Way = (...given: unknown[]) => unknown;
  const { GPUBuffer: buffer } = self as unknown as {
    GPUBuffer: { prototype: { mapAsync: Way } };
  };
  const { mapAsync } = buffer.prototype;
  buffer.prototype.mapAsync = function (...given) {
    watched.asked += 1;
    const written = watched.said.filter(({ kind }) => kind === 'partial').length;
    return written < words ? mapAsync.apply(this, given) : new Promise(() => undefined);
  };
  Object.assign(self, {
    watched,
    postMessage(message: Watched['said'][number]) {
      watched.said.push(message);
      say(message);
    },
  });
}
const seen = (worker: Worker) => worker.evaluate(() => (self as unknown as { watched: Watched }).watched);

const packWorker = (panel: Page, words = 1e9) =>
  panel.waitForEvent('worker', {
    ...patience,
    predicate: async (worker) => {
      const is = await worker.evaluate(() => self.name).catch(() => '');
      if (is === 'careside-packs') await worker.evaluate(watch, words);
      return is === 'careside-packs';
    },
  });

test('a graphics card that is slower than the processor is timed and not taken', async ({ card }) => {
  const panel = await card.panel();
  const started = packWorker(panel);
  await box(panel).fill('rang chemist 1310 no answer');
  const worker = await started;
  await expect(async () => {
    const { said } = await seen(worker);
    expect(said.map(({ kind }) => kind)).toContain('answer');
  }).toPass(patience);
  // The card did write: it was not refused before it was timed.
  expect((await seen(worker)).asked).toBeGreaterThan(5);
  expect(await card.settings.evaluate(rememberedDevice, null)).toBe(`${manifest} wasm  `);
  await expect(note(panel)).toContainText(/[Cc]hemist.*13:10.*no answer/, patience);
  await panel.close();
});

test('a graphics card that is taken away in the middle of a statement leaves the processor to write it', async ({
  card,
}) => {
  await card.settings.evaluate(rememberedDevice, `${manifest} webgpu`);
  const panel = await card.panel();
  const started = packWorker(panel, 3);
  await box(panel).fill('rang surgery 1420 no answer');
  const worker = await started;
  await expect(async () => {
    const { asked, said } = await seen(worker);
    expect(said.filter(({ kind }) => kind === 'partial')).toHaveLength(3);
    expect(asked).toBeGreaterThan(0);
  }).toPass(patience);
  const browser = await card.launched.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('no way to the browser');
  await (browser.send as (method: string) => Promise<unknown>)('Browser.crashGpuProcess');
  await expect(async () => {
    const { said } = await seen(worker);
    expect(said.map(({ kind }) => kind)).toContain('answer');
  }).toPass(patience);
  await expect(note(panel)).toContainText(/[Ss]urgery.*14:20.*no answer/, patience);
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  await panel.close();
});
