/**
 * A newer version that the browser has fetched. The browser starts it by itself once no page of Careside is open
 * and the background sleeps; memory that belongs to the extension, and with it every draft, is cleared then.
 */
import { browser } from 'wxt/browser';

const key = 'updateReady';

/** In the background: leaves word that a newer version waits. The word goes when that version starts. */
export function noteUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(() => void browser.storage.session.set({ [key]: true }));
}

/** Calls back when a newer version waits, now or later. */
export function onUpdateReady(listener: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[key]?.newValue === true) listener();
  });
  void browser.storage.session.get(key).then((stored) => {
    if (stored[key] === true) listener();
  });
}

/** The browser puts the background to sleep after 30 seconds in which it asked for nothing. */
const PACE = 20_000;

/** Keeps the background awake, and so a newer version waiting, for as long as something would be lost. */
export function keepAwakeWhile(
  wouldLose: () => Promise<boolean>,
  pause = () => new Promise<void>((done) => setTimeout(done, PACE)),
): () => Promise<void> {
  let awake = false;
  return async () => {
    if (awake) return;
    awake = true;
    // Each question to the store counts as work.
    while (await wouldLose().catch(() => false)) await pause();
    awake = false;
  };
}
