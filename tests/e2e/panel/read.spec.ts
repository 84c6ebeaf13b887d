import { expect, test } from '../support/extension';

const plan = '/harbour/people/peggy-ellis/plan';
const intolerance = 'Codeine: makes her very constipated';

test('reads a care plan and shows what matters, with the person on top', async ({ beside }) => {
  const { panel } = await beside(plan);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Peggy');
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await expect(panel.getByText(/Read \d+ of \d+ sections\. 6 are closed\./)).toBeVisible();
  await expect(panel).toHaveTitle('Careside');
});

test('a click on a line scrolls the page and marks where it stands, and changes nothing on the page', async ({
  beside,
}) => {
  const { page, panel } = await beside(plan);
  const flags = panel.locator('.flag .source-button');
  await expect(flags.first()).toBeVisible();
  await page.evaluate(() => {
    const seen = { changes: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => (seen.changes += records.length)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const words = await flags.last().locator('.item-text').innerText();
  await flags.last().click();
  await expect(panel.locator('.source-found')).toHaveText('On the page');
  const marked = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((marks) =>
      [...marks].map((range) => ({
        text: (range as Range).toString(),
        top: (range as Range).getBoundingClientRect().top,
      })),
    ),
  );
  expect(marked.length).toBeGreaterThan(0);
  expect(words).toContain(marked[0]?.text.trim());
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [marks] = [...CSS.highlights.values()].filter((each) => each.size > 0);
        const top = marks ? ([...marks][0] as Range).getBoundingClientRect().top : -1;
        return top >= 0 && top < innerHeight;
      }),
    )
    .toBe(true);
  expect(
    await page.evaluate(() => (globalThis as unknown as { seen: { changes: number } }).seen.changes),
  ).toBe(0);
  // The watcher sees a change when there is one.
  await page.evaluate(() => document.body.setAttribute('data-probe', '1'));
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as { seen: { changes: number } }).seen.changes))
    .toBeGreaterThan(0);
});

test('each click is answered on the page, and how fast is printed', async ({ beside }) => {
  const { page, panel } = await beside(plan);
  await expect(panel.locator('.flag .source-button').last()).toBeVisible();
  await page.bringToFront();
  const took = await panel.evaluate(async () => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.flag .source-button')].slice(0, 9);
    const times: number[] = [];
    for (const button of buttons) {
      const started = performance.now();
      const shown = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!button.parentElement?.querySelector('.source-good')) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
      button.click();
      await shown;
      times.push(performance.now() - started);
    }
    return times.sort((one, other) => one - other);
  });
  const words = took.map((each) => each.toFixed(0)).join(' ');
  test.info().annotations.push({ type: 'milliseconds', description: words });
  console.log(`click to marked and said so, milliseconds: ${words}`);
  // The goal is 100; a machine with other work answers later. Only what nobody would wait for fails here.
  expect(took[Math.floor(took.length / 2)]).toBeLessThan(1000);
});

test('how much is shown can be chosen, and a longer view says more', async ({ beside }) => {
  const { panel } = await beside(plan);
  const items = panel.locator('.source-button');
  await expect(items.first()).toBeVisible();
  const counts: number[] = [];
  for (const name of ['Glance', 'Short', 'Full']) {
    await panel.getByRole('radio', { name }).check();
    counts.push(await items.count());
  }
  expect(counts[0]).toBeLessThan(counts[1] ?? 0);
  expect(counts[1]).toBeLessThan(counts[2] ?? 0);
  await panel.getByRole('radio', { name: 'Short' }).check();
});

test('the summary can be copied as plain text with its sources', async ({ beside, granted }) => {
  await granted.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { panel } = await beside(plan);
  await panel.getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await panel.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Must know');
  expect(text).toMatch(/\(.+\)/);
});

test('asks the other way round what was taken from a place on the page', async ({ beside }) => {
  const { page, panel } = await beside(plan);
  await panel.getByRole('button', { name: 'What was taken?' }).click();
  await page.bringToFront();
  await page.getByText(intolerance).first().click();
  await panel.bringToFront();
  await expect(panel.getByRole('heading', { name: 'What Careside took from here' })).toBeVisible();
  await expect(panel.locator('.taken')).toContainText(intolerance);
  await panel.getByRole('button', { name: 'Back to the summary' }).click();
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
});
