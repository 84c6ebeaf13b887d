import type { OwnDocuments } from '@/core/gaps/in-force';
import type { Launched } from '@/scripts/lib/launch';
import type { SummaryLength } from '@/core/summary/item';
import { openPanel, reportOf } from '@/scripts/lib/panel';
import { firstLine, load, Unreadable } from './load';

export interface ReadOptions {
  now: string | null;
  snapshot: boolean;
  length: SummaryLength;
  documents: OwnDocuments;
}

export interface ReadPage {
  /** What `caresideReport()` of the panel gives: the shape of core/report.ts. */
  report: unknown;
  /** Milliseconds: until the page had settled, and in all. */
  times: { open: number; total: number };
}

/** The longest that one page may take, everything included. In milliseconds. */
const longest = 20_000;

/** Opens one page with the panel beside it and takes what the panel shows. Never rejects. */
export async function readPage(
  launched: Launched,
  url: string,
  options: ReadOptions,
): Promise<ReadPage | { error: string }> {
  const before = new Set(launched.context.pages());
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Unreadable(`The page was not read within ${longest / 1000} seconds.`)),
      longest,
    );
  });
  try {
    return await Promise.race([read(launched, url, options), tooLong]);
  } catch (error) {
    return { error: error instanceof Error ? firstLine(error.message) : String(error) };
  } finally {
    clearTimeout(timer);
    const left = launched.context.pages().filter((page) => !before.has(page));
    // A page that is stuck does not answer, and is left to end with the browser.
    await Promise.race([Promise.allSettled(left.map((page) => page.close())), pause(2_000)]);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function read(
  launched: Launched,
  url: string,
  { now, snapshot, length, documents }: ReadOptions,
): Promise<ReadPage> {
  const started = performance.now();
  const { page, tab } = await load(launched, url);
  const open = performance.now() - started;
  const crashed = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Unreadable('The page crashed.')));
  });
  // It may crash before anybody waits for it.
  crashed.catch(() => undefined);
  const panel = await openPanel(launched, tab, now);
  const report = await Promise.race([reportOf(panel, { snapshot, length, documents }), crashed]);
  const times = { open, total: performance.now() - started };
  return { report, times };
}
