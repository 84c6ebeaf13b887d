import { insert } from '../support/insert';
import { expect, test } from '../support/extension';

const text = 'Ate half her porridge.\nDrank 200 ml of tea – “lovely”, she said. Café au lait ☕';

test('a server-rendered form takes the text, and one undo takes it back', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/notes/new');
  const box = page.getByLabel('What happened');
  await box.click();
  await panel.getByRole('button', { name: /^This note/ }).click();
  await expect(panel.getByText('No note open')).toHaveCount(0);
  expect(await insert(panel, { text, where: 'cursor' })).toEqual({ kind: 'inserted' });
  await expect(box).toHaveValue(text);
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue('');
});
