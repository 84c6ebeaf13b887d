import { preparing } from '@/core/gaps/compile';
import { notesInForce } from '@/core/gaps/in-force';
import { makingReady } from '@/utils/lazy';
import { inTurns, type Steps, type Turns } from '@/utils/turns';

/** Short turns that come after all else: the panel is not held up. */
const aside: Turns = {
  clock: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  slice: 10,
};

function* all(): Steps<void> {
  yield* makingReady();
  yield* preparing(notesInForce());
}

/**
 * Makes the knowledge ready while nothing else is to be done: what a summary takes while the page is read, then that of
 * notes, so that the first note typed is not held up.
 */
export async function prepareKnowledge(): Promise<void> {
  await inTurns(all(), aside, { aborted: false });
}
