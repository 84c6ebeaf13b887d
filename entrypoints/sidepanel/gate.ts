import type { ReadOutcome } from '@/core/ports';
import { isCareOrigin } from '@/platform/policy/settings';
import type { Policy } from '@/platform/policy/managed';
import { mayRead, notAWebPage, originOf } from '@/platform/tabs/site';

/** Whether an address may be read: no browser page, inside the organisation's list, and allowed by the person. */
export async function gate(url: string, policy: Policy): Promise<ReadOutcome | null> {
  const why = notAWebPage(url);
  if (why !== null) return { kind: 'not-a-page', why };
  if (policy.kind === 'awaited') return { kind: 'not-a-page', why: 'settings-awaited' };
  const origin = originOf(url);
  const { careOrigins } = policy.settings;
  if (origin !== '' && careOrigins !== null && !isCareOrigin(url, careOrigins)) {
    return { kind: 'not-a-page', why: 'not-allowed-by-policy' };
  }
  return (await mayRead(origin)) ? null : { kind: 'permission-needed', origin };
}

/** Whether a page may be read, or read otherwise, under one policy and not under another. */
export function mayDiffer(one: Policy, other: Policy): boolean {
  const sites = ({ kind, settings }: Policy) =>
    JSON.stringify([kind === 'awaited', settings.careOrigins, settings.siteMaps]);
  return sites(one) !== sites(other);
}
