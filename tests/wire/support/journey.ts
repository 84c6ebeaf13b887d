import type { Launched } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { box, note, openDraft, putButton } from '@/tests/e2e/support/draft';
import { demoDay, expect } from '@/tests/e2e/support/extension';
import { exportsOf, lookAtAll, reviewOf } from '@/tests/e2e/support/review';

/** Long enough for the model to load on a busy machine. */
const patience = { timeout: 60_000 };
const person = '/harbour/people/peggy-ellis';

async function summarise(launched: Launched, demo: string): Promise<void> {
  const { page, tab } = await newTab(launched);
  await page.goto(`${demo}${person}/plan`);
  const panel = await openPanel(launched, tab, demoDay);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  await expect(panel.locator('.helper summary')).toHaveText(
    /better place for \d+ lines?|helper placed \d+ lines?/,
    {
      timeout: 60_000,
    },
  );
  await panel.locator('.flag .source-button').first().click();
  await expect(panel.locator('.source-found')).toHaveText('On the page', patience);
  await panel.close();
  await page.close();
}

async function findGapsDraftAndPutIn(launched: Launched, demo: string): Promise<void> {
  const { page, tab } = await newTab(launched);
  await page.goto(`${demo}${person}/notes/new`);
  const panel = await openPanel(launched, tab, demoDay);
  const field = page.getByLabel('What happened');
  await field.fill('Found on floor by the chair at 14:20, refused help at first.');
  await panel.getByRole('button', { name: /^This note/ }).click();
  await expect(panel.getByRole('article').first()).toBeVisible(patience);
  await openDraft(panel);
  await box(panel).fill('rang chemist 1310 no answer');
  // So the model words it; the rules alone leave it as it was typed.
  await expect(note(panel)).toContainText('Rang chemist at 13:10, no answer.', patience);
  await putButton(panel).click();
  await expect(note(panel)).toContainText('It is in the note', patience);
  await expect(field).toHaveValue(/Rang chemist at 13:10, no answer\./);
  await panel.close();
  await page.close();
}

async function reviewAndExport(launched: Launched, demo: string): Promise<void> {
  const { page, review } = await reviewOf(launched, `${demo}${person}/notes`);
  await lookAtAll(review, 3);
  await review.getByRole('button', { name: 'Keep this review' }).click();
  await expect(review.getByText('The review is kept.')).toBeVisible(patience);
  await review.getByRole('button', { name: 'Kept', exact: true }).click();
  const files = await exportsOf(review);
  expect(files.csv.length).toBeGreaterThan(100);
  await review.close();
  await page.close();
}

async function settingsAndSelfTest(launched: Launched): Promise<void> {
  const page = await launched.context.newPage();
  await page.goto(launched.page('options.html'));
  await page.getByRole('group', { name: 'Order of a draft' }).getByLabel('By the times in it').click();
  await page.getByRole('button', { name: 'Run the self-test' }).click();
  await expect(page.getByText('All checks passed.', { exact: true })).toBeVisible(patience);
  await page.close();
}

/** All that a worker, a manager and IT do with Careside, once. */
export async function wholeJourney(launched: Launched, demo: string): Promise<void> {
  await summarise(launched, demo);
  await findGapsDraftAndPutIn(launched, demo);
  await reviewAndExport(launched, demo);
  await settingsAndSelfTest(launched);
}
