import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test } from '../support/draft';
import { expect } from '../support/extension';

const open = (panel: Page, name: RegExp) => panel.getByRole('button', { name }).click();
const faults = async (panel: Page) =>
  (await new AxeBuilder({ page: panel }).analyze()).violations.map(({ id }) => id);

test('the note: Add puts a line into the one draft and nothing else, Not needed puts aside, and the views have no access faults', async ({
  beside,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  const box = page.getByLabel('What happened');
  const typed = 'Pt found on floor by the chair at 14:20, refused help at first. Drank some tea.';
  await box.fill(typed);
  await open(panel, /^This note/);
  const questions = panel.getByRole('article');
  await expect(questions.first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Wording' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect(await faults(panel)).toEqual([]);
  }
  await questions.first().getByRole('button', { name: /^Add/ }).click();
  await expect(panel.getByText('1 line is in your draft.')).toBeVisible();
  expect(await box.inputValue()).toBe(typed);
  const first = await questions.first().getByRole('heading').innerText();
  await questions
    .first()
    .getByRole('button', { name: /^Not needed/ })
    .click();
  await expect(panel.getByRole('heading', { name: first, exact: true })).toHaveCount(0);
  await open(panel, /^Show again/);
  await expect(panel.getByRole('heading', { name: first, exact: true })).toBeVisible();
  await open(panel, /^Open your draft/);
  await expect(panel.getByRole('region', { name: 'The note', exact: true })).toContainText('open');
  await expect(panel.getByRole('button', { name: /^Question:/ }).first()).toBeVisible();
});

test('a kind of note that is put right is used, and remembered for the form', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  const box = page.getByLabel('What happened');
  await box.fill('All fine this afternoon, sat with the others.');
  await open(panel, /^This note/);
  const kind = panel.getByLabel('Not right? Choose the kind of note');
  await kind.selectOption({ label: 'Food & fluid' });
  await expect(panel.getByText('You said this is')).toBeVisible();
  await page.reload();
  await expect(panel.getByText('No note open')).toBeVisible();
  await box.fill('Had lunch in the dining room with the others.');
  await expect(kind).toHaveValue('N03');
});

test('the notes of a page: a row each, judged, and a press marks the note on the page', async ({
  beside,
}) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/notes');
  await open(panel, /^All notes/);
  const rows = panel.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(20);
  await expect(rows.getByText('Not read yet')).toHaveCount(0);
  await expect(rows.getByText(/\d of \d+ found|Could not judge|More than one kind/)).toHaveCount(20);
  await rows.nth(2).getByRole('button').click();
  await expect(panel.getByText('On the page', { exact: true }).first()).toBeVisible();
  await open(panel, /^Show more/);
  await expect(rows).toHaveCount(40);
  expect(await faults(panel)).toEqual([]);
});

test('what there is to say of the form: a press marks the box on the page, one tap puts a row aside', async ({
  beside,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  await open(panel, /^This note/);
  const form = panel.getByRole('region', { name: 'The form', exact: true });
  const rows = form.getByRole('listitem');
  await expect(rows.first()).toContainText('must be filled in and is empty');
  await expect(rows.first()).toContainText('whoever reads it next cannot tell if it was forgotten');
  const count = await rows.count();
  const before = await page.content();
  await rows
    .first()
    .getByRole('button', { name: /^Show where/ })
    .click();
  await expect(form.getByText('On the page', { exact: true })).toBeVisible();
  expect(await faults(panel)).toEqual([]);
  await rows
    .first()
    .getByRole('button', { name: /^Not needed/ })
    .focus();
  await panel.keyboard.press('Enter');
  await expect(rows).toHaveCount(count - 1);
  expect(await page.content()).toBe(before);
  await form.getByRole('button', { name: 'Show again' }).click();
  await expect(rows).toHaveCount(count);
});
