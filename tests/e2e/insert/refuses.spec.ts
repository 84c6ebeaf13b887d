import { reportOf } from '@/scripts/lib/panel';
import { expect, test } from '../support/extension';
import { insert, known, load, saved, watchOutside } from '../support/insert';

const text = 'Ate well – “lovely”.';
const old = 'Slept well.';

test('a single line takes paragraphs as one line', async ({ beside }) => {
  const both = await beside('/editors/plain');
  const { page, panel } = both;
  await load(both, 'plain', {});
  const line = page.getByLabel('Who was told');
  await page.locator('#editor').evaluate((el) => el.remove());
  await line.fill('Dr Shah');
  await known(panel, 'Dr Shah');
  expect(await insert(panel, { text: 'Nurse\nDaughter', where: 'end' })).toEqual({ kind: 'inserted' });
  await expect(line).toHaveValue('Dr Shah Nurse Daughter');
});

test('words that came into the field since the worker looked are not written over', async ({ beside }) => {
  for (const name of ['plain', 'contenteditable'] as const) {
    const both = await beside(`/editors/${name}`);
    const field = await load(both, name, { text: old });
    await field.blur();
    await field.evaluate((el: HTMLElement) => {
      const write = () => {
        if (el instanceof HTMLTextAreaElement) el.value += ' Rang bell.';
        else el.lastElementChild?.append(' Rang bell.');
      };
      el.addEventListener('focus', write, { once: true });
    });
    expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'field-edited' });
    expect(await saved(both.page)).toBe(`${old} Rang bell.`);
  }
});

test('a field that is gone, or out of sight, takes nothing', async ({ beside }) => {
  const both = await beside('/editors/plain');
  const field = await load(both, 'plain', { text: old });
  await field.evaluate((el) => (el.style.display = 'none'));
  expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'field-gone' });
  await field.evaluate((el) => (el.style.display = ''));
  await field.evaluate((el) => el.remove());
  expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'field-gone' });
});

test('another page under the same field takes nothing', async ({ beside }) => {
  const both = await beside('/editors/plain');
  await load(both, 'plain', { text: old });
  const url = await both.page.evaluate(() => {
    history.pushState(null, '', '?text=other');
    return location.href;
  });
  const { kind } = await insert(both.panel, { text, where: 'end' });
  if (kind === 'inserted') {
    // The panel had read the page under its new address by then, and it is the same person's.
    expect(await reportOf(both.panel)).toMatchObject({ page: { url } });
    expect(await saved(both.page)).toBe(`${old}\n${text}`);
  } else {
    expect(['page-changed', 'field-gone']).toContain(kind);
    expect(await saved(both.page)).toBe(old);
  }
});

test('a page that moved to another record takes nothing before its name is drawn anew', async ({
  beside,
}) => {
  const both = await beside('/editors/plain');
  const { page, panel } = both;
  await load(both, 'plain', { text: old, person: '4' });
  const url = await page.evaluate(() => {
    history.pushState(null, '', location.href.replace('person=4', 'person=5'));
    return location.href;
  });
  await expect.poll(() => reportOf(panel)).toMatchObject({ page: { url } });
  await known(panel, old);
  expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'page-changed' });
  expect(await saved(page)).toBe(old);
  await page.evaluate(() => {
    for (const el of document.querySelectorAll('h1, dd')) el.replaceWith(el.cloneNode(true));
  });
  expect(await insert(panel, { text, where: 'end' })).toEqual({ kind: 'inserted' });
  expect(await saved(page)).toBe(`${old}\n${text}`);
});

test('another person on the same page takes nothing', async ({ beside }) => {
  const both = await beside('/editors/plain');
  await load(both, 'plain', { text: old });
  await both.page.locator('h1').evaluate((el) => (el.textContent = 'Winifred Clarke'));
  expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'person-changed' });
  expect(await saved(both.page)).toBe(old);
});

/** The page changes something at the last moment: when the field gets the focus, just before the write. */
for (const [what, selector, outcome] of [
  ['the name', 'h1', 'person-changed'],
  ['the date of birth', 'dd', 'person-changed'],
  ['something else', 'main p', 'inserted'],
] as const) {
  test(`${what} changes in the moment before the write: ${outcome}`, async ({ beside }) => {
    const both = await beside('/editors/plain');
    const field = await load(both, 'plain', { text: old });
    await field.blur();
    await watchOutside(both.page);
    await field.evaluate((el, changed) => {
      const turn = () => (document.querySelector(changed)!.textContent = '01/02/1950');
      el.addEventListener('focus', turn, { once: true });
    }, selector);
    expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: outcome });
    expect(await saved(both.page)).toBe(outcome === 'inserted' ? `${old}\n${text}` : old);
  });
}

test('a frame that held the name goes in the moment before the write: person-changed', async ({ beside }) => {
  const both = await beside('/editors/plain');
  const field = await load(both, 'plain', { text: old });
  await field.blur();
  await field.evaluate((el) => {
    const header = document.querySelector('header');
    const frame = document.createElement('iframe');
    header?.replaceWith(frame);
    if (header) frame.contentDocument?.body.append(header);
    // Its nodes stay "connected", to a document that nobody is shown.
    el.addEventListener('focus', () => frame.remove(), { once: true });
  });
  expect(await insert(both.panel, { text, where: 'end' })).toEqual({ kind: 'person-changed' });
  expect(await saved(both.page)).toBe(old);
});

test('identity in a frame of its own: another record in that frame, and the field takes nothing', async ({
  beside,
}) => {
  const { page, panel } = await beside('/oldcroft/person-new');
  const client = page.frames().find((frame) => frame.name() === 'client');
  const body = page.frameLocator('frame[name="page"]').frameLocator('iframe').locator('body');
  await body.click();
  await body.pressSequentially('Daughter');
  await known(panel, 'Daughter');
  expect(await insert(panel, { text: 'rang back', where: 'end' })).toEqual({ kind: 'inserted' });
  await expect(body).toHaveText('Daughterrang back');
  await known(panel, 'Daughter\nrang back');
  await client?.goto(new URL('/harbour/people/peggy-ellis', page.url()).href);
  // Which of the three is told hangs on what of the frame's move the panel has heard of by then.
  const { kind } = await insert(panel, { text: 'again', where: 'end' });
  expect(['person-changed', 'page-changed', 'field-gone']).toContain(kind);
  await expect(body).toHaveText('Daughterrang back');
});
