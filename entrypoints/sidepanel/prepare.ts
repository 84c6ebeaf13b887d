import { preparing } from '@/core/gaps/compile';
import { notesInForce } from '@/core/gaps/in-force';
import { inTurns, type Turns } from '@/utils/turns';

/** Short turns that come after all else: the panel is not held up. */
const aside: Turns = {
  clock: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  slice: 10,
};

/** Makes the knowledge of notes ready while nothing else is to be done, so that the first note typed is not held up. */
export async function prepareJudging(): Promise<void> {
  await inTurns(preparing(notesInForce()), aside, { aborted: false });
}
