import type { Session } from '@/core/session/run';
import { onPolicyChanged, readPolicy, type Policy } from '@/platform/policy/managed';
import { withDocuments } from './documents';
import { mayDiffer } from './gate';
import { prepareKnowledge } from './prepare';

/** Puts the settings into force now and whenever they change, without a restart. */
export function followPolicy(session: Session) {
  const prepared = prepareKnowledge(session);
  // The browser can take seconds to load a policy after it starts. Reading waits for it; the panel does not.
  let policy = readPolicy();
  let known: Policy | null = null;
  let draw: (policy: Policy | null) => void = () => undefined;
  const take = (changed: Policy) => {
    const before = known;
    const now = withDocuments(changed);
    known = now;
    prepared.forNotes();
    const { summaryLength } = now.settings;
    if (summaryLength !== before?.settings.summaryLength) {
      session.send({ kind: 'chosen', choices: { length: summaryLength } });
    }
    if (before && mayDiffer(before, now)) session.send({ kind: 'read-asked' });
    draw(now);
  };
  void policy.then((first) => known ?? take(first));
  onPolicyChanged((changed) => {
    policy = Promise.resolve(changed);
    take(changed);
  });
  return {
    /** The settings as they are at the time of asking. */
    ready: () => policy,
    /** Draws now and at each change; null until the settings are known. */
    drawWith(drawer: typeof draw) {
      draw = drawer;
      draw(known);
    },
  };
}

/** What the panel's foot says about who set Careside up. */
export const setUpOf = (policy: Policy | null) => ({
  organisation: policy?.settings.organisationName ?? null,
  wrongSettings: policy?.wrong.map(({ name }) => name) ?? [],
});
