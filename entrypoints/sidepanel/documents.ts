import { putInForce } from '@/core/gaps/in-force';
import type { Policy, WrongSetting } from '@/platform/policy/in-force';

/**
 * Puts the organisation's own note types and wording into force for this page of the extension. A document with a
 * fault is not used, and joins the settings that are wrong.
 */
export function withDocuments(policy: Policy): Policy {
  const problems = putInForce(policy.settings);
  if (problems.length === 0) return policy;
  const wrong = problems.map(({ of, line, path, reason }): WrongSetting => {
    const place = path === '' ? `Line ${line}` : `Line ${line}, ${path}`;
    return { name: of, given: 'a document', how: 'document', reason: `${place}: ${reason}` };
  });
  const unused = Object.fromEntries(problems.map(({ of }) => [of, null]));
  return { ...policy, settings: { ...policy.settings, ...unused }, wrong: [...policy.wrong, ...wrong] };
}
