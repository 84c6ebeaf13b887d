/** Fields of the editor pages, as tests/e2e/support/insert.ts has them for Chromium. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect } from '@playwright/test';
import type { EditorName } from '@/demo/editors/index';
import type { InsertOutcome, InsertPlace } from '@/core/ports';
import type { Beside } from './extension';
import { clickOn } from './pages';

interface Inserting {
  caresideInsert: (asked: object) => Promise<InsertOutcome>;
  caresideField?: () => string | null;
}

/** Puts text into the field typed in, as the panel's button does. */
export const insert = (panel: Page, asked: { text: string; where: InsertPlace }): Promise<InsertOutcome> =>
  panel.evaluate((each) => (globalThis as unknown as Inserting).caresideInsert(each), asked);

/** Waits until the panel knows these words, white space apart, as those of the field. */
export const known = (panel: Page, words: string): Promise<void> =>
  expect
    .poll(
      async () => {
        const text = await panel.evaluate(
          () => (globalThis as unknown as Inserting).caresideField?.() ?? null,
        );
        return text?.replace(/\s+/g, '');
      },
      { timeout: 40_000 },
    )
    .toBe(words.replace(/\s+/g, ''));

/** How many frames the field is inside of, and what it is there. */
const inFrames: Partial<Record<EditorName, readonly [number, string]>> = {
  tinymce: [1, 'body'],
  frames: [2, 'textarea'],
  line: [0, '#editor input'],
};

async function frameAt(page: Page, depth: number): Promise<Frame> {
  let frame = page.mainFrame();
  for (let inner = 0; inner < depth; inner++) {
    await expect.poll(() => frame.childFrames().length, { timeout: 90_000 }).toBeGreaterThan(0);
    frame = frame.childFrames()[0] ?? frame;
  }
  return frame;
}

/** The field of an editor page, wherever the editor puts it, open shadow roots among it. */
async function fieldOf(page: Page, name: EditorName): Promise<ElementHandle<HTMLElement>> {
  const [depth, selector] = inFrames[name] ?? [
    0,
    '#editor textarea:not([aria-hidden]), #editor [contenteditable]:not([contenteditable=false])',
  ];
  const frame = await frameAt(page, depth);
  const handle = await frame.evaluateHandle((asked) => {
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      const found = root.querySelector(root === document ? asked : 'textarea');
      if (found) return found;
      for (const el of root.querySelectorAll('*')) if (el.shadowRoot) roots.push(el.shadowRoot);
    }
    return null;
  }, selector);
  const field = handle.asElement() as ElementHandle<HTMLElement> | null;
  if (!field) throw new Error(`${name} has no field.`);
  return field;
}

/** Loads an editor page with these words in it, and waits until the panel follows its field. */
export async function load({ page, panel }: Beside, name: EditorName, text: string) {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/editors/${name}?${new URLSearchParams({ text }).toString()}`);
  await expect
    .poll(() => page.evaluate(() => document.querySelector('#save')?.hasAttribute('disabled')), {
      timeout: 90_000,
    })
    .toBe(false);
  await page.bringToFront();
  const field = await fieldOf(page, name);
  await clickOn(page, field);
  // On its way to the panel a hand moves; Trix follows no cursor for 200 ms after a click unless it does.
  await page.mouse.move(0, 0);
  await known(panel, text);
  return field;
}

/** Presses the page's own save button, and gives what the editor's state then held. */
export const saved = (page: Page): Promise<string> =>
  page.evaluate(() => {
    document.querySelector<HTMLElement>('#save')?.click();
    return document.querySelector('#saved')?.textContent ?? '';
  });

/** One undo in a field. */
export async function undo(page: Page, field: ElementHandle<HTMLElement>): Promise<void> {
  await page.bringToFront();
  await field.evaluate((el) => el.focus());
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}
