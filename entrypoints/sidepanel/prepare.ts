import { prepareNotes } from '@/core/gaps/compile';
import { notesInForce } from '@/core/gaps/in-force';

/** How long getting ready may hold up the panel at a time, in milliseconds. */
const AT_A_TIME = 10;

/** Makes the knowledge of notes ready while nothing else is to be done, so that the first note typed is not held up. */
export async function prepareJudging(): Promise<void> {
  let from = performance.now();
  const enough = () => performance.now() - from > AT_A_TIME;
  const pause = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    from = performance.now();
  };
  await prepareNotes(notesInForce(), pause, enough);
}
