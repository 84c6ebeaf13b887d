import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { bannerSince, recordBanner } from '../support/banner-states';
import { expect, test } from '../support/extension';

const name = 'h1';

test('another person in a single-page app greys the panel at once, then shows the other person', async ({
  beside,
}) => {
  const { page, panel } = await beside('/meadow/people/ivy-hartley');
  await expect(panel.locator(name)).toHaveText('Ivy');
  // The page draws itself bit by bit, and each bit is read: the move begins once that has come to rest.
  await expect(async () => {
    await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale', { timeout: 100 });
    await page.waitForTimeout(1500);
    await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale', { timeout: 100 });
  }).toPass();
  await recordBanner(panel);
  // Taken before the move: the panel may have greyed while the page still draws the other person.
  const movedAt = await page.evaluate(() => {
    const at = Date.now();
    history.pushState(null, '', '/meadow/people/nadeem-aslam');
    dispatchEvent(new PopStateEvent('popstate'));
    return at;
  });
  await expect(panel.locator(name)).toHaveText('Nads');
  await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale');
  // The first page may still have been settling, so only what was drawn after the move counts.
  const after = await bannerSince(panel, movedAt);
  expect(after).not.toContain('Ivy full');
  expect(after).toContain('Ivy grey');
  expect(after.at(-1)).toBe('Nads full');
});

test('a change on the page greys what is shown until it is read again', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  // The words stand there for as long as the reading takes, which may be too short to look for.
  const said = panel.evaluate(
    (words) =>
      new Promise<boolean>((resolve) => {
        const look = () => {
          if (document.body.textContent.includes(words)) resolve(true);
        };
        new MutationObserver(look).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      }),
    'This page has changed',
  );
  await page.evaluate(() => {
    const heading = document.createElement('h2');
    heading.textContent = 'Allergies';
    const text = document.createElement('p');
    text.textContent = 'Severe allergy to latex.';
    document.querySelector('main')?.prepend(heading, text);
  });
  expect(await said).toBe(true);
  await expect(panel.getByText('Severe allergy to latex.').first()).toBeVisible();
  await expect(panel.getByText('This page has changed', { exact: true })).toHaveCount(0);
});

test('a title and a countdown that tick change nothing in the panel', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await page.evaluate(() => {
    const left = document.createElement('p');
    document.querySelector('main')?.append(left);
    const page = { ticks: 0 };
    Object.assign(globalThis, { page });
    setInterval(() => {
      page.ticks++;
      document.title = `(${page.ticks}) New message`;
      left.textContent = `Signed out in 14:${59 - page.ticks}`;
    }, 700);
  });
  const ticks = (least: number) =>
    page.waitForFunction(
      (n) => (globalThis as unknown as { page: { ticks: number } }).page.ticks >= n,
      least,
    );
  // The first ticks are news like any other.
  await ticks(3);
  await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale');
  await panel.evaluate(() => {
    const seen = { changes: 0 };
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => (seen.changes += records.length)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await ticks(8);
  expect(await panel.evaluate(() => (globalThis as unknown as { seen: object }).seen)).toEqual({
    changes: 0,
  });
});

test('a new address in the same tab is never shown with the old person in full colour', async ({
  beside,
  demo,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.locator(name)).toHaveText('Peggy');
  await recordBanner(panel);
  await page.goto(`${demo.url}/harbour/people/winston-clarke/plan`, { waitUntil: 'commit' });
  // From here on the other page is the one in the tab.
  const movedAt = Date.now();
  await expect(panel.locator(name)).toHaveText(/Winston/);
  await expect(panel.locator('.banner')).not.toHaveAttribute('data-stale');
  const all = await bannerSince(panel, 0);
  expect(all).toContain('Peggy grey');
  expect(await bannerSince(panel, movedAt)).not.toContain('Peggy full');
  // Greyed once, the old person never comes back in full colour.
  expect(all.slice(all.indexOf('Peggy grey'))).not.toContain('Peggy full');
  expect(all.at(-1)).toMatch(/^Winston.* full$/);
});

test('a page that is closed leaves what was read greyed', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.locator(name)).toHaveText('Peggy');
  await page.close();
  await expect(panel.getByText('The page was closed', { exact: true })).toBeVisible();
  await expect(panel.locator('.banner')).toHaveAttribute('data-stale', 'gone');
});

test('an idle session with the panel beside it changes nothing on the page', async ({ demo, granted }) => {
  const { page, tab } = await newTab(granted);
  await page.addInitScript(() => {
    const seen = { changes: 0 };
    Object.assign(globalThis, { seen });
    addEventListener('load', () =>
      new MutationObserver((records) => (seen.changes += records.length)).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      }),
    );
  });
  await page.goto(`${demo.url}/harbour/people/peggy-ellis/notes`);
  const changes = () =>
    page.evaluate(() => (globalThis as unknown as { seen: { changes: number } }).seen.changes);
  const panel = await openPanel(granted, tab);
  await expect(panel.locator(name)).toHaveText('Peggy');
  await page.waitForTimeout(3000);
  expect(await changes()).toBe(0);
  await page.evaluate(() => document.body.setAttribute('data-probe', '1'));
  await expect.poll(changes).toBeGreaterThan(0);
  await Promise.all([panel.close(), page.close()]);
});
