import type { Locator, Page } from '@playwright/test';
import { reportOf } from '@/scripts/lib/panel';
import { answerAll, note, putButton, shorthand, test, textOf, write } from '../support/draft';
import { expect } from '../support/extension';
import { known } from '../support/insert';

/** Shorthand to a note that is put in, with the questions answered by keyboard. @returns the text put in */
async function draftAndPut(panel: Page, name: string): Promise<string> {
  await write(panel, shorthand);
  await expect(note(panel)).toContainText(`${name} was assisted with personal care`);
  await expect(putButton(panel)).toHaveCount(0);
  await expect(note(panel)).toContainText('2 questions are open');
  await answerAll(panel);
  await putButton(panel).click();
  await expect(note(panel)).toContainText('It is in the note');
  return textOf(panel);
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
  // The panel refuses to write over what it has not seen, and it hears of the page a moment later.
  await known(panel, '');
  await panel.getByRole('button', { name: 'Put it in again' }).click();
  await expect(field).toHaveValue(text);
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: /save/i }).click();
  expect(new URLSearchParams((await saved).request().postData() ?? '').get('text')).toBe(text);
  // A tab that is closed while its form is on the way may never say that it is closed.
  await page.waitForLoadState();
});

test('a controlled text area in a dialog of a single-page app keeps the note when it is saved', async ({
  beside,
}) => {
  const { page, panel } = await beside('/meadow/people/ivy-hartley');
  // A page that moved before it was ever read is not trusted for ten seconds.
  await expect.poll(() => reportOf(panel)).toMatchObject({ person: { name: { value: 'Ivy Hartley' } } });
  await page.getByRole('tab', { name: /notes/i }).click();
  await page.getByRole('button', { name: /add note/i }).click();
  const field = page.getByRole('textbox', { name: /^Note/ });
  await field.click();
  const text = await draftAndPut(panel, 'Ivy');
  await expect(field).toHaveValue(text);
  await field.blur();
  await expect(field).toHaveValue(text);
});

test('a rich-text editor in a frame of a frameset takes it, and its form sends it', async ({ beside }) => {
  const { page, panel } = await beside('/oldcroft/person-new');
  const frame = page.frameLocator('frame[name="page"]');
  const body = frame.frameLocator('iframe').locator('body');
  await body.click();
  const text = await draftAndPut(panel, 'Arty');
  await expect(body).toHaveText(text);
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await frame.locator('input[type="submit"], button[type="submit"]').first().click();
  expect(new URLSearchParams((await saved).request().postData() ?? '').get('entry')).toContain(
    text.slice(0, 40),
  );
});
