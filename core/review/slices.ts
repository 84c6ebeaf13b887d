/** Long work in short turns, so that the page stays quick and a press on Stop is heard. */
import type { CancelSignal } from '@/core/ports';

export interface Turns {
  /** Milliseconds, from any fixed moment. */
  clock: () => number;
  /** Lets the browser do what waits. */
  pause: () => Promise<void>;
}

/** Longest stretch of work before others get their turn, in milliseconds; one item is never cut in two. */
const SLICE = 20;

/**
 * @param onProgress called after each turn with how many are done
 * @returns the results in order; null when it was stopped
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R,
  { clock, pause }: Turns,
  signal: CancelSignal,
  onProgress: (done: number) => void,
): Promise<R[] | null> {
  const results: R[] = [];
  let until = clock() + SLICE;
  for (const item of items) {
    if (signal.aborted) return null;
    results.push(work(item));
    if (clock() < until) continue;
    onProgress(results.length);
    await pause();
    until = clock() + SLICE;
  }
  return signal.aborted ? null : results;
}
