import { browser } from 'wxt/browser';

/**
 * Closes extension storage to content scripts, which could read `storage.local` by default. The setting does
 * not outlive the browser, so it is made at each start.
 */
export async function closeStorageToPages(): Promise<void> {
  const accessLevel = 'TRUSTED_CONTEXTS';
  await Promise.all([
    browser.storage.local.setAccessLevel({ accessLevel }),
    browser.storage.session.setAccessLevel({ accessLevel }),
  ]);
}
