/** How long Careside takes to read a page, beside two other readers of pages, in one browser on one machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/lib/find-browser';
import { root } from '@/scripts/lib/root';
import { carePage } from './reading-page';

const SIZES = [500, 5000, 50_000];
const ROUNDS = 5;

interface Timing {
  /** Median of the rounds, milliseconds. */
  total: number;
  /** Longest task of the slowest round, milliseconds; null where the reader runs as one task. */
  longestTask: number | null;
  words: number;
}

interface Row {
  elements: number;
  careside: Timing;
  readability: Timing;
  defuddle: Timing;
  /** Growth of the page's JavaScript heap over one Careside read, MB. */
  memory: number;
}

async function bundle(): Promise<string> {
  const require = createRequire(join(root, 'package.json'));
  const defuddle = JSON.stringify(require.resolve('defuddle'));
  const result = await build({
    stdin: {
      contents: `
        import { createPageReader } from '@/platform/page/reader';
        import { Readability } from '@mozilla/readability';
        import Defuddle from ${defuddle};
        globalThis.bench = { createPageReader, Readability, Defuddle: Defuddle.default ?? Defuddle };`,
      resolveDir: root,
      loader: 'ts',
    },
    alias: { '@': root },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Runs in the page: all three readers in turn, each on the live document or the clone it needs. */
const measure = `async (rounds) => {
  const { createPageReader, Readability, Defuddle } = globalThis.bench;
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const words = (text) => text.split(/\\s+/).filter(Boolean).length;
  const out = { careside: { all: [], longest: [], words: 0 }, readability: { all: [], words: 0 }, defuddle: { all: [], words: 0 } };
  const reader = createPageReader(window);
  for (let i = 0; i < rounds; i++) {
    let start = performance.now();
    const snapshot = await reader.read({ aborted: false });
    out.careside.all.push(performance.now() - start);
    out.careside.longest.push(snapshot.timings.longestTask);
    out.careside.words = words(snapshot.blocks.map((block) => block.text).join(' '));
    out.limits = snapshot.coverage.limits;
    start = performance.now();
    const article = new Readability(document.cloneNode(true)).parse();
    out.readability.all.push(performance.now() - start);
    out.readability.words = words(article?.textContent ?? '');
    if (i < Math.min(rounds, globalThis.defuddleRounds)) {
      start = performance.now();
      const parsed = new Defuddle(document.cloneNode(true), { url: location.href }).parse();
      out.defuddle.all.push(performance.now() - start);
      out.defuddle.words = words((parsed?.content ?? '').replace(/<[^>]*>/g, ' '));
    }
  }
  return {
    elements: document.getElementsByTagName('*').length,
    careside: { total: median(out.careside.all), longestTask: Math.max(...out.careside.longest), words: out.careside.words },
    readability: { total: median(out.readability.all), longestTask: null, words: out.readability.words },
    defuddle: { total: median(out.defuddle.all), longestTask: null, words: out.defuddle.words },
    limits: out.limits,
  };
}`;

/** Slope of log time over log size: 1 is linear. */
function growth(rows: readonly Row[], pick: (row: Row) => number): number {
  const points = rows.map((row) => [Math.log(row.elements), Math.log(pick(row))] as const);
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const x = mean(points.map(([value]) => value));
  const y = mean(points.map(([, value]) => value));
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Runs the benchmark and writes evals/results/reading.json and reading.md. */
export async function benchReading(): Promise<void> {
  const script = await bundle();
  const found = findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  const rows: Row[] = [];
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.setContent(carePage(size), { waitUntil: 'load' });
      await page.addScriptTag({ content: script });
      await page.evaluate(`globalThis.defuddleRounds = ${size > 10_000 ? 1 : ROUNDS}`);
      const heap = `(gc(), performance.memory.usedJSHeapSize)`;
      const before = Number(await page.evaluate(heap));
      const after = Number(
        await page.evaluate(
          `(async () => { globalThis.kept = bench.createPageReader(window); await kept.read({ aborted: false }); return ${heap}; })()`,
        ),
      );
      await page.evaluate(`globalThis.kept.dispose()`);
      const result = (await page.evaluate(`(${measure})(${ROUNDS})`)) as Omit<Row, 'memory'> & {
        limits: unknown[];
      };
      if (result.limits.length > 0) throw new Error(`A limit was reached: ${JSON.stringify(result.limits)}`);
      rows.push({
        elements: result.elements,
        careside: result.careside,
        readability: result.readability,
        defuddle: result.defuddle,
        memory: (after - before) / 1_000_000,
      });
      await page.close();
    }
    report(rows, browser.version());
  } finally {
    await browser.close();
  }
}

function report(rows: readonly Row[], version: string): void {
  const growths = {
    careside: growth(rows, (row) => row.careside.total),
    readability: growth(rows, (row) => row.readability.total),
    defuddle: growth(rows, (row) => row.defuddle.total),
  };
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Chromium ${version}, headless`;
  const n = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const lines = [
    '# Reading a page: time and memory',
    '',
    `Command: \`npm run bench -- reading\`. ${machine}. Median of ${ROUNDS} rounds, one run; defuddle once at the largest size.`,
    'Readability and defuddle are given the clone of the document they need, which is part of their time.',
    '',
    '| elements | Careside, ms | longest task, ms | Readability, ms | defuddle, ms | Careside memory, MB | words Careside / Readability / defuddle |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.elements} | ${n(row.careside.total)} | ${n(row.careside.longestTask ?? 0)} | ${n(row.readability.total)} | ${n(row.defuddle.total)} | ${n(row.memory)} | ${row.careside.words} / ${row.readability.words} / ${row.defuddle.words} |`,
    ),
    `| growth exponent | ${growths.careside.toFixed(2)} | | ${growths.readability.toFixed(2)} | ${growths.defuddle.toFixed(2)} | | |`,
    '',
  ];
  const folder = join(root, 'evals/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'reading.md'), lines.join('\n'));
  writeFileSync(
    join(folder, 'reading.json'),
    `${JSON.stringify({ command: 'npm run bench -- reading', machine, rounds: ROUNDS, rows, growth: growths }, null, 2)}\n`,
  );
  console.log(lines.join('\n'));
}
