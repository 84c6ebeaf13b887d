import { useEffect, useState } from 'react';

/** Fetches JSON and forgets the answer when the address has changed meanwhile. */
export function useData<T>(path: string): T | null {
  const [held, setHeld] = useState<{ path: string; value: T } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/meadow/api/${path}`, { signal: stop.signal })
      .then((answer) => answer.json() as Promise<T>)
      .then((value) => setHeld({ path, value }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    return () => stop.abort();
  }, [path]);
  return held?.path === path ? held.value : null;
}
