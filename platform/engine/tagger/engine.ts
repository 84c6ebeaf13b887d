/** Careside's own model as an EnginePort: one worker, one queue, loaded on first need, ended when idle. */
import type { EngineOutcome, EnginePort, EngineState, SentenceLabels, Wordings } from '@/core/engine';
import type { CancelSignal } from '@/core/ports';
import { wordingsOf } from '@/core/draft/apply-edits';
import { decodeEdits, decodeLabels } from './decode';
import { MAX_WORDS, words } from './features';
import type { FromWorker, Tagged, TaggerFiles, TaggerLabels, ToWorker } from './protocol';

export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface TaggerOptions {
  startWorker: () => WorkerLike;
  files: TaggerFiles;
  /** Milliseconds without work after which the worker is ended. */
  idleAfter?: number;
  /** Milliseconds one sentence may take before the engine calls itself slow. */
  slowAfter?: number;
  /** Milliseconds after which an answer is waited for no longer: a worker that died tells nobody. */
  giveUpAfter?: number;
}

const REASONS = {
  missing: 'A file of the helper is missing from this installation.',
  damaged: 'A file of the helper is damaged, so it was not used.',
  memory: 'This computer ran out of memory for the helper.',
  stopped: 'The helper stopped in the middle of its work.',
  other: 'The helper could not start.',
} as const;
const NEXT = {
  missing: 'Ask IT to install Careside again. Plain rules are used until then.',
  damaged: 'Ask IT to install Careside again. Plain rules are used until then.',
  memory: 'Close other programs and try again. Plain rules are used until then.',
  stopped: 'It starts again when it is next needed. Plain rules are used until then.',
  other: 'Read the page again to try once more. Plain rules are used until then.',
} as const;

export function createTaggerEngine(options: TaggerOptions): EnginePort {
  const { giveUpAfter = 10_000 } = options;
  const listeners = new Set<(state: EngineState) => void>();
  let state: EngineState = { kind: 'asleep' };
  let worker: WorkerLike | undefined;
  let loading: Promise<TaggerLabels | null> | undefined;
  let settle: ((labels: TaggerLabels | null) => void) | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting: { id: number; done: (found: Tagged[] | null) => void } | undefined;
  let nextId = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const become = (next: EngineState) => {
    state = next;
    for (const listener of listeners) listener(next);
  };
  const end = (next: EngineState) => {
    clearTimeout(idle);
    worker?.terminate();
    worker = loading = undefined;
    settle?.(null);
    waiting?.done(null);
    settle = waiting = undefined;
    become(next);
  };
  const fail = (why: keyof typeof REASONS) => end({ kind: 'failed', why: REASONS[why], whatToDo: NEXT[why] });
  const rest = () => {
    clearTimeout(idle);
    idle = setTimeout(() => end({ kind: 'asleep' }), options.idleAfter ?? 120_000);
  };

  function load(): Promise<TaggerLabels | null> {
    loading ??= new Promise((resolve) => {
      settle = (labels) => {
        clearTimeout(silent);
        resolve(labels);
      };
      become({ kind: 'loading', percent: 0 });
      const silent = setTimeout(() => fail('other'), 3 * giveUpAfter);
      const started = (worker = options.startWorker());
      started.onerror = () => fail('other');
      started.onmessage = ({ data }) => {
        if (data.kind === 'progress') become({ kind: 'loading', percent: data.percent });
        else if (data.kind === 'load-failed') fail(data.why);
        else if (data.kind === 'loaded') {
          become({ kind: 'ready' });
          settle?.(data.labels);
          settle = undefined;
        } else if (waiting?.id === data.id) {
          const { done } = waiting;
          waiting = undefined;
          done(data.kind === 'tagged' ? data.results : null);
        }
      };
      started.postMessage({ kind: 'load', files: options.files });
    });
    return loading;
  }

  const ask = (sentence: string[]): Promise<Tagged | null> =>
    new Promise((resolve) => {
      const id = ++nextId;
      const silent = setTimeout(() => fail('stopped'), giveUpAfter);
      const done = (found: Tagged[] | null) => {
        clearTimeout(silent);
        resolve(found?.[0] ?? null);
      };
      waiting = { id, done };
      worker?.postMessage({ kind: 'tag', id, sentences: [sentence] });
      if (!worker) done(null);
    });

  /** Runs one sentence after another, so that cancelling frees the engine within one sentence. */
  async function run<T>(
    texts: readonly string[],
    signal: CancelSignal,
    turn: (index: number, tokens: string[], found: Tagged, labels: TaggerLabels) => T,
  ): Promise<EngineOutcome<T>> {
    clearTimeout(idle);
    const labels = await load();
    if (!labels) return { kind: 'unavailable', state };
    const results: T[] = [];
    for (const [index, text] of texts.entries()) {
      if (signal.aborted) break;
      become({ kind: 'busy', done: index, of: texts.length });
      const slow = setTimeout(
        () => become({ kind: 'slow', done: index, of: texts.length }),
        options.slowAfter ?? 1000,
      );
      const tokens = words(text).slice(0, MAX_WORDS);
      if (!tokens.length) tokens.push('.');
      const found = await ask(tokens);
      clearTimeout(slow);
      if (!found) {
        if (worker) fail('stopped');
        return { kind: 'unavailable', state };
      }
      results.push(turn(index, tokens, found, labels));
    }
    become({ kind: 'ready' });
    rest();
    return { kind: signal.aborted ? 'cancelled' : 'done', results };
  }

  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const mine = queue.then(job);
    queue = mine.catch(() => undefined);
    return mine;
  };

  return {
    id: 'careside',
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    label: (sentences, signal): Promise<EngineOutcome<SentenceLabels>> =>
      inTurn(() => run(sentences, signal, (_, tokens, found, labels) => decodeLabels(tokens, found, labels))),
    rewrite: (texts, signal, onPartial): Promise<EngineOutcome<Wordings>> =>
      inTurn(() =>
        run(texts, signal, (index, tokens, found, labels) => {
          const text = texts[index] ?? '';
          const whole = words(text).length <= MAX_WORDS;
          const wordings = whole ? wordingsOf(text, decodeEdits(tokens, found, labels)) : [];
          onPartial?.(index, wordings);
          return wordings;
        }),
      ),
    release: () => end({ kind: 'asleep' }),
  };
}
