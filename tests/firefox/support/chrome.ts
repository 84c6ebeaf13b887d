/** Firefox's own window, around the pages: its toolbar and its sidebar. */
import type { Browser, Page } from 'puppeteer-core';

interface Steering {
  connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
}

/** Runs a line of code in the first window of Firefox itself, and gives what comes of it as text. */
async function inWindow(browser: Browser, code: string): Promise<string> {
  // Puppeteer has no command for it; WebDriver BiDi has.
  const { connection } = browser as unknown as Steering;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [first] = (tree as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `() => String(${code})`,
    target: { context: first?.context },
    awaitPromise: false,
  });
  return (result as { result?: { value?: string } }).result?.value ?? '';
}

/** Presses Careside's button on the toolbar. */
export const pressToolbarButton = (browser: Browser): Promise<string> =>
  inWindow(browser, `document.getElementById('careside_careside_example-BAP').click()`);

/** Presses Careside's key. */
export const pressKey = (browser: Browser): Promise<string> =>
  inWindow(browser, `document.querySelector('#ext-keyset-id-careside_careside_example key').doCommand()`);

/** Whose sidebar is open; '' when none is. */
export const openSidebar = (browser: Browser): Promise<string> =>
  inWindow(browser, `SidebarController.isOpen ? SidebarController.currentID : ''`);

export const closeSidebar = (browser: Browser): Promise<string> =>
  inWindow(browser, 'SidebarController.hide()');

interface Views {
  browser: { extension: { getViews: (filter: object) => Window[] } };
}

/** The words of the docked panel. @param own another page of the extension, which alone can see it */
export const dockedWords = (own: Page): Promise<string> =>
  own.evaluate(() => {
    const [view] = (globalThis as unknown as Views).browser.extension.getViews({ type: 'sidebar' });
    return (view?.document.body.innerText ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses a button of the docked panel. */
export const pressDocked = (own: Page, name: string): Promise<boolean> =>
  own.evaluate((wanted) => {
    const [view] = (globalThis as unknown as Views).browser.extension.getViews({ type: 'sidebar' });
    const buttons = [...(view?.document.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => one.innerText.trim() === wanted);
    button?.click();
    return button !== undefined;
  }, name);
