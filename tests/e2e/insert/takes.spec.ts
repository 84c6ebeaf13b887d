import { editors, type EditorName } from '@/demo/editors/index';
import { held } from '@/tests/helpers/held';
import { expect, test, type Beside } from '../support/extension';
import {
  comeBack,
  insert,
  leaveFor,
  load,
  saved,
  seenOutside,
  selectWord,
  typedAtFocus,
  watchOutside,
} from '../support/insert';
import { atLength, cells, properties, type Property } from '../support/insert-cells';

const text =
  'Ate half her porridge.\nDrank 200 ml of tea – “lovely”, she said.\nCafé with Łukasz: 2½ cakes ☕🧁';
const old = 'Slept well.\nUp at seven.';

/** Looks at no cursor while the page has no focus, so that only what it knew of before can be written to. */
const asleep = 'codemirror';

const tries: Record<Property, (both: Beside, name: EditorName) => Promise<void>> = {
  'at the cursor': async (both, name) => {
    const { page, panel } = both;
    const empty = await load(both, name, {});
    await watchOutside(page);
    expect(await insert(panel, { text, where: 'cursor' })).toEqual({ kind: 'inserted' });
    await empty.blur();
    expect(await saved(page)).toBe(held(name, text));
    await empty.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe('');
    expect(await seenOutside(page)).toEqual([]);
  },
  'over a selection': async (both, name) => {
    const { page, panel } = both;
    const field = await load(both, name, { text: old });
    await selectWord(page, field, 'well');
    await watchOutside(page);
    await field.blur();
    expect(await insert(panel, { text: 'badly – “no”\nTwice', where: 'cursor' })).toEqual({
      kind: 'inserted',
    });
    expect(await saved(page)).toBe(held(name, 'Slept badly – “no”\nTwice.\nUp at seven.'));
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe(held(name, old));
    expect(await seenOutside(page)).toEqual([]);
  },
  'at the end': async (both, name) => {
    const { page, panel } = both;
    const field = await load(both, name, { text: old });
    await watchOutside(page);
    if (name !== asleep) await leaveFor(field);
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'inserted' });
    await comeBack(field);
    expect(await saved(page)).toBe(held(name, `${old}\n${text}`));
    await page.keyboard.press('Control+z');
    await expect.poll(() => saved(page)).toBe(held(name, old));
    expect(await seenOutside(page)).toEqual([]);
  },
  'read-only': async (both, name) => {
    const { page, panel } = both;
    await load(both, name, { text: old });
    await page.evaluate(() => document.querySelector<HTMLElement>('#lock')?.click());
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'read-only' });
    expect(await saved(page)).toBe(held(name, old));
  },
  disabled: async (both, name) => {
    const field = await load(both, name, { text: old });
    await field.evaluate((el) => ((el as HTMLTextAreaElement).disabled = true));
    expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'read-only' });
    expect(await saved(both.page)).toBe(held(name, old));
  },
  'too long': async (both, name) => {
    const room = old.length + 1 + text.length;
    await load(both, name, { text: old, most: String(room - 3) });
    expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'too-long', over: 3 });
    expect(await saved(both.page)).toBe(held(name, old));
    await load(both, name, { text: old, most: String(room) });
    expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'inserted' });
  },
  'changed since it was read': async (both, name) => {
    const { page, panel } = both;
    const field = await load(both, name, { text: old });
    await typedAtFocus(page, field, '!');
    expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'field-edited' });
    // Where the other hand's sign lands is for the editor to say: CKEditor goes by the cursor it last heard of.
    await expect.poll(() => saved(page)).toContain('!');
    expect((await saved(page)).replace('!', '')).toBe(held(name, old));
  },
};

for (const name of Object.keys(editors) as EditorName[])
  test(`${editors[name]}: at the cursor, over a selection, at the end, not while locked`, async ({
    beside,
  }) => {
    const both = await beside(`/editors/${name}`);
    for (const property of atLength(name) ? properties : properties.slice(0, 4))
      if (cells[name][property] === 'tried') await test.step(property, () => tries[property](both, name));
  });
