import type { Page } from '@playwright/test';
import { reviewOf } from '../support/review';
import { seriousFaults } from '../support/faults';
import { expect, test } from '../support/extension';

const systems = [
  ['harbour', '/harbour/people/peggy-ellis/notes'],
  ['meadow', '/meadow/people/nadeem-aslam/notes'],
  ['oldcroft', '/oldcroft/person-notes'],
] as const;

/** Tab until the focus is on something with these words. */
async function tabTo(review: Page, words: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await review.keyboard.press('Tab');
    const at = await review.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement
        ? (activeElement.labels?.[0]?.innerText ?? '')
        : (activeElement?.textContent ?? '');
    });
    if (at.trim() === words) return;
  }
  throw new Error(`No way to ${words} with the Tab key.`);
}

/** Scrolls a grid that draws only some of its rows, as a manager does, until the page says that all are collected. */
async function collectWhole(page: Page, review: Page): Promise<void> {
  const count = async () => Number.parseInt(await review.locator('.collect-count').innerText(), 10);
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(0);
  const rows = page.locator('[role=row][row-id]');
  if ((await rows.count()) === 0) return;
  const rest = review.getByText(/\d+ of \d+ rows collected/);
  await expect(rest).toBeVisible();
  const left = async () => (await rest.allInnerTexts()).join();
  await expect(async () => {
    const before = await left();
    await rows.first().evaluate((row) => {
      let box: Element | null = row;
      while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
      if (!box) return;
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
      box.scrollTop = atEnd ? 0 : box.scrollTop + 400;
    });
    // Rows that were collected before change nothing.
    const changed = expect.poll(left, { timeout: 1500, intervals: [50] }).not.toBe(before);
    await changed.catch(() => undefined);
    expect(await left()).toBe('');
  }).toPass({ timeout: 120_000, intervals: [0] });
}

/** A whole review of 20 notes without a mouse: all agreed, but one check of each note. */
async function byKeyboard(review: Page): Promise<string[]> {
  await tabTo(review, 'Start');
  await review.keyboard.press('Enter');
  const shown: string[] = [];
  for (let at = 1; at <= 20; at += 1) {
    await expect(review.getByRole('heading', { name: `Note ${at} of 20` })).toBeVisible({ timeout: 20_000 });
    shown.push(await review.locator('.review-text').innerText());
    await review.keyboard.press('d');
    await review.keyboard.press('1');
    await review.keyboard.press('r');
    await review.keyboard.press('2');
    await review.keyboard.press('Enter');
  }
  await expect(review.getByText('All looked at')).toBeVisible();
  return shown;
}

for (const [name, path] of systems) {
  test(`${name}: 20 notes by keyboard alone, and the same again with the same seed`, async ({
    demo,
    granted,
  }) => {
    test.setTimeout(300_000);
    const rounds: string[][] = [];
    for (let round = 0; round < 2; round += 1) {
      const { page, review } = await reviewOf(granted, `${demo.url}${path}`);
      await collectWhole(page, review);
      await expect
        .poll(async () => Number.parseInt(await review.locator('.collect-count').innerText(), 10))
        .toBeGreaterThan(20);
      rounds.push(await byKeyboard(review));
      if (round === 0) expect(await seriousFaults(review)).toEqual([]);
      await page.close();
      await review.close();
    }
    expect(new Set(rounds[0]).size).toBeGreaterThan(10);
    expect(rounds[1]).toEqual(rounds[0]);
  });
}

test('undo, skip and the places of a finding', async ({ demo, granted }) => {
  const { page, review } = await reviewOf(granted, `${demo.url}${systems[0][1]}`);
  await review.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(review.getByRole('heading', { name: 'Note 1 of 20' })).toBeVisible();
  await review.keyboard.press('s');
  await expect(review.getByRole('heading', { name: 'Note 2 of 20' })).toBeVisible();
  await review.keyboard.press('u');
  await expect(review.getByRole('heading', { name: 'Note 1 of 20' })).toBeVisible();
  await expect(review.getByText('20 left')).toBeVisible();
  const found = review.locator('.check-found').first();
  await found.focus();
  await expect(review.locator('.review-text mark').first()).toBeVisible();
  await page.close();
  await review.close();
});

test('notes opened one after the other are collected, and the grid as it is scrolled', async ({
  demo,
  granted,
}) => {
  const { page, review } = await reviewOf(granted, `${demo.url}/harbour/people/peggy-ellis/notes`);
  const count = review.locator('.collect-count');
  await expect(count).toContainText('63 notes from 1 page');
  await page.goto(`${demo.url}/oldcroft/person-notes`);
  await expect(count).toContainText('124 notes from 2 pages');
  await page.goto(`${demo.url}/meadow/people/ivy-hartley/notes`);
  await expect(count).toContainText('from 3 pages');
  const before = await count.innerText();
  await page.bringToFront();
  await page.getByRole('grid').hover();
  await page.mouse.wheel(0, 2500);
  await expect(count).not.toHaveText(before);
  await page.close();
  await review.close();
});

test('the panel leads to the page about its own tab, with nothing in the address', async ({
  beside,
  granted,
}) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/notes');
  await panel.getByRole('button', { name: /^All notes/ }).click();
  const opened = granted.context.waitForEvent('page');
  await panel.getByRole('link', { name: 'Spot-check these notes' }).click();
  const review = await opened;
  await expect(review.locator('.collect-count')).toContainText('63 notes');
  expect(new URL(review.url()).pathname + new URL(review.url()).search).toBe('/review.html');
  await review.close();
});
