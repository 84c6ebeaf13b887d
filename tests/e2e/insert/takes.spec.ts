import { editors, type EditorName } from '@/demo/editors/index';
import { expect, test } from '../support/extension';
import {
  comeBack,
  insert,
  known,
  leaveFor,
  load,
  saved,
  seenOutside,
  selectWord,
  watchOutside,
} from '../support/insert';

const text =
  'Ate half her porridge.\nDrank 200 ml of tea – “lovely”, she said.\nCafé with Łukasz: 2½ cakes ☕🧁';
const old = 'Slept well.\nUp at seven.';

/** Looks at no cursor while the page has no focus, so that only what it knew of before can be written to. */
const asleep = 'codemirror';

for (const name of Object.keys(editors) as EditorName[]) {
  test(`${editors[name]}: at the cursor, over a selection, at the end, not while locked`, async ({
    beside,
  }) => {
    const both = await beside(`/editors/${name}`);
    const { page, panel } = both;

    const empty = await load(both, name, {});
    await watchOutside(page);
    expect(await insert(panel, { text, where: 'cursor' })).toEqual({ kind: 'inserted' });
    await empty.blur();
    expect(await saved(page)).toBe(text);
    await empty.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe('');
    expect(await seenOutside(page)).toEqual([]);

    const field = await load(both, name, { text: old });
    await selectWord(page, field, 'well');
    await watchOutside(page);
    await field.blur();
    expect(await insert(panel, { text: 'badly – “no”\nTwice', where: 'cursor' })).toEqual({
      kind: 'inserted',
    });
    expect(await saved(page)).toBe('Slept badly – “no”\nTwice.\nUp at seven.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe(old);

    await known(panel, old);
    if (name !== asleep) await leaveFor(field);
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'inserted' });
    await comeBack(field);
    expect(await saved(page)).toBe(`${old}\n${text}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe(old);
    expect(await seenOutside(page)).toEqual([]);

    await known(panel, old);
    await page.evaluate(() => document.querySelector<HTMLElement>('#lock')?.click());
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'read-only' });
    expect(await saved(page)).toBe(old);
  });
}
