import type { Page, Response } from 'playwright-core';
import type { Launched } from '@/scripts/lib/launch';
import { newTab } from '@/scripts/lib/tabs';

/** A page that was opened, and the number the browser gives its tab. */
export interface Loaded {
  page: Page;
  tab: number;
}

/** How long a page may take to give its text, and then to settle. In milliseconds. */
const patience = { text: 8_000, pictures: 2_000, quiet: 200, settle: 2_000 };

/** What a person reading the output needs to know about a page that could not be read. */
export class Unreadable extends Error {}

/**
 * Opens a page in a tab of its own and waits until it has settled.
 * @throws Unreadable when it cannot be had.
 */
export async function load(launched: Launched, url: string): Promise<Loaded> {
  const { page, tab } = await newTab(launched);
  // A page's own messages, and its wish not to be left, would stop everything after it.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  const response = await page
    .goto(url, { waitUntil: 'domcontentloaded', timeout: patience.text })
    .catch((error: Error) => refuse(error));
  judge(response);
  await page.waitForLoadState('load', { timeout: patience.pictures }).catch(() => undefined);
  await settled(page);
  return { page, tab };
}

function refuse(error: Error): never {
  const text = error.message;
  if (/Timeout/.test(text)) {
    throw new Unreadable(`The page did not finish loading within ${patience.text / 1000} seconds.`);
  }
  if (/Download is starting|ERR_ABORTED/.test(text)) {
    throw new Unreadable('This is not a page that a browser shows: it would be downloaded.');
  }
  const code = /net::(ERR_\w+)/.exec(text)?.[1];
  throw new Unreadable(code ? `The page cannot be reached (${code}).` : firstLine(text));
}

function judge(response: Response | null): void {
  if (!response) return;
  if (response.status() >= 400) throw new Unreadable(`The server answered ${response.status()}.`);
  const type = response.headers()['content-type'] ?? 'text/html';
  if (!/html|xml|text\/plain/.test(type)) throw new Unreadable(`This is not a web page but ${type}.`);
}

export const firstLine = (text: string): string => text.split('\n')[0] ?? text;

/** Runs in the page. Text, because a compiled function brings a helper along that the page does not have. */
const untilQuiet = `new Promise((resolve) => {
  const done = () => { observer.disconnect(); resolve(); };
  let timer = setTimeout(done, ${patience.quiet});
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, ${patience.quiet});
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  setTimeout(done, ${patience.settle});
})`;

/** Waits until the page has not changed for a moment; pages drawn by scripts go on after they have loaded. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(untilQuiet).catch((error: Error) => {
    throw new Unreadable(`The page stopped while it was loading (${firstLine(error.message)}).`);
  });
