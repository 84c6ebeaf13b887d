/** One worker of the panel that holds a model: started on first need, never waited for without end. */
import type { Why } from './failed';

export type FromWorker<Loaded, Answer> =
  | { kind: 'progress'; percent: number }
  | { kind: 'loaded'; loaded: Loaded }
  | { kind: 'load-failed'; why: Why; detail: string }
  /** It is at work on the answer. */
  | { kind: 'partial'; id: number; text: string }
  | { kind: 'answer'; id: number; answer: Answer }
  | { kind: 'no-answer'; id: number; why: Why; detail: string };

export interface WorkerLike<To, Loaded, Answer> {
  postMessage(message: To): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker<Loaded, Answer>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface LinkOptions<To, Loaded, Answer> {
  startWorker: () => WorkerLike<To, Loaded, Answer>;
  loadMessage: () => To;
  /** Milliseconds of silence after which an answer is waited for no longer: a worker that died tells nobody. */
  giveUpAfter?: number;
  onProgress: (percent: number) => void;
  /** The worker has ended and everything that waited has been told that there is no answer. */
  onFail: (why: Why) => void;
}

export interface Link<To, Loaded, Answer> {
  /** Null when it failed or was ended. */
  load(): Promise<Loaded | null>;
  /** One question at a time. Undefined when there is no answer: it failed or was ended. */
  ask(message: (id: number) => To): Promise<Answer | undefined>;
  tell(message: To): void;
  end(): void;
}

/** Nothing runs before the first load(). */
export function createLink<To, Loaded, Answer>(
  options: LinkOptions<To, Loaded, Answer>,
): Link<To, Loaded, Answer> {
  const { giveUpAfter = 10_000 } = options;
  let worker: WorkerLike<To, Loaded, Answer> | undefined;
  let loading: Promise<Loaded | null> | undefined;
  let settle: ((loaded: Loaded | null) => void) | undefined;
  let waiting: { id: number; done: (answer?: Answer) => void } | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let nextId = 0;

  const end = () => {
    clearTimeout(silence);
    worker?.terminate();
    worker = loading = undefined;
    const [told, asked] = [settle, waiting];
    settle = waiting = undefined;
    told?.(null);
    asked?.done();
  };
  const fail = (why: Why) => {
    end();
    options.onFail(why);
  };
  const waitFor = (why: Why, milliseconds: number) => {
    clearTimeout(silence);
    silence = setTimeout(() => fail(why), milliseconds);
  };

  const hear = (data: FromWorker<Loaded, Answer>) => {
    switch (data.kind) {
      case 'progress':
        waitFor('other', 3 * giveUpAfter);
        return options.onProgress(data.percent);
      case 'load-failed':
        return fail(data.why);
      case 'loaded':
        clearTimeout(silence);
        settle?.(data.loaded);
        settle = undefined;
        return;
      case 'partial':
        if (waiting?.id === data.id) waitFor('stopped', giveUpAfter);
        return;
      case 'answer':
        if (waiting?.id !== data.id) return;
        clearTimeout(silence);
        return waiting.done(data.answer);
      case 'no-answer':
        if (waiting?.id === data.id) fail(data.why);
    }
  };

  return {
    load() {
      if (loading) return loading;
      const mine = new Promise<Loaded | null>((resolve) => (settle = resolve));
      loading = mine;
      options.onProgress(0);
      waitFor('other', 3 * giveUpAfter);
      try {
        worker = options.startWorker();
        worker.onerror = () => fail('other');
        worker.onmessage = ({ data }) => hear(data);
        worker.postMessage(options.loadMessage());
      } catch {
        fail('other');
      }
      return mine;
    },
    ask: (message) =>
      new Promise((resolve) => {
        const id = ++nextId;
        const done = (answer?: Answer) => {
          waiting = undefined;
          resolve(answer);
        };
        if (!worker) return done();
        waiting = { id, done };
        waitFor('stopped', giveUpAfter);
        worker.postMessage(message(id));
      }),
    tell: (message) => worker?.postMessage(message),
    end,
  };
}
