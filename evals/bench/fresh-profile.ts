/** A browser with a new profile and the built extension beside the demo, and what its pages hold. Memory needs Linux. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startDemo } from '@/demo/server';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';

export interface Fresh {
  launched: Launched;
  /** A page of the demo in a tab, and what opens the panel for it. */
  visit(path: string): Promise<() => Promise<Page>>;
  /** Megabytes held by Careside's pages, garbage of the given one collected first. */
  held(panel?: Page): Promise<number>;
}

/** Bytes the extension's renderers of one browser share with nobody, by the kernel's count. */
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

export async function inFreshProfile<T>(work: (fresh: Fresh) => Promise<T>): Promise<T> {
  const demo = await startDemo({ port: 0 });
  const profile = mkdtempSync(join(tmpdir(), 'careside-fresh-'));
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder, profile });
  try {
    return await work({
      launched,
      async visit(path) {
        const { page, tab } = await newTab(launched);
        await page.goto(demo.url + path);
        return () => openPanel(launched, tab, '2026-06-15');
      },
      async held(panel) {
        const session = panel && (await launched.context.newCDPSession(panel));
        for (let i = 0; i < 3; i++) await session?.send('HeapProfiler.collectGarbage');
        await session?.detach();
        return privateBytes(profile) / 1e6;
      },
    });
  } finally {
    await launched.close();
    copy.remove();
    await demo.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
