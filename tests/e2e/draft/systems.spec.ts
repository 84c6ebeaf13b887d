import type { Locator, Page } from '@playwright/test';
import { answerAll, note, putButton, shorthand, write } from '../support/draft';
import { expect, test } from '../support/extension';

const answers = ['kg', 'she sat with her eyes closed and did not answer'];

/** Shorthand to a note that is put in, with the questions answered by keyboard. @returns the text put in */
async function draftAndPut(panel: Page, name: string): Promise<string> {
  await write(panel, shorthand);
  await expect(note(panel)).toContainText(`${name} was assisted with personal care`);
  await expect(putButton(panel)).toHaveCount(0);
  await expect(note(panel)).toContainText('2 questions are open');
  await answerAll(panel, answers);
  await putButton(panel).click();
  await expect(note(panel)).toContainText('It is in the note');
  const lines = await note(panel).getByRole('listitem').locator('p:first-child').allInnerTexts();
  return lines.filter((line) => line !== 'Changed by you').join(' ');
}

async function undoes(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+z');
}

test('an NHS-style form: drafted, put in, undone with one key, put in again and saved', async ({
  beside,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  const field = page.getByLabel('What happened');
  await field.click();
  const text = await draftAndPut(panel, 'Peggy');
  await expect(field).toHaveValue(text);
  expect(text).toContain('(kg)');
  expect(text).toContain('(she sat with her eyes closed and did not answer)');
  await undoes(page, field);
  await expect(field).toHaveValue('');
  // The panel has heard that the note is empty again: it has no questions about it.
  await expect(panel.getByRole('button', { name: 'This note', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Put it in again' }).click();
  await expect(field).toHaveValue(text);
});

test('a controlled text area in a dialog of a single-page app keeps the note when it is saved', async ({
  beside,
}) => {
  const { page, panel } = await beside('/meadow/people/ivy-hartley');
  await page.getByRole('tab', { name: /notes/i }).click();
  await page.getByRole('button', { name: /add note/i }).click();
  const field = page.getByRole('textbox', { name: /^Note/ });
  await field.click();
  const text = await draftAndPut(panel, 'Ivy');
  await expect(field).toHaveValue(text);
  await field.blur();
  await expect(field).toHaveValue(text);
});
