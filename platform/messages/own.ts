import { browser } from 'wxt/browser';
import type { Own } from './port';

/** This extension as the browser names it now; in Firefox an extension's address does not hold its id. */
export function ownExtension(): Own {
  const runtime = browser.runtime as unknown as { id: string; getURL(path: string): string };
  return { id: runtime.id, root: runtime.getURL('/') };
}
