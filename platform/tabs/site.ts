/** Which sites Careside may read, and asking for one more. */
import { browser } from 'wxt/browser';
import type { ReadOutcome } from '@/core/ports';

type NotAPage = Extract<ReadOutcome, { kind: 'not-a-page' }>['why'];

/** What an address is, where it is no web page at all; null for a web page or an unknown address. */
export function notAWebPage(url: string): NotAPage | null {
  if (url === '' || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser-page';
  const stores = ['chromewebstore.google.com', 'microsoftedge.microsoft.com', 'addons.mozilla.org'];
  return stores.includes(hostname) ? 'store' : null;
}

/** "https://care.example" of an address; '' where it is unknown or no web address. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, protocol } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? origin : '';
}

/** A site as the browser names it where permissions are asked for; Firefox takes no port. */
const site = (origin: string) => {
  const { protocol, hostname } = new URL(origin);
  return { origins: [import.meta.env.FIREFOX ? `${protocol}//${hostname}/*` : `${origin}/*`] };
};

/** Whether the person or the organisation has let Careside read this site. */
export async function mayRead(origin: string): Promise<boolean> {
  return origin !== '' && browser.permissions.contains(site(origin));
}

/** Asks the browser to ask the person. Only in the turn of a click. */
export async function askToRead(origin: string): Promise<boolean> {
  return origin !== '' && browser.permissions.request(site(origin));
}

/** Calls back whenever access to some site was given or taken away. */
export function onAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
