import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  /** Microseconds of processor time of its thread, which a busy machine does not stretch. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

export interface PageTasks {
  /** Keeps the reader's own world busy for so many milliseconds, as a long task of ours would. */
  holdUp(milliseconds: number): Promise<void>;
  /** Stops watching. @returns milliseconds of each call into Careside's own code on the page's main thread */
  end(): Promise<number[]>;
}

/** Where the reader's code runs in a page: a world of its own on the page's main thread. */
async function readerWorld(cdp: CDPSession): Promise<{ id: number; origin: string }> {
  const found = new Promise<{ id: number; origin: string }>((resolve) => {
    cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension://')) resolve({ id, origin });
    });
  });
  await cdp.send('Runtime.enable');
  return found;
}

/** Watches how long Careside's own code holds up a page. */
export async function watchTasks(page: Page): Promise<PageTasks> {
  const cdp = await page.context().newCDPSession(page);
  const { id, origin } = await readerWorld(cdp);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  return {
    async holdUp(milliseconds) {
      const expression = `new Promise((done) => setTimeout(() => {
        const start = performance.now();
        while (performance.now() - start < ${milliseconds});
        done();
      }))`;
      const script = { expression, sourceURL: `${origin}/planted.js`, persistScript: true };
      const { scriptId } = await cdp.send('Runtime.compileScript', { ...script, executionContextId: id });
      if (!scriptId) throw new Error('the script was not taken');
      await cdp.send('Runtime.runScript', { scriptId, executionContextId: id, awaitPromise: true });
    },
    async end() {
      const ended = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
      await cdp.send('Tracing.end');
      await ended;
      await cdp.detach();
      const ours = events.filter(
        ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith(`${origin}/`),
      );
      return ours.map(({ tdur = 0 }) => tdur / 1000);
    },
  };
}
