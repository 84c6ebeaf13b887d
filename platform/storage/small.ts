/** The few small things Careside keeps. None of them holds words of a page. */
import { browser } from 'wxt/browser';
import { z } from 'zod';

const callSchema = z.object({ kind: z.enum(['opened', 'pointed']), tab: z.number().int(), at: z.number() });

/** A click outside the panel that was meant for it: toolbar, shortcut or the page's context menu. */
export type Call = z.infer<typeof callSchema>;

/** Whether the first-run words have been read on this computer. */
export async function readWelcomed(): Promise<boolean> {
  return (await browser.storage.local.get('welcomed')).welcomed === true;
}

export async function keepWelcomed(): Promise<void> {
  await browser.storage.local.set({ welcomed: true });
}

const kindsSchema = z.record(z.string().max(20), z.string().regex(/^(?:[NX]\d\d)?$/));

/** The kinds of note chosen for forms, by a fingerprint of the form. In memory only, and no word of a page. */
export async function readKinds(): Promise<z.infer<typeof kindsSchema>> {
  const stored = kindsSchema.safeParse((await browser.storage.session.get('kinds')).kinds);
  return stored.success ? stored.data : {};
}

export async function keepKinds(kinds: z.infer<typeof kindsSchema>): Promise<void> {
  await browser.storage.session.set({ kinds });
}

/** Leaves a call for the panel. In memory only: it is gone when the browser closes. */
export async function leaveCall(call: Call): Promise<void> {
  await browser.storage.session.set({ call });
}

/** Which tab the spot-check is about: a number, in memory only. */
export async function keepReviewTab(reviewTab: number): Promise<void> {
  await browser.storage.session.set({ reviewTab });
}

/** The tab the panel left word of; -1, which is no tab, when it did not. */
export async function readReviewTab(): Promise<number> {
  const stored = z
    .number()
    .int()
    .safeParse((await browser.storage.session.get('reviewTab')).reviewTab);
  return stored.success ? stored.data : -1;
}

/** Calls back with each call left from now on, and with one left at most five seconds ago. */
export function onCall(listener: (call: Call) => void | Promise<void>): void {
  const hear = (stored: unknown) => {
    const call = callSchema.safeParse(stored);
    if (call.success && Date.now() - call.data.at < 5000) void listener(call.data);
  };
  browser.storage.session.onChanged.addListener((changes) => hear(changes.call?.newValue));
  void browser.storage.session.get('call').then((stored) => hear(stored.call));
}
