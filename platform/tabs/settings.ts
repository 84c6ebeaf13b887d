import { browser } from 'wxt/browser';

/** Opens Careside's settings page. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}
