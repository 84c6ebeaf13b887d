import { preparing } from '@/core/gaps/compile';
import { notesInForce } from '@/core/gaps/in-force';
import { rehearsing } from '@/core/rehearsal';
import type { Session } from '@/core/session/run';
import { makingReady } from '@/utils/lazy';
import { inTurns, type Steps, type Turns } from '@/utils/turns';

const scheduler = (globalThis as { scheduler?: Partial<Scheduler> }).scheduler;

/** Short turns that come after all else: neither the panel nor a page that was read is held up. */
const aside: Turns = {
  clock: () => performance.now(),
  pause: () =>
    scheduler?.postTask?.(() => undefined, { priority: 'background' }) ??
    new Promise((resolve) => setTimeout(resolve)),
  slice: 10,
};

const workOffAside = (steps: Steps<void>): Promise<unknown> => inTurns(steps, aside, { aborted: false });

/** Once a page is shown there is nothing left to rehearse. */
function* forSummary(session: Session): Steps<void> {
  yield* makingReady();
  for (const _ of rehearsing()) {
    if (session.state().phase.kind === 'shown') return;
    yield;
  }
}

/**
 * Makes the knowledge ready while nothing else is to be done: at once what a summary takes, so that it is there when the
 * page was read; that of notes when `forNotes` is called, which it is when the settings are known and when they change.
 */
export function prepareKnowledge(session: Session): { forNotes: () => void } {
  let last = workOffAside(forSummary(session));
  return {
    forNotes() {
      last = last.then(() => workOffAside(preparing(notesInForce())));
    },
  };
}
