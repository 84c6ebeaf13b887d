import type { ReadOutcome } from '@/core/ports';
import { isCareOrigin } from '@/platform/policy/settings';
import type { Policy } from '@/platform/policy/managed';
import { mayRead, notAWebPage, originOf } from '@/platform/tabs/site';

/** Whether an address may be read: no browser page, inside the organisation's list, and allowed by the person. */
export async function gate(url: string, policy: Policy): Promise<ReadOutcome | null> {
  const why = notAWebPage(url);
  if (why !== null) return { kind: 'not-a-page', why };
  if (policy.kind === 'broken') return { kind: 'not-a-page', why: 'not-allowed-by-policy' };
  const origin = originOf(url);
  const careOrigins = policy.kind === 'set' ? (policy.settings.careOrigins ?? []) : [];
  if (origin !== '' && careOrigins.length > 0 && !isCareOrigin(url, careOrigins)) {
    return { kind: 'not-a-page', why: 'not-allowed-by-policy' };
  }
  return (await mayRead(origin)) ? null : { kind: 'permission-needed', origin };
}
