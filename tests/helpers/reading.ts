/** Runs the page reader where it runs in life: in an isolated world of a real page. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { PageSnapshot } from '@/core/record/snapshot';
import { launchPlain, readerScript } from '@/scripts/lib/reader-script';

export { launchPlain };

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

/** What is read of a page that holds this. */
export async function readHtml(browser: Browser, html: string): Promise<PageSnapshot> {
  const page = await ReadingPage.open(browser, html);
  const snapshot = await page.read();
  await page.close();
  return snapshot;
}

/** Counts every change of the page's DOM from now on. */
export async function watchDom({ page }: ReadingPage): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { count: 0 };
    Object.assign(window, { seen });
    new MutationObserver((records) => (seen.count += records.length)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { count: number } }).seen.count);
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
