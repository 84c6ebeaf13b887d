/** Runs in a page of the extension: starts the helper's worker as the panel does, and times it to its `loaded`. */
import type { FromTagger, TaggerFiles, ToTagger } from '@/platform/engine/tagger/protocol';

export interface LoadTimes {
  /** Milliseconds from starting the worker until every file is read and compared with its hash. */
  read: number;
  /** Until it says that it is loaded. */
  loaded: number;
  /** Until the first sentence is labelled. */
  first: number;
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** The worker of this address, from its start until it has labelled one sentence; it is ended then. */
export async function timeLoad({
  address,
  files,
}: {
  address: string;
  files: TaggerFiles;
}): Promise<LoadTimes> {
  const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
  const kept = globalThis as { benchPolicy?: ReturnType<Policies['createPolicy']> };
  // No arrow: the bundler would name it with a helper that a page has not.
  kept.benchPolicy ??= trustedTypes.createPolicy('careside-worker', {
    createScriptURL(url) {
      return url;
    },
  });
  const from = performance.now();
  const worker = new Worker(kept.benchPolicy.createScriptURL(address), { type: 'module' });
  const times = { read: 0, loaded: 0, first: 0 };
  const sentence = 'Skin was red on the left heel .'.split(' ');
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('the worker did not start'));
    worker.onmessage = ({ data }: MessageEvent<FromTagger>) => {
      const now = performance.now() - from;
      if (data.kind === 'progress') times.read = now;
      if (data.kind === 'load-failed') reject(new Error(data.detail));
      if (data.kind === 'loaded') {
        times.loaded = now;
        worker.postMessage({ kind: 'tag', id: 1, sentence } satisfies ToTagger);
      }
      if (data.kind !== 'answer') return;
      worker.terminate();
      resolve({ ...times, first: now });
    };
    worker.postMessage({ kind: 'load', files } satisfies ToTagger);
  });
}

/** Milliseconds to compile the runtime alone. */
export async function timeCompile(address: string): Promise<number> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const from = performance.now();
  await WebAssembly.compile(bytes);
  return performance.now() - from;
}
