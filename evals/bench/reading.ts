/** How long Careside takes to read a page, beside two other readers of pages, in one browser on one machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '@/scripts/lib/find-browser';
import { root } from '@/scripts/lib/root';
import {
  benchScript,
  contenders,
  firstSummary,
  runRound,
  slowestHighlight,
  type Contender,
  type Round,
} from './reading-contenders';
import { carePage } from './reading-page';
import { utilityPage } from './utility-page';

const SIZES = [500, 5000, 50_000];
const PAGES_OF = {
  plain: { make: carePage, name: 'A page with a style sheet of its own' },
  utility: { make: utilityPage, name: 'A page styled by utility classes, every text in several wrappers' },
} as const;
type Kind = keyof typeof PAGES_OF;
/** Fresh pages for each size; in each, every reader reads three times, in turn. */
const PAGES = 5;
const READS = 3;

interface Row {
  page: Kind;
  elements: number;
  /** The middle of the first reads in a fresh page. */
  first: Record<Contender, Round>;
  /** The middle of all later reads. */
  later: Record<Contender, Round>;
  /** Longest task of the slowest read, milliseconds on the clock. */
  longestEver: number;
  /** Middle over the pages, milliseconds on the clock. */
  summary: number;
  /** The same where nothing was made ready before. */
  unready: number;
  highlight: number;
  /** Growth of the page's JavaScript heap over one Careside read that is kept, MB. */
  memory: number;
}

const middle = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

function middleOf(rounds: readonly Round[]): Round {
  const pick = (name: keyof Round) => middle(rounds.map((round) => round[name]));
  return { clock: pick('clock'), work: pick('work'), longest: pick('longest'), words: pick('words') };
}

