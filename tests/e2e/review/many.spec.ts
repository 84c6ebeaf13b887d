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

test('ten thousand notes: collected, judged with a progress bar, and stopped in the midst of it', async ({
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
  // It moves on while the page stays awake: a press on Stop is heard in the midst of it.
  await expect
    .poll(() => bar.evaluate((one) => (one as HTMLProgressElement).value), { timeout: 120_000 })
    .toBeGreaterThan(300);
  await review.getByRole('button', { name: 'Stop' }).click();
  await expect(start).toBeVisible();
  await page.close();
  await review.close();
});
