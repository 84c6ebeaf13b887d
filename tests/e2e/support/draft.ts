import type { Page } from '@playwright/test';
import { expect } from './extension';

/** Shorthand that asks two questions. */
export const shorthand = '0830 asst w/ pc, ref shower. ate 1/2 porridge. wt 48.2. bit quiet';

export const openDraft = (panel: Page) => panel.getByRole('button', { name: 'Draft', exact: true }).click();
export const box = (panel: Page) => panel.getByLabel('Your own words');
export const note = (panel: Page) => panel.getByRole('region', { name: 'The note', exact: true });
export const putButton = (panel: Page) => note(panel).getByRole('button', { name: 'Put it in the note' });
const chips = (panel: Page) => note(panel).getByRole('button', { name: /^Question:/ });

/** Writes shorthand and waits until it is written out. */
export async function write(panel: Page, text: string): Promise<void> {
  await openDraft(panel);
  await box(panel).fill(text);
  await expect(note(panel)).toBeVisible();
  await expect(panel.getByText('Careside is still writing out your last words.')).toHaveCount(0);
}

/** Answers every question in turn, without a mouse. */
export async function answerAll(panel: Page, answers: readonly string[]): Promise<void> {
  await chips(panel).first().focus();
  for (const answer of answers) {
    await panel.keyboard.press('Enter');
    await panel.keyboard.type(answer);
    await panel.keyboard.press('Enter');
  }
  await expect(chips(panel)).toHaveCount(0);
}
