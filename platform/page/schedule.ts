/** Cuts long work into slices, so that the page keeps answering, and stops when nobody waits for it. */
import type { CancelSignal } from '@/core/ports';
import type { Steps } from '@/utils/turns';
import type { PageWindow } from './dom';

/** The name callers look for to tell "no longer wanted" from "went wrong". */
export function aborted(): DOMException {
  return new DOMException('The read was cancelled', 'AbortError');
}

export interface Slicer {
  /** True when this slice is used up: call pause() before going on. */
  due(): boolean;
  /** Gives the page its turn. Rejects with AbortError when the work is no longer wanted. */
  pause(): Promise<void>;
  /** Works off steps, any of which may be long, and pauses between them where it has to. */
  through<T>(steps: Steps<T>): Promise<T>;
  /** Milliseconds since the start. */
  elapsed(): number;
  /** The longest slice so far, milliseconds. */
  longest(): number;
}

/**
 * @param budget longest slice, milliseconds; checks are cheap, so call due() once an element.
 */
export function createSlicer(win: PageWindow, budget: number, signal: CancelSignal): Slicer {
  const clock = win.performance;
  const start = clock.now();
  let sliceStart = start;
  let longest = 0;
  let calls = 0;
  const close = () => {
    longest = Math.max(longest, clock.now() - sliceStart);
  };
  const pause = async () => {
    close();
    await nextTask(win);
    sliceStart = clock.now();
    if (signal.aborted) throw aborted();
  };
  return {
    due() {
      // Reading the clock costs more than the test itself, so look at it every eighth time only.
      if ((++calls & 7) !== 0) return false;
      return clock.now() - sliceStart >= budget;
    },
    pause,
    async through(steps) {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (clock.now() - sliceStart >= budget) await pause();
      }
    },
    elapsed: () => clock.now() - start,
    longest() {
      close();
      return longest;
    },
  };
}

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Resolves in a later task; setTimeout would be held back to 4 ms a step. */
function nextTask(win: PageWindow): Promise<void> {
  const scheduler = (win as { scheduler?: YieldingScheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new win.MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
