import type { Page } from '@playwright/test';
import { arthurPemberton } from '@/demo/people/arthur-pemberton';
import { ivyHartley } from '@/demo/people/hartleys';
import { peggyEllis } from '@/demo/people/peggy-ellis';
import { reviewOf } from '../support/review';
import { expect, test } from '../support/extension';

const MANY = 10_000;
/** On as many pages, since one reading of a page has its limits (coverage says so). */
const PAGES = 4;

const rows = (from: number): string => {
  const notes = [peggyEllis, ivyHartley, arthurPemberton].flatMap((person) => person.notes);
  return Array.from({ length: MANY / PAGES }, (_, place) => {
    const index = from + place;
    const { text, author, type } = notes[index % notes.length] ?? { text: '', author: '', type: '' };
    const day = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString();
    // No two notes are the same, so that none is left out and none is known before.
    return `<tr><td>${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)} ${day.slice(11, 16)}</td><td>${author}</td><td>${type}</td><td>${text} Entry ${index + 1}.</td></tr>`;
  }).join('');
};

/** Notes down every stretch of work of this page that lasted longer than 50 ms. */
async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const long: number[] = [];
    Object.assign(globalThis, { long });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
  });
}

test('ten thousand notes are judged with a progress bar, can be stopped, and hold nothing up', async ({
  demo,
  granted,
}) => {
  test.setTimeout(420_000);
  const table = (at: number) =>
    `<!doctype html><html lang="en"><title>Daily notes</title><h1>Daily notes</h1><table><thead><tr><th>Date and time</th><th>Written by</th><th>Type</th><th>Note</th></tr></thead><tbody>${rows((at * MANY) / PAGES)}</tbody></table>`;
  await granted.context.route(/\/many\/\d$/, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: table(Number(route.request().url().slice(-1))),
    }),
  );
  const { page, review } = await reviewOf(granted, `${demo.url}/many/0`);
  await watchLongTasks(review);
  await review.reload();
  const count = review.locator('.collect-count');
  for (let at = 0; at < PAGES; at += 1) {
    if (at > 0) await page.goto(`${demo.url}/many/${at}`);
    const notes = (((at + 1) * MANY) / PAGES).toLocaleString('en-GB');
    await expect(count).toContainText(`${notes} notes`, { timeout: 60_000 });
  }
  const start = review.getByRole('button', { name: 'Start', exact: true });
  const bar = review.getByRole('progressbar');

  await start.click();
  await expect(bar).toBeVisible();
  await review.getByRole('button', { name: 'Stop' }).click();
  await expect(start).toBeVisible();

  const session = await review.context().newCDPSession(review);
  await session.send('Performance.enable');
  /** Processor time of the page's process, in seconds. */
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0;
  };
  await review.evaluate(() => ((globalThis as unknown as { long: number[] }).long.length = 0));
  const before = await busy();
  await start.click();
  await expect(bar).toBeVisible();
  await expect(review.getByRole('heading', { name: 'Note 1 of 20' })).toBeVisible({ timeout: 240_000 });
  const seconds = (await busy()) - before;
  const long = await review.evaluate(() => (globalThis as unknown as { long: number[] }).long);
  console.log(
    `10,000 notes: ${seconds.toFixed(1)} s of processor time; tasks over 50 ms: ${long.map(Math.round).join(', ') || 'none'}`,
  );
  await page.close();
  await review.close();
});
