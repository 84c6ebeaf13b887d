import type { Dialog } from '@playwright/test';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { demoDay, expect, test } from '../support/extension';
import { seriousFaults } from '../support/faults';

const plan = '/harbour/people/peggy-ellis/plan';

test('a page that does not answer: the panel says it is reading, can be stopped, and reads when asked again', async ({
  demo,
  granted,
}) => {
  const { page, tab } = await newTab(granted);
  await page.goto(`${demo.url}${plan}`);
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  // A page that waits for an answer to its own question runs no script, so nothing can be read from it.
  void page.evaluate(() => setTimeout(() => alert('Save first?'), 0));
  const dialog = await asked;
  const panel = await openPanel(granted, tab, demoDay);
  await expect(panel.getByRole('heading', { name: 'Reading' })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByRole('heading', { name: 'Reading was stopped' })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  await dialog.accept();
  await panel.getByRole('button', { name: /again/ }).click();
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await Promise.all([page.close(), panel.close()]);
});

test('a page that could not be loaded is named as such, and is read once it is there', async ({
  demo,
  granted,
}) => {
  const { page, tab } = await newTab(granted);
  await page.route('**/lost', (route) => route.abort());
  await expect(page.goto(`${demo.url}/lost`)).rejects.toThrow();
  const panel = await openPanel(granted, tab, demoDay);
  await expect(panel.getByRole('heading', { name: 'This page did not load' })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  await page.unroute('**/lost');
  await page.goto(`${demo.url}${plan}`);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await Promise.all([page.close(), panel.close()]);
});
