/** The model built into the browser as a WriterPort. It is asked only when the browser says that it is on this machine. */
import type { EngineState, Wordings, WriterPort } from '@/core/engine';
import type { CancelSignal } from '@/core/ports';
import { answerOf, asking } from '@/core/draft/asking';
import { failed, whyOf, whyStopped } from '../failed';
import { createLine, rewriting, type LineOptions } from '../line';

/** What is used of the browser's `LanguageModel`. */
export type BrowserModel = Pick<typeof LanguageModel, 'availability' | 'create'>;

export interface BrowserOptions extends LineOptions {
  /** Undefined where the browser has none. */
  model: BrowserModel | undefined;
  /** Milliseconds between two looks at whether what runs was cancelled. */
  lookEvery?: number;
  /** Milliseconds after which a session or an answer is waited for no longer; a download is not hurried. */
  giveUpAfter?: number;
}

const NAME = 'The browser’s own AI';
const AGAIN = 'Restart the browser.';
/** English alone is asked for: where the model has no English it counts as not there. */
const KIND = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
  samplingMode: 'most-predictable',
} as const satisfies LanguageModelCreateCoreOptions;
const asked = (): LanguageModelCreateCoreOptions => structuredClone(KIND) as LanguageModelCreateCoreOptions;

const stateOf = (availability: Availability): EngineState => {
  if (availability === 'available') return { kind: 'asleep' };
  return availability === 'unavailable' ? { kind: 'not-installed' } : { kind: 'downloadable' };
};

/** What is promised, unless the signal ends the wait first. */
const until = <T>(signal: AbortSignal, promised: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    void promised.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

/** An engine that asks the browser's model one statement at a time, each in a conversation of its own. */
export function createBrowserEngine(options: BrowserOptions): WriterPort {
  const { model, lookEvery = 50, giveUpAfter = 60_000 } = options;
  let base: LanguageModel | undefined;
  let ended = new AbortController();

  const end = (state: EngineState) => {
    ended.abort();
    ended = new AbortController();
    base?.destroy();
    base = undefined;
    line.become(state);
  };
  const release = () => {
    // A release says nothing new of what was never there.
    const { kind } = line.state();
    end(kind === 'not-installed' || kind === 'downloadable' ? line.state() : { kind: 'asleep' });
  };
  const line = createLine(options, release);

  const availability = async (): Promise<Availability> => {
    try {
      return (await model?.availability(asked())) ?? 'unavailable';
    } catch {
      return 'unavailable';
    }
  };

  async function open(): Promise<boolean> {
    if (!model) return false;
    const { signal } = ended;
    const monitor = (told: CreateMonitor) =>
      told.addEventListener('downloadprogress', ({ loaded }) => {
        if (!signal.aborted) line.become({ kind: 'loading', percent: Math.floor(100 * loaded) });
      });
    line.become({ kind: 'loading', percent: 0 });
    try {
      const making = model.create({ ...asked(), initialPrompts: asking(), signal, monitor });
      // One that comes too late is not kept.
      void making.then((late) => signal.aborted && late.destroy()).catch(() => undefined);
      base = await until(signal, making);
      return true;
    } catch (error) {
      if (!signal.aborted) end(failed(NAME, whyOf(error), AGAIN));
      return false;
    }
  }

  /** Ends the engine when something takes too long, and whatever then waits for it. */
  async function within<T>(work: Promise<T>): Promise<T> {
    const silent = setTimeout(() => end(failed(NAME, 'stopped', AGAIN)), giveUpAfter);
    return work.finally(() => clearTimeout(silent));
  }

  async function load(): Promise<boolean> {
    if (base) return true;
    const found = await availability();
    if (found === 'available') return within(open());
    line.become(stateOf(found));
    return false;
  }

  async function word(text: string, caller: CancelSignal): Promise<Wordings | undefined> {
    const mine = new AbortController();
    const looking = setInterval(() => caller.aborted && mine.abort(), lookEvery);
    const signal = AbortSignal.any([mine.signal, ended.signal]);
    let own: LanguageModel | undefined;
    try {
      if (!base) return undefined;
      own = await until(signal, base.clone({ signal }));
      const needed = await until(signal, own.measureContextUsage(text));
      if (needed > own.contextWindow - own.contextUsage) return [];
      return answerOf(await until(signal, own.prompt(text, { signal })));
    } catch (error) {
      if (!signal.aborted) end(failed(NAME, whyStopped(error), AGAIN));
      return undefined;
    } finally {
      clearInterval(looking);
      own?.destroy();
    }
  }

  return {
    id: 'browser',
    state: line.state,
    onState: line.onState,
    async look() {
      const { kind } = line.state();
      const busy = kind === 'loading' || kind === 'busy' || kind === 'slow' || kind === 'ready';
      if (!busy) line.become(stateOf(await availability()));
      return line.state();
    },
    async get() {
      if (!base && stateOf(await availability()).kind !== 'not-installed') await open();
      if (base) line.become({ kind: 'ready' });
      return line.state();
    },
    rewrite: rewriting(line, load, (text, signal) => within(word(text, signal))),
    release,
  };
}
