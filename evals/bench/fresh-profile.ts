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
  /** Milliseconds the browser's processes were at work so far. */
  worked(): number;
}

/** Files of the kernel on each process that was started with this profile. */
function processes(profile: string, file: 'smaps_rollup' | 'stat'): { command: string; text: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(profile)
          ? [{ command, text: readFileSync(`/proc/${pid}/${file}`, 'utf8') }]
          : [];
      } catch {
        // It ended between the listing and the look.
        return [];
      }
    });
}

/** Bytes the extension's renderers of one browser share with nobody, by the kernel's count. */
export function privateBytes(profile: string): number {
  let sum = 0;
  for (const { command, text } of processes(profile, 'smaps_rollup')) {
    if (!command.includes('--extension-process')) continue;
    for (const [, kib] of text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)) sum += Number(kib) * 1024;
  }
  return sum;
}

/** The kernel counts processor time in hundredths of a second. */
const TICK = 10;

/** Milliseconds all processes of one browser were at work. */
function workedMs(profile: string): number {
  let ticks = 0;
  for (const { text } of processes(profile, 'stat')) {
    // The name in brackets may hold spaces; user and system time are the 12th and 13th field behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return TICK * ticks;
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
      worked: () => workedMs(profile),
    });
  } finally {
    await launched.close();
    copy.remove();
    await demo.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
