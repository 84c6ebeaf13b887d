import { browser } from 'wxt/browser';

/**
 * Closes extension storage to content scripts, which could read `storage.local` by default. The setting does
 * not outlive the browser, so it is made at each start. Firefox has none: there `storage.session` is closed always
 * and `storage.local`, which holds settings and no word of a page, never.
 */
export async function closeStorageToPages(): Promise<void> {
  const accessLevel = 'TRUSTED_CONTEXTS';
  const areas: Partial<typeof browser.storage.local>[] = [browser.storage.local, browser.storage.session];
  await Promise.all(areas.map((area) => area.setAccessLevel?.({ accessLevel })));
}
