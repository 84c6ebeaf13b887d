import { expect, test } from '../support/extension';

test('reads a care plan and shows what matters, with the person on top', async ({ beside }) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Peggy');
  await expect(panel.getByRole('heading', { name: 'Must know' })).toBeVisible();
});
