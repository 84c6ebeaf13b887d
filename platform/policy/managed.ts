/** The settings in force, as the browser holds them. */
import { browser } from 'wxt/browser';
import type { DraftsState } from '@/core/session/draft-state';
import { policyFrom, type Policy } from './in-force';
import type { SettingName } from './settings';

export type { Policy } from './in-force';

/** Reads the settings in force now. Resolves, never rejects. */
export async function readPolicy(): Promise<Policy> {
  const [stored, kept, self] = await Promise.all([
    // Firefox rejects where no organisation set anything.
    browser.storage.managed.get().catch(() => ({})),
    browser.storage.local.get('own').catch(() => ({ own: undefined })),
    browser.management.getSelf().catch(() => null),
  ]);
  return policyFrom(stored, kept.own, self?.installType === 'admin');
}

/** Calls back with the new settings whenever one changes. Managed ones can arrive seconds after an install. */
export function onPolicyChanged(listener: (policy: Policy) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && 'own' in changes)) void readPolicy().then(listener);
  });
}

/** Keeps what the worker chose on this computer; null takes the choice back. The organisation's settings still win. */
export async function keepOwn(name: SettingName, value: string | number | null): Promise<void> {
  const { own } = await browser.storage.local.get('own');
  const before = typeof own === 'object' && own !== null ? own : {};
  await browser.storage.local.set({ own: { ...before, [name]: value ?? undefined } });
}

const orders = { 'as-typed': 'typed', time: 'time', 'note-type': 'type' } as const;

/** What is decided about drafts. */
export function draftRulesOf({ settings }: Policy): DraftsState['rules'] {
  const { draftOrder, otherPeople, draftLine, idleWipeMinutes, wipeOnOtherPerson } = settings;
  return {
    order: orders[draftOrder],
    others: otherPeople === 'initials' ? 'initials' : 'typed',
    line: draftLine || null,
    idleMinutes: idleWipeMinutes,
    onePersonOnly: wipeOnOtherPerson,
  };
}

/** What is decided about the spot-check. */
export function reviewRulesOf({ settings }: Policy): { off: boolean; byAuthor: boolean; keepDays: number } {
  const { partsOff, resultsByAuthor, keepReviewsDays } = settings;
  return { off: partsOff.includes('spot-check'), byAuthor: resultsByAuthor, keepDays: keepReviewsDays };
}

/** The model packs that may be used, as the hashes of their manifests; null: any. */
export const packPins = async (): Promise<readonly string[] | null> =>
  (await readPolicy()).settings.modelPacks;
