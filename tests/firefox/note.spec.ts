import type { Page } from 'puppeteer-core';
import { answers, shorthand } from '../e2e/support/draft';
import { known } from './support/editors';
import { expect, test } from './support/extension';
import { click, find, press, seeWords } from './support/pages';

const fall = 'Found on the floor by her bed at 02:15. No injury seen, checked head to toe.';

const asksOfTheHead = (panel: Page) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article')].some((one) => /head hit/i.test(one.innerText)),
  );

/** Goes to the first question of the draft that is open; false when there is none. */
const goToQuestion = (panel: Page) =>
  panel.evaluate(() => {
    const chips = document.querySelectorAll<HTMLElement>('.draft-entry button');
    const chip = [...chips].find((one) => /^Question:/.test(one.innerText.trim()));
    chip?.focus();
    return chip !== undefined;
  });

/** The lines of the draft, as they are put in. */
const draftText = (panel: Page) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.draft-entry li p:first-child')]
      .map((line) => line.innerText)
      .filter((line) => line !== 'Changed by you')
      .join(' '),
  );

/** Shorthand to a note, its questions answered by keyboard, put into the field typed in. @returns the text put in */
async function draftAndPut(panel: Page, name: string): Promise<string> {
  await panel.bringToFront();
  await press(panel, 'Draft');
  await (await find(panel, 'textarea')).focus();
  await panel.keyboard.type(shorthand);
  await seeWords(panel, `${name} was assisted with personal care`);
  await seeWords(panel, '2 questions are open');
  await expect.poll(() => goToQuestion(panel)).toBe(true);
  for (const answer of answers) {
    await panel.keyboard.press('Enter');
    await panel.keyboard.type(answer);
    await panel.keyboard.press('Enter');
  }
  await press(panel, 'Put it in the note');
  await seeWords(panel, 'It is in the note');
  return draftText(panel);
}

test('asks for what a note lacks while it is typed, and stops once it is there', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  await seeWords(panel, 'Peggy');
  await press(panel, 'This note');
  await page.bringToFront();
  await click(page, 'textarea');
  await page.keyboard.type(fall);
  await expect.poll(() => asksOfTheHead(panel), { timeout: 90_000 }).toBe(true);
  await page.keyboard.type(' She did not hit her head.');
  await expect.poll(() => asksOfTheHead(panel), { timeout: 90_000 }).toBe(false);
});

test('a draft goes into the text area of a server-rendered form, is undone with one key, and put in again', async ({
  beside,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  await seeWords(panel, 'Peggy');
  await page.bringToFront();
  const field = await find(page, 'textarea');
  await click(page, 'textarea');
  const value = () => field.evaluate((area) => (area as HTMLTextAreaElement).value);
  const text = await draftAndPut(panel, 'Peggy');
  expect(text).toContain('(kg)');
  expect(await value()).toBe(text);
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await expect.poll(value).toBe('');
  // The panel refuses to write over what it has not seen, and it hears of the page a moment later.
  await known(panel, '');
  await panel.bringToFront();
  await press(panel, 'Put it in again');
  await expect.poll(value).toBe(text);
});
