import { expect, test } from '../support/extension';
import { seriousFaults } from '../support/faults';
import { overflow } from '../support/overflow';

const plan = '/harbour/people/peggy-ellis/plan';

test('axe finds nothing serious in the summary, greyed or not, and it fits 320 px and 200 % zoom', async ({
  beside,
}) => {
  const { page, panel } = await beside(plan);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  expect(await overflow(panel, 320, 1)).toEqual([]);
  expect(await overflow(panel, 400, 2)).toEqual([]);
  await page.close();
  await expect(panel.getByText('The page was closed', { exact: true })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
});

test('the check for faults finds one that is put in', async ({ beside }) => {
  const { panel } = await beside(plan);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await panel.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await seriousFaults(panel)).not.toEqual([]);
});

test('first run: four plain sentences and one button, and nothing is read before it', async ({ plain }) => {
  const panel = await plain.context.newPage();
  await panel.goto(plain.page('sidepanel.html'));
  await expect(panel.getByRole('heading', { name: 'Welcome to Careside' })).toBeVisible();
  await expect(panel.locator('.notice-what li')).toHaveCount(4);
  expect(await seriousFaults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(
    panel.getByRole('heading', { name: /page of the browser itself|cannot see this page yet/ }),
  ).toBeVisible();
  await panel.close();
});

test('a site that nobody let it read is not read, and the panel says how', async ({ beside, plain }) => {
  const { panel } = await beside(plan, { launched: plain });
  await expect(panel.getByRole('heading', { name: /say-so|cannot see this page yet/ })).toBeVisible();
  await expect(panel.getByText('Peggy')).toHaveCount(0);
  expect(await seriousFaults(panel)).toEqual([]);
});

test('a page that is no care record says so and is shown only on asking', async ({ beside }) => {
  const { panel } = await beside('/harbour/');
  await expect(panel.getByRole('heading', { name: 'This does not look like a care record' })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Show what was found anyway' }).click();
  await expect(panel.getByRole('banner')).toBeVisible();
});

test('a page of the browser itself is named as such', async ({ beside, granted }) => {
  const { panel } = await beside(granted.page('managed-schema.json'));
  await expect(panel.getByRole('heading', { name: 'This is a page of the browser itself' })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
});

test('works with the keyboard alone: skip link, length, a line of the summary', async ({ beside }) => {
  const { panel } = await beside(plan);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible();
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('link', { name: 'Skip to the summary' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('radio', { name: 'Short' })).toBeFocused();
  for (let presses = 0; presses < 20; presses += 1) {
    await panel.keyboard.press('Tab');
    if ((await panel.locator('.flag button:focus').count()) > 0) break;
  }
  await expect(panel.locator('.flag button:focus')).toHaveCount(1);
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('On the page');
});
