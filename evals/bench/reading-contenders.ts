/** The readers that are compared, as scripts for a page, and what one round of each gives. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { CDPSession, Page } from 'playwright-core';
import { root } from '@/scripts/lib/root';

export const contenders = ['careside', 'readability', 'defuddle'] as const;
export type Contender = (typeof contenders)[number];

export interface Round {
  /** Milliseconds on the clock, from the call to the result. */
  clock: number;
  /** Milliseconds the page's main thread was at work, whatever else the machine did meanwhile. */
  work: number;
  /** Longest task, milliseconds on the clock; the whole for a reader that runs in one. */
  longest: number;
  words: number;
}

/** Every reader gets the live document or the clone of it that it needs; making the clone is part of its time. */
const runs: Record<Contender, string> = {
  careside: `const snapshot = await (globalThis.reader ??= bench.createPageReader(window)).read({ aborted: false });
    if (snapshot.coverage.limits.length > 0) throw new Error('a limit was reached');
    globalThis.snapshot = snapshot;
    longest = snapshot.timings.longestTask; text = snapshot.blocks.map((block) => block.text).join(' ');`,
  readability: `text = new bench.Readability(document.cloneNode(true)).parse()?.textContent ?? '';`,
  defuddle: `text = (new bench.Defuddle(document.cloneNode(true), { url: location.href }).parse()?.content ?? '').replace(/<[^>]*>/g, ' ');`,
};

export async function benchScript(): Promise<string> {
  const require = createRequire(join(root, 'package.json'));
  const defuddle = JSON.stringify(require.resolve('defuddle'));
  const result = await build({
    stdin: {
      contents: `
        import { createPageReader } from '@/platform/page/reader';
        import { buildRecord } from '@/core/record/build';
        import { rehearsing } from '@/core/rehearsal';
        import { summarise } from '@/core/summary/summarise';
        import { makingReady } from '@/utils/lazy';
        import { atOnce } from '@/utils/turns';
        import { Readability } from '@mozilla/readability';
        import Defuddle from ${defuddle};
        const getReady = () => (atOnce(makingReady()), atOnce(rehearsing()));
        globalThis.bench = { createPageReader, buildRecord, summarise, getReady, Readability, Defuddle: Defuddle.default ?? Defuddle };`,
      resolveDir: root,
      loader: 'ts',
    },
    alias: { '@': root },
    bundle: true,
    write: false,
    format: 'iife',
    // As the shipped build: an older target has patterns made anew at every use.
    target: 'esnext',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

async function mainThread(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find((metric) => metric.name === 'ThreadTime')?.value ?? NaN) * 1000;
}

/** One read by one reader. */
export async function runRound(page: Page, session: CDPSession, who: Contender): Promise<Round> {
  const before = await mainThread(session);
  const round = (await page.evaluate(`(async () => {
    let text = '', longest = 0;
    const start = performance.now();
    ${runs[who]}
    const clock = performance.now() - start;
    globalThis.read = text;
    return { clock, longest: longest || clock };
  })()`)) as { clock: number; longest: number };
  const work = (await mainThread(session)) - before;
  const words = Number(await page.evaluate(`read.split(/\\s+/).filter(Boolean).length`));
  return { ...round, work, words };
}

/**
 * From the call to the first summary: read, record, summary. Milliseconds on the clock.
 * @param isReady The panel makes its tables ready and rehearses a summary while the page, in another process, is read:
 * that is done before. Else all of it falls into the time that is measured.
 */
export async function firstSummary(page: Page, isReady: boolean): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const now = '2026-06-15';
      ${isReady ? 'bench.getReady();' : ''}
      const start = performance.now();
      const snapshot = await bench.createPageReader(window).read({ aborted: false });
      const sent = structuredClone(snapshot);
      bench.summarise(bench.buildRecord(sent, { now }), sent, { now, length: 'screen' });
      return performance.now() - start;
    })()`),
  );
}

/** From the call to the mark, for places all over the page: the slowest, milliseconds on the clock. */
export async function slowestHighlight(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      const { snapshotId, blocks } = globalThis.snapshot;
      let slowest = 0;
      for (let i = 1; i <= 5; i++) {
        const block = blocks[Math.floor((blocks.length * i) / 6)];
        const evidence = [{ block: block.id, start: 0, end: block.text.length, quote: block.text }];
        const start = performance.now();
        const outcome = await reader.highlight(snapshotId, evidence);
        if (outcome.kind !== 'shown') throw new Error(outcome.kind);
        slowest = Math.max(slowest, performance.now() - start);
      }
      reader.clearHighlight();
      return slowest;
    })()`),
  );
}
