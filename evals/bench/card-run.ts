/** One model pack on this computer's graphics card and on one thread of its processor, in a real browser. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { allowedWords } from '@/core/draft/allowed-words';
import { MANIFEST, readPack, weightsFor, type Device, type Pack } from '@/core/model-pack';
import { launch, type Launched } from '@/scripts/lib/launch';
import { rememberedDevice } from '@/scripts/lib/remembered-device';
import { adapterInPage, writeInPage, type Adapter, type Run, type Running } from './card-page';
import { privateBytes } from './fresh-profile';

const PATIENCE = { timeout: 300_000 };
const STATEMENTS = [
  'ate half of lunch [time1], refused tea and pudding',
  'rang chemist [time1] no answer',
  '[name] walked to lounge [time1] with frame, steady',
].map((text) => ({ text, allowed: allowedWords(text) }));

/** What was seen of one pack. */
export interface Seen {
  pack: Pack;
  install: number;
  runs: Partial<Record<Device, Run & { megabytes: number }>>;
  /** What the probe chose, and how long loading took with it. */
  chosen: { device: string; load: number | string };
  taken: Taken;
}

/** The card taken away in the middle of many statements: how many were worded all the same. */
interface Taken {
  isInTime: boolean;
  statements: number;
  worded: number;
}

function built(extension: string): Pick<Running, 'worker' | 'wasm'> {
  const files = readdirSync(extension, { recursive: true }).map(String);
  const address = (pattern: RegExp): string => {
    const file = files.find((name) => pattern.test(name));
    if (!file) throw new Error(`${extension} has no ${pattern}: it is not a build made with --webgpu.`);
    return `/${file.split(sep).join('/')}`;
  };
  const wasm = address(/jspi[^/]*\.wasm$/);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(extension, wasm)))
    .digest('hex');
  return { worker: address(/pack-worker[^/]*\.js$/), wasm: { address: wasm, sha256 } };
}

/** Puts the pack into the browser by the settings page, as a person does. @returns milliseconds */
export async function install(launched: Launched, folder: string): Promise<number> {
  const settings = await launched.context.newPage();
  await settings.goto(launched.page('options.html'));
  const from = performance.now();
  await settings.locator('input[type="file"]').setInputFiles(folder, PATIENCE);
  const told = settings.locator('section[aria-labelledby="pack"]').getByRole('status');
  await told.getByText(/is installed and every file was checked/).waitFor(PATIENCE);
  await settings.close();
  return performance.now() - from;
}

/** Milliseconds of writing on the card, so that it is taken away in the middle of it. */
const LONG = 2000;

/** Has the card write statements one after another, and takes it away in the middle of one. */
async function takeAway(launched: Launched, page: Page, running: Running, each: number): Promise<Taken> {
  const statements = Array.from({ length: Math.ceil(LONG / each) }, () => STATEMENTS).flat();
  const done: { run?: Run } = {};
  const run = page.evaluate(writeInPage, { ...running, statements }).then((ended) => (done.run = ended));
  const tokens = () => page.evaluate(() => (globalThis as unknown as { tokens?: number }).tokens ?? 0);
  while (!done.run && (await tokens()) < 3) await page.waitForTimeout(5);
  const isInTime = !done.run;
  const session = await launched.context.browser()?.newBrowserCDPSession();
  await (session?.send as ((method: string) => Promise<unknown>) | undefined)?.('Browser.crashGpuProcess');
  const answers = (await run).written.map(({ answer }) => answer);
  return {
    isInTime,
    statements: statements.length,
    worded: answers.filter((answer) => answer !== null).length,
  };
}

/**
 * Tries one pack on the processor and on the card, lets the probe choose, and takes the card away.
 * @param extension the unpacked build
 * @param folder the pack's
 * @returns no `seen` where the browser offers no card, or one made of software
 * @throws where the folder is no pack, or has no weights that the card can use
 */
export async function see(
  extension: string,
  folder: string,
): Promise<{ adapter: Adapter | null; seen: Seen | null }> {
  const pack = readPack(readFileSync(join(folder, MANIFEST), 'utf8'));
  if (!pack) throw new Error(`${folder} is no pack.`);
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, MANIFEST)))
    .digest('hex');
  const profile = mkdtempSync(join(tmpdir(), 'careside-card-'));
  const launched = await launch({ headless: true, extension, profile, card: true });
  try {
    const blank = await launched.context.newPage();
    await blank.goto(launched.page('options.html'));
    const adapter = await blank.evaluate(adapterInPage);
    await blank.close();
    console.error(`Graphics card: ${JSON.stringify(adapter)}`);
    if (!adapter || adapter.isSoftware) return { adapter, seen: null };
    if (!weightsFor(pack, adapter)) throw new Error(`${folder} has no weights that this card can use.`);
    const milliseconds = await install(launched, folder);
    const page = await launched.context.newPage();
    await page.goto(launched.page('options.html'));
    const running = { ...built(extension), statements: STATEMENTS };
    const runs: Seen['runs'] = {};
    for (const device of ['wasm', 'webgpu'] as const) {
      await page.evaluate(rememberedDevice, `${hash} ${device.padEnd(6)}`);
      const run = await page.evaluate(writeInPage, running);
      runs[device] = { ...run, megabytes: privateBytes(profile) / 1e6 };
      console.error(`${pack.name} on ${device}: ${JSON.stringify(run)}`);
    }
    await page.evaluate(rememberedDevice, '');
    const { load } = await page.evaluate(writeInPage, { ...running, statements: [] });
    const device = (await page.evaluate(rememberedDevice, null))?.split(' ')[1] ?? 'unknown';
    console.error(`${pack.name}: the probe takes ${device}, ${load} ms`);
    await page.evaluate(rememberedDevice, `${hash} webgpu`);
    const each = runs.webgpu?.written.reduce((sum, { whole }) => sum + whole, 1) ?? 1;
    const taken = await takeAway(launched, page, running, each);
    console.error(`${pack.name}: card taken away, ${JSON.stringify(taken)}`);
    return { adapter, seen: { pack, install: milliseconds, runs, chosen: { device, load }, taken } };
  } finally {
    await launched.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
