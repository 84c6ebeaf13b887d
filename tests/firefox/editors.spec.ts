import { editors, type EditorName } from '@/demo/editors/index';
import { held } from '@/tests/helpers/held';
import { insert, known, load, saved, undo } from './support/editors';
import { expect, test } from './support/extension';

const text =
  'Ate half her porridge.\nDrank 200 ml of tea – “lovely”, she said.\nCafé with Łukasz: 2½ cakes ☕🧁';
const old = 'Slept well.\nUp at seven.';

for (const name of Object.keys(editors) as EditorName[]) {
  test(`${editors[name]}: takes text when empty and at the end, and one undo takes it back`, async ({
    beside,
  }) => {
    const both = await beside(`/editors/${name}`);
    const { page, panel } = both;

    const empty = await load(both, name, '');
    expect(await insert(panel, { text, where: 'cursor' })).toEqual({ kind: 'inserted' });
    expect(await saved(page)).toBe(held(name, text));
    await undo(page, empty);
    await expect.poll(() => saved(page)).toBe('');

    const field = await load(both, name, old);
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'inserted' });
    expect(await saved(page)).toBe(held(name, `${old}\n${text}`));
    await undo(page, field);
    await expect.poll(() => saved(page)).toBe(held(name, old));

    await known(panel, old);
    await page.evaluate(() => document.querySelector<HTMLElement>('#lock')?.click());
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'read-only' });
    expect(await saved(page)).toBe(held(name, old));
  });
}
