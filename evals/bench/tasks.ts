/** The tasks of a page's main thread, as the browser itself traces them. */
import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds on the clock. */
  dur?: number;
  /** Microseconds of the thread's own processor time. */
  tdur?: number;
  args: { name?: string; data?: { processId?: number } };
}

/** Milliseconds of each task, on the clock and of the processor. */
export interface Task {
  clock: number;
  work: number;
}

const categories = ['__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

async function processOf(page: Page, session: CDPSession, events: TraceEvent[]): Promise<number> {
  const mark = `careside-${Math.random().toString(36).slice(2)}`;
  await page.evaluate((label) => console.timeStamp(label), mark);
  await ended(session);
  const own = events.find((event) => JSON.stringify(event.args).includes(mark));
  if (!own) throw new Error('The trace does not say which process the page is in.');
  return own.pid;
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}

/** Begins to trace. @returns ends it and gives the tasks of the page's main thread since */
export async function traceTasks(page: Page): Promise<() => Promise<Task[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  });
  return async () => {
    const pid = await processOf(page, session, events);
    const main = events.find(
      (event) => event.pid === pid && event.name === 'thread_name' && event.args.name === 'CrRendererMain',
    );
    await session.detach();
    return events
      .filter(({ name, tid, ...event }) => name === 'RunTask' && event.pid === pid && tid === main?.tid)
      .map(({ dur = 0, tdur = 0 }) => ({ clock: dur / 1000, work: tdur / 1000 }));
  };
}
