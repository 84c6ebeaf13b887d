/** The organisation's settings as the browser holds them. */
import { browser } from 'wxt/browser';
import { DEFAULT_IDLE_MINUTES, type DraftsState } from '@/core/session/draft-state';
import { settingsSchema, type Settings } from './settings';

/** `broken`: the policy is there and cannot be understood. Nothing is read until it is mended. */
export type Policy = { kind: 'none' } | { kind: 'set'; settings: Settings } | { kind: 'broken' };

/** Understands what `storage.managed` holds. Fails closed: what does not fit is `broken`, never `none`. */
export function policyFrom(stored: unknown): Policy {
  const settings = settingsSchema.safeParse(stored);
  if (!settings.success) return { kind: 'broken' };
  return Object.keys(settings.data).length === 0
    ? { kind: 'none' }
    : { kind: 'set', settings: settings.data };
}

/** Reads the policy now. A browser that cannot tell counts as having none set: site access still needs a grant. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyFrom(await browser.storage.managed.get());
  } catch {
    return { kind: 'none' };
  }
}

/** Calls back with the new policy whenever it changes; it is `{}` for some seconds after an install. */
export function onPolicyChanged(listener: (policy: Policy) => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void readPolicy().then(listener);
  });
}

/** The organisation's name as its policy gives it, or null. */
export function organisationOf(policy: Policy): string | null {
  return policy.kind === 'set' ? (policy.settings.organisationName ?? null) : null;
}

/** What the organisation decides about drafts; what it leaves open is as Careside has it. */
export function draftRulesOf(policy: Policy): DraftsState['rules'] {
  const { draftOrder, draftLine, idleWipeMinutes }: Settings = policy.kind === 'set' ? policy.settings : {};
  return {
    order: draftOrder === 'time' ? 'time' : 'typed',
    line: draftLine?.trim() ? draftLine.trim() : null,
    idleMinutes: idleWipeMinutes ?? DEFAULT_IDLE_MINUTES,
  };
}

/** Days that kept reviews stay, where the organisation does not say. */
const KEEP_DAYS = 730;

/** What the policy says of the spot-check. A policy that cannot be understood switches nothing on. */
export function reviewRulesOf(policy: Policy): { byAuthor: boolean; keepDays: number } {
  const settings: Settings = policy.kind === 'set' ? policy.settings : {};
  return { byAuthor: settings.resultsByAuthor === true, keepDays: settings.keepReviewsDays ?? KEEP_DAYS };
}
