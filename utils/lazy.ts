/** What is made when it is first needed, or before that while there is nothing else to do. */
import type { Steps } from './turns';

const waiting = new Set<() => unknown>();

/** @returns what `make` gives, made once */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  const get = (): T => {
    if (made !== null) return made.value;
    waiting.delete(get);
    made = { value: make() };
    return made.value;
  };
  waiting.add(get);
  return get;
}

/** Makes what nobody needed yet, one thing after the other. */
export function* makingReady(): Steps<void> {
  for (const make of waiting) {
    make();
    yield;
  }
}
