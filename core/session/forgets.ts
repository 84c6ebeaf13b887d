/** When what was read and typed goes out of mind. */
import { asksToSignIn, isSignOutAddress } from './signed-out';
import type { SessionEvent, SessionState } from './state';

/**
 * Whether with this event what was read and typed before goes out of mind: a draft is cleared, the record system signs
 * out, or somebody else is read where drafts go with that.
 */
export function forgets(before: SessionState, after: SessionState, event: SessionEvent): boolean {
  if (Object.keys(before.drafts.all).some((id) => !after.drafts.all[id])) return true;
  switch (event.kind) {
    case 'drafts-cleared':
      return true;
    case 'place':
    case 'page-moved-on':
      return isSignOutAddress(event.url);
    case 'read-done':
      return (
        asksToSignIn(event.snapshot, event.record) ||
        (before.drafts.rules.onePersonOnly &&
          !(
            before.phase.kind === 'shown' &&
            before.phase.reading.record.person.key === event.record.person.key
          ))
      );
    default:
      return false;
  }
}
