import type { Page } from '@playwright/test';
import type { Launched } from '@/scripts/lib/launch';
import { expect, test as base } from './extension';

/** A page with an empty note. */
export const newNote = '/harbour/people/peggy-ellis/notes/new';

/** Shorthand that asks two questions. */
export const shorthand = '0830 asst w/ pc, ref shower. ate 1/2 porridge. wt 48.2. bit quiet';
/** Their answers, in order. */
export const answers = ['kg', 'she sat with her eyes closed and did not answer'];

export const openDraft = (panel: Page) => panel.getByRole('button', { name: 'Draft', exact: true }).click();
export const box = (panel: Page) => panel.getByLabel('Your own words');
export const note = (panel: Page) => panel.getByRole('region', { name: 'The note', exact: true });
export const putButton = (panel: Page) => note(panel).getByRole('button', { name: 'Put it in the note' });
const chips = (panel: Page) => note(panel).getByRole('button', { name: /^Question:/ });

async function noDrafts({ context, page }: Launched): Promise<void> {
  const own = await context.newPage();
  await own.goto(page('sidepanel.html'));
  await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } }
    ).chrome.storage.session.clear(),
  );
  await own.close();
}

/** Each begins without the drafts of earlier tests: one browser serves them all. */
export const test = base.extend<{ begin: void }>({
  begin: [
    async ({ granted }, provide) => {
      await noDrafts(granted);
      await provide();
    },
    { auto: true },
  ],
});

/** Writes shorthand and waits until it is written out. */
export async function write(panel: Page, text: string): Promise<void> {
  await openDraft(panel);
  await box(panel).fill(text);
  await expect(note(panel)).toBeVisible();
  await expect(panel.getByText('Careside is still writing out your last words.')).toHaveCount(0);
}

/** Answers every question in turn, without a mouse. */
export async function answerAll(panel: Page, each: readonly string[] = answers): Promise<void> {
  await chips(panel).first().focus();
  for (const answer of each) {
    await panel.keyboard.press('Enter');
    await panel.keyboard.type(answer);
    await panel.keyboard.press('Enter');
  }
  await expect(chips(panel)).toHaveCount(0);
}

/** The note as it is shown, and as it is put in. */
export async function textOf(panel: Page): Promise<string> {
  const lines = await note(panel).getByRole('listitem').locator('p:first-child').allInnerTexts();
  return lines.filter((line) => line !== 'Changed by you').join(' ');
}
