import AxeBuilder from '@axe-core/playwright';
import { editors, type EditorName } from '@/demo/editors/index';
import { test } from '../support/draft';
import { expect } from '../support/extension';
import { atLength } from '../support/insert-cells';
import { insert, known, knowsNone, load, saved, seenOutside, watchOutside } from '../support/insert';

const note = 'She suffers from a cough. Her son suffers from a cough too.';

for (const name of (Object.keys(editors) as EditorName[]).filter(atLength)) {
  test(`${editors[name]}: exactly the words asked for are swapped, and one undo takes it back`, async ({
    beside,
  }) => {
    const both = await beside(`/editors/${name}`);
    const { page, panel } = both;
    await load(both, name, { text: note });
    await watchOutside(page);
    const second = { words: 'suffers from', nth: 1, of: 2 };
    expect(await insert(panel, { text: 'has', where: second })).toEqual({ kind: 'inserted' });
    expect(await saved(page)).toBe('She suffers from a cough. Her son has a cough too.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe(note);
    await known(panel, note);
    expect(await insert(panel, { text: 'has', where: { ...second, of: 3 } })).toEqual({ kind: 'words-gone' });
    expect(await saved(page)).toBe(note);
    expect(await seenOutside(page)).toEqual([]);
  });
}

test('a field that its page takes out and puts back is still the one typed in, and can be swapped in', async ({
  beside,
}) => {
  const both = await beside('/editors/contenteditable');
  const { page, panel } = both;
  await load(both, 'contenteditable', { text: note });
  const host = await page.locator('#editor').elementHandle();
  await host?.evaluate((el) => el.remove());
  await knowsNone(panel);
  await host?.evaluate((el) => document.querySelector('#save')?.before(el));
  await known(panel, note);
  const first = { words: 'suffers from', nth: 0, of: 2 };
  expect(await insert(panel, { text: 'has', where: first })).toEqual({ kind: 'inserted' });
});

test('Use this wording changes the note in one tap, Put it back takes it back, and other rows have no such button', async ({
  beside,
}) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  const box = page.getByLabel('What happened');
  const typed = 'Refused tea.  Peggy suffers from arthritis. Sat in the lounge.';
  await box.fill(typed);
  await panel.getByRole('button', { name: /^This note/ }).click();
  const use = panel.getByRole('button', { name: /^Use this wording/ });
  await expect(use).toHaveCount(1);
  await expect(use).toHaveAccessibleName('Use this wording: “has” in place of “suffers from”');
  await use.focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(/“suffers from” is now “has”/)).toBeVisible();
  await expect(box).toHaveValue('Refused tea.  Peggy has arthritis. Sat in the lounge.');
  await expect(use).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: 'Wording' })).toBeFocused();
  expect((await new AxeBuilder({ page: panel }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await panel.getByRole('button', { name: 'Put it back' }).click();
  await expect(box).toHaveValue(typed);
  await expect(use).toHaveCount(1);
});

test('in the draft box the same tap changes the line, and Put it back takes it back', async ({ beside }) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  await panel.getByRole('button', { name: 'Draft', exact: true }).click();
  await panel.getByLabel('Your own words').fill('suffers from arthritis. slept well');
  const note = panel.getByRole('region', { name: 'The note', exact: true });
  await expect(note).toContainText(/suffers from arthritis/i);
  await note.getByRole('button', { name: /^Use this wording/ }).click();
  await expect(note).toContainText(/has arthritis/i);
  expect((await new AxeBuilder({ page: panel }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await note.getByRole('button', { name: 'Put it back' }).click();
  await expect(note).toContainText(/suffers from arthritis/i);
});
