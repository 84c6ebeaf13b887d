import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type Launched } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { demoDay, expect, test } from '../e2e/support/extension';
import { plantedCopy } from './planted';

/** Updates of the extension while one page stays open; `CARESIDE_HOSTILE=whole npm run e2e:hostile` goes through twenty. */
const cycles = process.env['CARESIDE_HOSTILE'] === undefined ? 2 : 20;
const patience = { timeout: 60_000 };

/**
 * Runs with every reader that is put into the page: tells the page of each change that an observer of the reader
 * hears. Events cross from the reader's world into the page's.
 */
const tellsOfHearing = `{
  const Native = MutationObserver;
  globalThis.MutationObserver = class extends Native {
    constructor(heard) {
      super((...args) => {
        document.dispatchEvent(new Event('test-heard'));
        heard(...args);
      });
    }
  };
}`;
/** The same, with readers that never stop watching: what a forgotten reader would be. */
const neverStops = `${tellsOfHearing}
MutationObserver.prototype.disconnect = () => undefined;
globalThis.removeEventListener = () => undefined;
EventTarget.prototype.removeEventListener = () => undefined;`;

interface Counting {
  heard: number;
}

const listenIn = (page: Page) =>
  page.evaluate(() => {
    const counting = globalThis as unknown as Counting;
    counting.heard = 0;
    document.addEventListener('test-heard', () => (counting.heard += 1));
  });

/** How many times readers heard of one change of the page, the page's own turns included. */
const heardOfChange = async (page: Page): Promise<number> => {
  await page.evaluate(async () => {
    (globalThis as unknown as Counting).heard = 0;
    document.body.append(document.createElement('hr'));
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  });
  return page.evaluate(() => (globalThis as unknown as Counting).heard);
};

/** Listeners of every script of the page, those of readers too, after the rubbish is taken out. */
async function listenersOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return jsEventListeners;
}

/** The panel beside the page, once the extension has started again. */
async function panelFor(launched: Launched, tab: number): Promise<Page> {
  let opened: Page | null = null;
  await expect(async () => {
    await opened?.close().catch(() => undefined);
    opened = await openPanel(launched, tab, demoDay);
    await expect(opened.locator('h1')).toHaveText('Peggy', { timeout: 15_000 });
  }).toPass(patience);
  if (opened === null) throw new Error('no panel');
  return opened;
}

interface Extension {
  chrome: { runtime: { reload: () => void } };
}

async function update(panel: Page): Promise<void> {
  const gone = panel.waitForEvent('close', patience);
  await panel
    .evaluate(() => (globalThis as unknown as Extension).chrome.runtime.reload())
    .catch(() => 'closed before it could answer');
  await gone;
}

/** A profile in developer mode: without it the browser does not start an unpacked extension a second time. */
function developerProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'careside-updates-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

interface Went {
  errors: string[];
  first: { heard: number; listeners: number };
  last: { heard: number; listeners: number };
  /** With every panel closed. */
  left: number;
}

async function goThrough(url: string, script: string, times: number): Promise<Went> {
  const copy = plantedCopy([new URL(url).origin], script);
  const profile = developerProfile();
  const launched = await launch({ headless: true, extension: copy.folder, profile });
  const errors: string[] = [];
  try {
    const { page, tab } = await newTab(launched);
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    await listenIn(page);
    const at = async () => ({ heard: await heardOfChange(page), listeners: await listenersOf(page) });
    let panel = await panelFor(launched, tab);
    const first = await at();
    for (let cycle = 0; cycle < times; cycle += 1) {
      await update(panel);
      panel = await panelFor(launched, tab);
    }
    const last = await at();
    // The page has just changed: until it is read again, the panel says so and points at nothing.
    await expect(async () => {
      await panel.locator('.flag button').first().click();
      await expect(panel.locator('.source-found')).toHaveText('On the page', { timeout: 5_000 });
    }).toPass(patience);
    await panel.close();
    let left = -1;
    await expect(async () => {
      left = await heardOfChange(page);
      if (script === tellsOfHearing) expect(left).toBe(0);
    }).toPass(patience);
    return { errors, first, last, left };
  } finally {
    await launched.close();
    copy.remove();
    rmSync(profile, { recursive: true, force: true });
  }
}

test('a page that stays open through updates has one reader in it, and none when no panel is open', async ({
  demo,
}) => {
  test.setTimeout(120_000 + cycles * 60_000);
  const url = `${demo.url}/harbour/people/peggy-ellis/plan`;
  const { errors, first, last, left } = await goThrough(url, tellsOfHearing, cycles);
  expect(errors).toEqual([]);
  expect(first.heard).toBeGreaterThan(0);
  expect(last.heard).toBe(first.heard);
  expect(last.listeners).toBeLessThanOrEqual(first.listeners);
  expect(left).toBe(0);
});

test('a reader that did not let go of the page would be noticed', async ({ demo }) => {
  test.setTimeout(240_000);
  const url = `${demo.url}/harbour/people/peggy-ellis/plan`;
  const { first, last, left } = await goThrough(url, neverStops, 1);
  expect(last.heard).toBeGreaterThan(first.heard);
  expect(last.listeners).toBeGreaterThan(first.listeners);
  expect(left).toBeGreaterThan(0);
});
