import type { Page } from '@playwright/test';
import { answerAll, newNote, note, openDraft, putButton, shorthand, test, write } from '../e2e/support/draft';
import { expect } from '../e2e/support/extension';

const patience = { timeout: 60_000 };

/**
 * What a page's own script can make up: every event that Careside, an editor or a form hears, on every likely
 * target, and messages of every kind.
 */
const forge = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const mouse = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'contextmenu'];
    const keys = ['keydown', 'keypress', 'keyup'];
    const typing = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'drop', 'compositionend'];
    const focus = ['focus', 'focusin', 'blur', 'focusout', 'select', 'selectstart', 'selectionchange'];
    const life = [
      'pagehide',
      'pageshow',
      'beforeunload',
      'unload',
      'visibilitychange',
      'popstate',
      'hashchange',
    ];
    const own = [
      'careside',
      'careside-page',
      'careside.page',
      'insert',
      'read',
      'set-pointing',
      'open',
      'message',
    ];
    const fields = [...document.querySelectorAll('input, textarea, select, button, a')];
    const targets: EventTarget[] = [window, document, document.documentElement, document.body, ...fields];
    const asked = {
      ask: 'insert',
      n: 0,
      body: { where: 'end', text: 'FORGED', field: 'field-1', expected: '' },
    };
    let sent = 0;
    const send = (target: EventTarget, event: Event) => {
      // A link or a button of the page would be followed by the page itself.
      event.stopImmediatePropagation = () => undefined;
      target.addEventListener(event.type, (heard) => heard.preventDefault(), { once: true });
      target.dispatchEvent(event);
      sent += 1;
    };
    const init = { bubbles: true, cancelable: true, composed: true };
    for (const target of targets) {
      for (const name of mouse) send(target, new MouseEvent(name, { ...init, button: 0 }));
      for (const name of keys)
        for (const key of ['Enter', 'y', 'Y', ' '])
          send(
            target,
            new KeyboardEvent(name, { ...init, key, altKey: true, shiftKey: true, ctrlKey: true }),
          );
      for (const name of typing)
        send(target, new InputEvent(name, { ...init, inputType: 'insertText', data: 'FORGED' }));
      for (const name of [...focus, ...life]) send(target, new Event(name, init));
      for (const name of own) send(target, new CustomEvent(name, { ...init, detail: asked }));
      send(
        target,
        new MessageEvent('message', { ...init, data: asked, origin: 'chrome-extension://careside' }),
      );
    }
    for (const data of [asked, JSON.stringify(asked), { event: { kind: 'gone' } }, 'careside-page', null])
      window.postMessage(data, '*');
    new BroadcastChannel('careside-page').postMessage(asked);
    return sent;
  });

/** What the page's fields hold. */
const valuesOf = (page: Page): Promise<string[]> =>
  page
    .locator('input, textarea, select')
    .evaluateAll((all) => all.map((el) => (el as HTMLInputElement).value));

const fieldKnown = (panel: Page): Promise<string | null> =>
  panel.evaluate(() => (globalThis as unknown as { caresideField: () => string | null }).caresideField());

test('events that a page makes up put nothing in, open nothing, send nothing and break nothing', async ({
  beside,
  granted,
}) => {
  test.setTimeout(240_000);
  const { page, panel } = await beside(newNote);
  await page.getByLabel('What happened').click();
  await page.keyboard.type('Before.');
  await write(panel, shorthand);
  await answerAll(panel);
  await expect(putButton(panel)).toBeVisible(patience);
  await expect.poll(() => fieldKnown(panel), patience).toBe('Before.');

  const asked: string[] = [];
  granted.context.on('request', (request) => asked.push(request.url()));
  const pages = granted.context.pages().length;
  const values = await valuesOf(page);
  const address = page.url();
  expect(await forge(page)).toBeGreaterThan(300);
  // One more turn of everything that could have heard: the panel answers, the page draws.
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await valuesOf(page)).toEqual(values);
  expect(page.url()).toBe(address);
  expect(granted.context.pages()).toHaveLength(pages);
  expect(asked).toEqual([]);
  expect(await fieldKnown(panel)).toBe('Before.');
  await expect(putButton(panel)).toBeVisible(patience);

  // The control: the worker's own click does put it in, into the field the worker went to.
  await putButton(panel).click();
  await expect(note(panel)).toContainText('It is in the note', patience);
  await expect(page.getByLabel('What happened')).toHaveValue(/^Before\.\s*.*48\.2/s);
  expect(await page.locator('body').innerHTML()).not.toContain('FORGED');
});

test('a made-up click points at nothing; a real one does', async ({ beside }) => {
  test.setTimeout(240_000);
  const { page, panel } = await beside('/harbour/people/peggy-ellis/plan');
  await expect(panel.locator('h1')).toHaveText('Peggy', patience);
  await panel.getByRole('button', { name: 'What was taken?' }).click();
  const taken = panel.getByRole('heading', { name: 'What Careside took from here' });
  await forge(page);
  await expect(taken).toHaveCount(0);
  await page.getByRole('main').locator('p, td, dd, li').first().click();
  await expect(taken).toBeVisible(patience);
});

test('the page’s own scripts have no way to speak to Careside', async ({ beside }) => {
  const { page, panel } = await beside(newNote);
  await openDraft(panel);
  const ways = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } };
    };
    return [typeof chrome?.runtime?.sendMessage, typeof chrome?.runtime?.connect];
  });
  expect(ways).toEqual(['undefined', 'undefined']);
});
