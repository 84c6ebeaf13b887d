/** Long work in short turns, so that the page stays quick and a press on Stop is heard. */

/** Work that can rest at each `yield`. */
export type Steps<T> = Generator<void, T, void>;

export interface Turns {
  /** Milliseconds, from any fixed moment. */
  clock: () => number;
  /** Lets the browser do what waits. */
  pause: () => Promise<void>;
  /** Longest stretch of work before others get their turn, in milliseconds; one step is never cut in two. */
  slice?: number;
}

interface Wanted {
  readonly aborted: boolean;
}

const SLICE = 20;

/** Works off all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Like `inTurns`, but short work is done before this returns. @param done hears what the steps come to */
export function workOff<T>(steps: Steps<T>, turns: Turns, signal: Wanted, done: (result: T) => void): void {
  const { clock, pause, slice = SLICE } = turns;
  const until = clock() + slice;
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return done(step.value);
    if (clock() < until) continue;
    void pause().then(() => workOff(steps, turns, signal, done));
    return;
  }
}

/** @returns what the steps come to; null when it was no longer wanted */
export async function inTurns<T>(
  steps: Steps<T>,
  { clock, pause, slice = SLICE }: Turns,
  signal: Wanted,
): Promise<T | null> {
  let until = clock() + slice;
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() < until) continue;
    await pause();
    until = clock() + slice;
  }
  return null;
}

/**
 * @param onProgress called after each turn with how many are done
 * @returns the results in order; null when it was stopped
 */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R,
  turns: Turns,
  signal: Wanted,
  onProgress: (done: number) => void,
): Promise<R[] | null> {
  const results: R[] = [];
  const steps = function* (): Steps<R[]> {
    for (const item of items) {
      results.push(work(item));
      yield;
    }
    return results;
  };
  const pause = () => {
    onProgress(results.length);
    return turns.pause();
  };
  const done = await inTurns(steps(), { ...turns, pause }, signal);
  return signal.aborted ? null : done;
}

/** Rests after every so many calls: for loops whose single steps are short. */
export function* everyFew<T>(items: Iterable<T>, work: (item: T) => void, few = 32): Steps<void> {
  let left = few;
  for (const item of items) {
    work(item);
    if (--left > 0) continue;
    left = few;
    yield;
  }
}
