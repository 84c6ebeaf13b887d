import { expect, test } from './support/extension';
import { click, seeWords, wordsOf } from './support/pages';

test('reads a care plan and shows what matters, each line with its place on the page', async ({ beside }) => {
  const { page, panel } = await beside('/harbour/people/peggy-ellis/plan');
  await seeWords(panel, 'Codeine: makes her very constipated');
  expect(await wordsOf(panel, 'h1')).toBe('Peggy');
  await click(panel, '.flag .source-button');
  const marked = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((marks) => [...marks].map((range) => String(range))),
    );
  await expect.poll(marked).not.toEqual([]);
});
