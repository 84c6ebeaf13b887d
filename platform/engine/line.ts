/** What every engine shares: a state that is told to listeners, and one queue, worked off one text at a time. */
import type { EngineOutcome, EnginePort, EngineState, Wordings } from '@/core/engine';
import type { CancelSignal } from '@/core/ports';

export interface LineOptions {
  /** Milliseconds without work after which `onIdle` is called. */
  idleAfter?: number;
  /** Milliseconds one text may take before the engine calls itself slow. */
  slowAfter?: number;
}

export interface Work<T> {
  /** False: it could not be loaded, and the state says why. */
  load: () => Promise<boolean>;
  /** Undefined: there is no result, because it failed or was cancelled. */
  turn: (text: string, index: number) => Promise<T | undefined>;
}

export interface Line {
  state(): EngineState;
  onState(listener: (state: EngineState) => void): () => void;
  become(state: EngineState): void;
  /** Waits for what was asked before. Cancelling frees the engine within one text at most. */
  run<T>(texts: readonly string[], signal: CancelSignal, work: Work<T>): Promise<EngineOutcome<T>>;
}

/** A line that nothing waits in. `onIdle` is called when nothing was asked for a while. */
export function createLine({ idleAfter = 120_000, slowAfter = 1000 }: LineOptions, onIdle: () => void): Line {
  const listeners = new Set<(state: EngineState) => void>();
  let state: EngineState = { kind: 'asleep' };
  let queue: Promise<unknown> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;

  const become = (next: EngineState) => {
    clearTimeout(idle);
    if (next.kind === 'ready') idle = setTimeout(onIdle, idleAfter);
    state = next;
    for (const listener of listeners) listener(next);
  };

  async function work<T>(
    texts: readonly string[],
    signal: CancelSignal,
    { load, turn }: Work<T>,
  ): Promise<EngineOutcome<T>> {
    const results: T[] = [];
    if (signal.aborted) return { kind: 'cancelled', results };
    if (!(await load())) return { kind: 'unavailable', state };
    for (const [done, text] of texts.entries()) {
      if (signal.aborted) break;
      become({ kind: 'busy', done, of: texts.length });
      const slow = setTimeout(() => become({ kind: 'slow', done, of: texts.length }), slowAfter);
      const result = await turn(text, done).finally(() => clearTimeout(slow));
      if (result !== undefined) results.push(result);
      else if (signal.aborted) break;
      else return { kind: 'unavailable', state };
    }
    become({ kind: 'ready' });
    return { kind: signal.aborted ? 'cancelled' : 'done', results };
  }

  return {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become,
    run(texts, signal, job) {
      const mine = queue.then(() => work(texts, signal, job));
      queue = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** The port's rewrite for an engine that words one text at a time; undefined: it failed or was cancelled. */
export const rewriting =
  (
    line: Line,
    load: () => Promise<boolean>,
    word: (text: string, signal: CancelSignal) => Promise<Wordings | undefined>,
  ): EnginePort['rewrite'] =>
  (texts, signal, onPartial) =>
    line.run(texts, signal, {
      load,
      turn: async (text, index) => {
        const wordings = await word(text, signal);
        if (wordings) onPartial?.(index, wordings);
        return wordings;
      },
    });
