import {
  answerAll,
  box,
  newNote,
  note,
  openDraft,
  putButton,
  shorthand,
  test,
  textOf,
  write,
} from '../support/draft';
import { expect } from '../support/extension';
import { seriousFaults } from '../support/faults';

test('every state of the draft view has no access faults, in light and in dark', async ({ beside }) => {
  const { page, panel } = await beside(newNote);
  await openDraft(panel);
  expect(await seriousFaults(panel)).toEqual([]);
  await write(panel, `${shorthand}. Bert: refused lunch. found not breathing`);
  await panel.getByText('How it is written').click();
  await panel.getByLabel('What changed').check();
  await note(panel)
    .getByRole('button', { name: /^Change this line/ })
    .first()
    .click();
  await note(panel)
    .getByRole('button', { name: /^Question:/ })
    .first()
    .click();
  expect(await seriousFaults(panel)).toEqual([]);
  await panel.getByLabel('What changed').uncheck();
  await panel.keyboard.press('Escape');
  await page.getByLabel('What happened').click();
  await panel.getByRole('button', { name: 'Clear this draft' }).click();
  expect(await seriousFaults(panel)).toEqual([]);
});

test('a handover and the care plan view have no access faults, and a line shows where it stands', async ({
  beside,
}) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/notes');
  await openDraft(panel);
  await panel.getByRole('button', { name: 'Handover', exact: true }).click();
  const lines = panel.getByRole('main').getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  const copy = panel.getByRole('button', { name: /^Copy \d+ lines/ });
  const linesCopied = async () =>
    (await copy.count()) === 0 ? 0 : Number(/\d+/.exec(await copy.innerText())?.[0]);
  const before = await linesCopied();
  const since = panel.getByLabel('Notes from the last');
  await since.selectOption('12');
  await expect.poll(linesCopied).toBeLessThan(before);
  await since.selectOption('');
  await expect.poll(linesCopied).toBe(before);
  await lines.first().getByRole('checkbox').uncheck();
  await expect(copy).toHaveText(`Copy ${before - 1} lines`);
  await lines.first().getByRole('button').click();
  await expect(lines.first().getByText('On the page', { exact: true })).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Care plan', exact: true }).click();
  expect(await seriousFaults(panel)).toEqual([]);
});

test('the care plan view sets what the plan says beside what the notes say, each with its place', async ({
  beside,
}) => {
  const { panel } = await beside('/harbour/people/peggy-ellis/review');
  await openDraft(panel);
  await panel.getByRole('button', { name: 'Care plan', exact: true }).click();
  const view = panel.getByRole('region', { name: 'Does the care plan still fit?' });
  await expect(view).toContainText('1 carer, wheeled frame');
  await expect(view).toContainText('Peggy moved with one carer and frame at her own asking');
  await view
    .getByRole('button', { name: /^Peggy moved with one carer/ })
    .first()
    .click();
  await expect(view.getByText('On the page', { exact: true }).first()).toBeVisible();
  expect(await seriousFaults(panel)).toEqual([]);
});

for (const [what, width, zoom] of [
  ['320 px', 320, 1],
  ['200 %', 400, 2],
] as const) {
  test(`nothing is cut off at ${what}`, async ({ beside }) => {
    const { panel } = await beside(newNote);
    await panel.setViewportSize({ width, height: 900 });
    if (zoom !== 1) await panel.evaluate((by) => (document.documentElement.style.zoom = String(by)), zoom);
    await write(panel, `${shorthand}. Bert: refused lunch`);
    await panel.getByText('How it is written').click();
    await note(panel)
      .getByRole('button', { name: /^Change this line/ })
      .first()
      .click();
    await note(panel)
      .getByRole('button', { name: /^Question:/ })
      .first()
      .click();
    const over = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('all of it works by keyboard alone', async ({ beside }) => {
  const { page, panel } = await beside(newNote);
  await page.getByLabel('What happened').click();
  await panel.getByRole('button', { name: 'Draft', exact: true }).focus();
  await panel.keyboard.press('Enter');
  for (let tabs = 0; tabs < 12; tabs++) {
    await panel.keyboard.press('Tab');
    if (await box(panel).evaluate((el) => el === document.activeElement)) break;
  }
  await panel.keyboard.type(shorthand);
  await expect(note(panel)).toBeVisible();
  await answerAll(panel);
  const text = await textOf(panel);
  // After the last answer the next step has the focus.
  await expect(putButton(panel)).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(note(panel)).toContainText('It is in the note');
  await expect(page.getByLabel('What happened')).toHaveValue(text);
});
