import { manyNotes } from '@/demo/many-notes';
import { reviewOf } from '../support/review';
import { expect, test } from '../support/extension';

const MANY = 10_000;
/** On as many pages, since one reading of a page has its limits (coverage says so). */
const PAGES = 4;

test('ten thousand notes: collected, judged with a progress bar, and stopped in the midst of it', async ({
  demo,
  granted,
}) => {
  test.setTimeout(420_000);
  await granted.context.route(/\/many\/\d$/, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: manyNotes((Number(route.request().url().slice(-1)) * MANY) / PAGES, MANY / PAGES),
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
