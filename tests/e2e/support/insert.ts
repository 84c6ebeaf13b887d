import type { Frame, Locator, Page } from '@playwright/test';
import type { EditorName } from '@/demo/editors/index';
import type { InsertOutcome } from '@/core/ports';
import type { Insertion } from '@/core/session/insert';
import { reportOf } from '@/scripts/lib/panel';
import { expect, type Beside } from './extension';

type Asked = Omit<Insertion, 'owner'> & Partial<Insertion>;

interface Inserting {
  caresideInsert: (asked: Asked) => Promise<InsertOutcome>;
  caresideField: () => string | null;
}

/** Puts text into the field typed in, as the panel's button does. */
export const insert = (panel: Page, asked: Asked): Promise<InsertOutcome> =>
  panel.evaluate((each) => (globalThis as unknown as Inserting).caresideInsert(each), asked);

/** The text of the field typed in, as the panel knows it. */
const fieldText = (panel: Page): Promise<string | null> =>
  panel.evaluate(() => (globalThis as unknown as Inserting).caresideField());

/** Waits until the panel knows these words, white space apart, as those of the field. */
export const known = (panel: Page, words: string) =>
  expect
    .poll(async () => (await fieldText(panel))?.replace(/\s+/g, ''), { timeout: 20_000 })
    .toBe(words.replace(/\s+/g, ''));

/** Waits until the panel knows of no field that is typed in. */
export const knowsNone = (panel: Page) => expect.poll(() => fieldText(panel), { timeout: 20_000 }).toBeNull();

const inFrame = (page: Page, depth: number): Frame => {
  let frame = page.mainFrame();
  for (let i = 0; i < depth; i++) frame = frame.childFrames()[0] ?? frame;
  return frame;
};

/** The field of an editor page, wherever the editor puts it. */
export function fieldOf(page: Page, name: EditorName): Locator {
  if (name === 'tinymce') return inFrame(page, 1).locator('body');
  if (name === 'frames') return inFrame(page, 2).locator('textarea');
  if (name === 'line') return page.locator('#editor input');
  return page
    .locator('#editor textarea:not([aria-hidden]), #editor [contenteditable]:not([contenteditable=false])')
    .first();
}

/** The hand is on its way to the panel. Until it moves, Trix takes a click to go on, and heeds no other cursor. */
const handLeaves = (page: Page): Promise<void> => page.mouse.move(0, 0);

/** Loads an editor page with these words in it, and waits until the panel follows its field. */
export async function load({ page, panel }: Beside, name: EditorName, asked: Record<string, string>) {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/editors/${name}?${new URLSearchParams(asked).toString()}`);
  await page.locator('#save:enabled').waitFor();
  const field = fieldOf(page, name);
  await field.click();
  await handLeaves(page);
  await known(panel, asked['text'] ?? '');
  // The field is known before the page is read, and nothing is put in until what was read is shown.
  await reportOf(panel);
  return field;
}

/** Selects one word as a person does, by clicking it twice. */
export async function selectWord(page: Page, field: Locator, word: string): Promise<void> {
  const place = await field.evaluate((el: HTMLElement, wanted) => {
    if (el.localName === 'textarea' || el.localName === 'input') {
      const control = el as HTMLTextAreaElement | HTMLInputElement;
      const at = control.value.indexOf(wanted);
      control.setSelectionRange(at, at + wanted.length);
      return null;
    }
    const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = el.ownerDocument.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      const frame = el.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
      return {
        x: box.x + box.width / 2 + (frame?.x ?? 0),
        y: box.y + box.height / 2 + (frame?.y ?? 0),
      };
    }
    throw new Error(`no ${wanted} in the field`);
  }, word);
  if (!place) return;
  await page.mouse.dblclick(place.x, place.y);
  await handLeaves(page);
}

/**
 * Another hand types into the field at the last moment: when it gets the focus, once Careside has put the cursor where
 * it means to write.
 */
export async function typedAtFocus(page: Page, field: Locator, words: string): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.locator('#save').focus();
  await field.evaluate((el, typed) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', typed);
    const type = () => {
      // CKEditor takes back what it was not told of.
      if (el.matches('.ck-content'))
        el.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      else el.ownerDocument.execCommand('insertText', false, typed);
    };
    el.addEventListener('focus', () => queueMicrotask(type), { once: true });
  }, words);
}

/** The panel takes the keyboard: the page hears that it lost the focus, and nothing of any that comes later. */
export const leaveFor = (field: Locator): Promise<void> =>
  field.evaluate((el) => {
    for (const each of [document, el.ownerDocument]) each.hasFocus = () => false;
    el.dispatchEvent(new FocusEvent('blur', { composed: true }));
    el.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    el.ownerDocument.defaultView?.dispatchEvent(new FocusEvent('blur'));
  });

/** The person comes back to the page. */
export async function comeBack(field: Locator): Promise<void> {
  await field.evaluate((el) => {
    for (const each of [document, el.ownerDocument]) Reflect.deleteProperty(each, 'hasFocus');
  });
  await field.blur();
  await field.focus();
}

/** Presses the page's own save button, and gives what the editor's state then held. */
export async function saved(page: Page): Promise<string> {
  return page.evaluate(() => {
    document.querySelector<HTMLElement>('#save')?.click();
    return document.querySelector('#saved')?.textContent ?? '';
  });
}

/** Counts everything that happens on a page outside its editor. */
export const watchOutside = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    // What is no longer in the page was taken out of it by a change that is counted itself.
    const isInside = (node: Node) =>
      !node.isConnected ||
      (node instanceof Element ? node : node.parentElement)?.closest(
        '#editor, #saved, .ck-body-wrapper, .tox',
      ) != null;
    new MutationObserver((records) => {
      for (const { type, target } of records) if (!isInside(target)) seen.push(`${type} ${target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const name of ['submit', 'reset'])
      addEventListener(name, (event) => seen.push(event.type), { capture: true });
    addEventListener(
      'click',
      (event) => {
        if ((event.target as Element).id !== 'save') seen.push('click');
      },
      { capture: true },
    );
  });

export const seenOutside = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
