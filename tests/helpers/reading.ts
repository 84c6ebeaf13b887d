/** Runs the page reader where it runs in life: in an isolated world of a real page. */
import { build } from 'esbuild';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import type { PageSnapshot } from '@/core/record/snapshot';
import { findBrowser } from '@/scripts/lib/find-browser';
import { root } from '@/scripts/lib/root';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchPlain(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser().path, args: flags });
}

let bundled: Promise<string> | undefined;

/** The reader as one script that leaves `makeReader` in its world. */
export function readerScript(): Promise<string> {
  bundled ??= build({
    stdin: {
      contents: `import { createPageReader } from '@/platform/page/reader'; globalThis.makeReader = createPageReader;`,
      resolveDir: root,
      loader: 'ts',
    },
    alias: { '@': root },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  return bundled;
}

export class ReadingPage {
  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly context: number,
  ) {}

  /** Opens the page, waits until it is loaded and puts a reader called `reader` beside it. */
  static async open(browser: Browser, html: string, options: object = {}): Promise<ReadingPage> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.setContent(html, { waitUntil: 'load' });
    return ReadingPage.beside(page, options);
  }

  static async beside(page: Page, options: object = {}): Promise<ReadingPage> {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'careside',
    });
    const reading = new ReadingPage(page, session, world.executionContextId);
    await reading.run(await readerScript());
    await reading.run(`globalThis.reader = makeReader(window, ${JSON.stringify(options)}); 0`);
    return reading;
  }

  /** Evaluates in the reader's world. @throws Error with the page's own message */
  async run<T>(expression: string): Promise<T> {
    const answer = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value as T;
  }

  read(): Promise<PageSnapshot> {
    return this.run<PageSnapshot>('reader.read({ aborted: false })');
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** All words read, one block a line. */
export function textOf(snapshot: PageSnapshot): string {
  return snapshot.blocks.map((block) => block.text).join('\n');
}

/** Every label with its value, as "label: value". */
export function pairsOf(snapshot: PageSnapshot): string[] {
  return snapshot.blocks
    .filter((block) => block.label !== undefined || block.labelText !== undefined)
    .map((block) => {
      const label = snapshot.blocks.find((one) => one.id === block.label)?.text ?? block.labelText ?? '';
      return `${label.replace(/\s*:$/, '')}: ${block.text}`;
    });
}

/** Every data cell with its headers, as "header / header: cell". */
export function cellsOf(snapshot: PageSnapshot): string[] {
  const text = (id: string) => snapshot.blocks.find((block) => block.id === id)?.text ?? '';
  return snapshot.blocks
    .filter((block) => block.kind === 'cell' && block.cell)
    .map((block) => `${(block.cell?.headers ?? []).map(text).join(' / ')}: ${block.text}`);
}

/** The trail of headings above the block that holds these words. */
export function trailOf(snapshot: PageSnapshot, words: string): string[] {
  const trail: string[] = [];
  const start = snapshot.blocks.find((block) => block.text.includes(words));
  let id = start?.heading ?? null;
  while (id) {
    const heading = snapshot.blocks.find((block) => block.id === id);
    if (!heading) break;
    trail.unshift(heading.text);
    id = heading.heading;
  }
  return trail;
}
