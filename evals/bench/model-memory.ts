/** What the helper adds to the memory of the panel in a real browser: the same notes drafted with and without it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startDemo } from '@/demo/server';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';

const NOTES = 100;
const PATIENCE = { timeout: 120_000 };
/** More than the two minutes after which the helper ends its worker. */
const IDLE = { timeout: 240_000 };

/** Megabytes held by Careside's pages, garbage collected first. */
export interface PanelMemory {
  first: number;
  middle: number;
  last: number;
  /** After the helper's worker ended because nothing was asked for two minutes. */
  idle: number;
}

/** A note of twelve statements; each turn another one. */
const noteOf = (turn: number): string =>
  Array.from({ length: 12 }, (_, i) => `rang chemist ${10 + i}${10 + (turn % 49)} no answer`).join('. ');

/** Bytes the extension's renderers of one browser share with nobody, by the kernel's count (Linux). */
export function privateBytes(profile: string): number {
  let sum = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--extension-process') || !command.includes(profile)) continue;
      const map = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      for (const [, kib] of map.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm))
        sum += Number(kib) * 1024;
    } catch {
      // A process that ended between the listing and the look holds nothing.
    }
  }
  return sum;
}

export async function draft(panel: Page, turn: number): Promise<void> {
  await panel.getByLabel('Your own words').fill(noteOf(turn));
  const note = panel.getByRole('region', { name: 'The note', exact: true });
  await note
    .getByText(`10:${10 + (turn % 49)}`)
    .first()
    .waitFor(PATIENCE);
  await panel
    .getByText('Careside is still writing out your last words.')
    .waitFor({ state: 'detached', ...PATIENCE });
}

/** Drafts a hundred notes in a fresh profile. Needs the build, and Linux. */
export async function panelMemory(helper: boolean): Promise<PanelMemory> {
  const demo = await startDemo({ port: 0 });
  const profile = mkdtempSync(join(tmpdir(), 'careside-memory-'));
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder, profile });
  try {
    const { page, tab } = await newTab(launched);
    await page.goto(`${demo.url}/harbour/people/peggy-ellis/notes/new`);
    const panel = await openPanel(launched, tab, '2026-06-15');
    await panel.getByRole('button', { name: 'Draft', exact: true }).click(PATIENCE);
    const line = panel.locator('.helper summary');
    if (!helper) {
      await line.click();
      await panel.getByRole('button', { name: 'Use plain rules only' }).click();
    }
    const session = await launched.context.newCDPSession(panel);
    const heldNow = async () => {
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      return privateBytes(profile) / 1e6;
    };
    const held: number[] = [];
    for (let turn = 0; turn < NOTES; turn++) {
      await draft(panel, turn);
      if (turn > 0 && turn !== NOTES / 2 && turn !== NOTES - 1) continue;
      await line.getByText(helper ? /tidied by the helper/ : /plain rules/).waitFor(PATIENCE);
      held.push(await heldNow());
    }
    const [first = NaN, middle = NaN, last = NaN] = held;
    if (!helper) return { first, middle, last, idle: last };
    const [worker] = panel.workers();
    if (!worker) throw new Error('the helper has no worker whose end could be waited for');
    await worker.waitForEvent('close', IDLE);
    return { first, middle, last, idle: await heldNow() };
  } finally {
    await launched.close();
    copy.remove();
    await demo.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