async function measureSize(browser: Browser, script: string, kind: Kind, size: number): Promise<Row> {
  const html = PAGES_OF[kind].make(size);
  const firsts: Record<Contender, Round[]> = { careside: [], readability: [], defuddle: [] };
  const laters: Record<Contender, Round[]> = { careside: [], readability: [], defuddle: [] };
  const found = {
    elements: 0,
    summaries: [] as number[],
    unready: [] as number[],
    highlights: [] as number[],
    memory: 0,
  };
  const openFresh = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent(html, { waitUntil: 'load' });
    await page.addScriptTag({ content: script });
    return page;
  };
  for (let i = 0; i < PAGES; i++) {
    const page = await openFresh();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    for (let read = 0; read < READS; read++) {
      for (let k = 0; k < contenders.length; k++) {
        // A different one begins in every page, so that none always meets a cold or a tidy heap.
        const who = contenders[(k + i) % contenders.length] as Contender;
        if (who === 'defuddle' && size > 10_000 && (i > 0 || read > 0)) continue;
        (read === 0 ? firsts : laters)[who].push(await runRound(page, session, who));
      }
    }
    found.highlights.push(await slowestHighlight(page));
    found.elements = Number(await page.evaluate(`document.getElementsByTagName('*').length`));
    await page.close();
    const unready = await openFresh();
    found.unready.push(await firstSummary(unready, false));
    await unready.close();
    const fresh = await openFresh();
    found.summaries.push(await firstSummary(fresh, true));
    if (i === 0) {
      const heap = `(gc(), performance.memory.usedJSHeapSize)`;
      const before = Number(await fresh.evaluate(heap));
      await fresh.evaluate(
        `globalThis.kept = bench.createPageReader(window); kept.read({ aborted: false }).then(() => 0)`,
      );
      found.memory = (Number(await fresh.evaluate(heap)) - before) / 1_000_000;
    }
    await fresh.close();
  }
  const all = (of: Record<Contender, Round[]>): Record<Contender, Round> => ({
    careside: middleOf(of.careside),
    readability: middleOf(of.readability),
    defuddle: middleOf(of.defuddle.length > 0 ? of.defuddle : firsts.defuddle),
  });
  return {
    page: kind,
    elements: found.elements,
    first: all(firsts),
    later: all(laters),
    longestEver: Math.max(...[...firsts.careside, ...laters.careside].map((round) => round.longest)),
    summary: middle(found.summaries),
    unready: middle(found.unready),
    highlight: middle(found.highlights),
    memory: found.memory,
  };
}

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
  const script = await benchScript();
  const browser = await chromium.launch({
    executablePath: findBrowser().path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  const load = [loadavg()[0] ?? 0];
  try {
    const rows: Row[] = [];
    for (const kind of Object.keys(PAGES_OF) as Kind[])
      for (const size of SIZES) {
        rows.push(await measureSize(browser, script, kind, size));
        load.push(loadavg()[0] ?? 0);
      }
    report(rows, browser.version(), load);
  } finally {
    await browser.close();
  }
}

const n = (value: number) => value.toFixed(value < 10 ? 1 : 0);

function table(rows: readonly Row[], which: 'first' | 'later', how: 'clock' | 'work'): string[] {
  const of = (who: Contender) => growth(rows, (row) => row[which][who][how]).toFixed(2);
  return [
    '| elements | Careside, ms | Readability, ms | defuddle, ms |',
    '|---|---|---|---|',
    ...rows.map(
      (row) => `| ${row.elements} | ${contenders.map((who) => n(row[which][who][how])).join(' | ')} |`,
    ),
    `| growth exponent | ${contenders.map(of).join(' | ')} |`,
    '',
  ];
}

function sectionsOf(name: string, rows: readonly Row[]): string[] {
  return [
    `## ${name}`,
    '',
    '### Later reads, main thread at work',
    '',
    ...table(rows, 'later', 'work'),
    '### First read in a fresh page, main thread at work',
    '',
    ...table(rows, 'first', 'work'),
    '### Later reads, on the clock',
    '',
    ...table(rows, 'later', 'clock'),
    '### First read in a fresh page, on the clock',
    '',
    ...table(rows, 'first', 'clock'),
    '### Careside',
    '',
    '| elements | longest task, middle, ms | longest task of all reads, ms | first summary, ms | the same with nothing made ready, ms | slowest of five highlights, ms | memory, MB | words Careside / Readability / defuddle |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.elements} | ${n(row.later.careside.longest)} | ${n(row.longestEver)} | ${n(row.summary)} | ${n(row.unready)} | ${n(row.highlight)} | ${n(row.memory)} | ${contenders.map((who) => row.later[who].words).join(' / ')} |`,
    ),
    '',
  ];
}

function report(rows: readonly Row[], version: string, load: readonly number[]): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Chromium ${version}, headless`;
  const loads = load.map((value) => value.toFixed(1)).join(', ');
  const lines = [
    '# Reading a page: time and memory',
    '',
    `Command: \`npm run bench -- reading\`. ${machine}.`,
    `Load average of the machine at the start and after each size: ${loads} (its cores: ${cpus().length}).`,
    `Middle of ${PAGES} fresh pages; in each, every reader reads ${READS} times in turn. Defuddle reads the largest page once.`,
    'Readability and defuddle are given the clone of the document they need, which is part of their time.',
    '"At work" is the time the page\'s main thread ran, which other programs on the machine do not lengthen.',
    '',
    ...(Object.keys(PAGES_OF) as Kind[]).flatMap((kind) =>
      sectionsOf(
        PAGES_OF[kind].name,
        rows.filter((row) => row.page === kind),
      ),
    ),
    'First summary: the first read in a fresh page, its copy to the panel, the record and the summary, on the clock.',
    'The panel makes its tables ready and rehearses a summary on an invented page while the page, in another process, is read; that is done before the clock starts. With nothing made ready, tables and patterns are made within the time.',
    '',
  ];
  const folder = join(root, 'evals/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'reading.md'), lines.join('\n'));
  writeFileSync(
    join(folder, 'reading.json'),
    `${JSON.stringify({ command: 'npm run bench -- reading', machine, load, pages: PAGES, reads: READS, rows }, null, 2)}\n`,
  );
  console.log(lines.join('\n'));
}
