/** Runs the tagger. A module worker of the panel: its memory goes back when the worker is ended. */
import { env } from '@huggingface/transformers';
import type { FromWorker, TaggerFiles, TaggerLabels, ToWorker } from './protocol';
import { openTagger, type TaggerSession } from './session';
import { FileProblem, verifiedReader } from './verified';

const say = (message: FromWorker) => self.postMessage(message);
let session: TaggerSession | undefined;

async function load(files: TaggerFiles): Promise<TaggerLabels> {
  const read = verifiedReader(files.hashes, fetch.bind(self), self.location.origin);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = read as typeof env.fetch;
  const folder = new URL(files.model, self.location.origin);
  env.localModelPath = new URL('..', folder).pathname;
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error('this runtime has no WASM backend');
  wasm.numThreads = 1;
  wasm.wasmBinary = await (await read(files.wasm)).arrayBuffer();
  await read(files.wasmModule);
  wasm.wasmPaths = { mjs: files.wasmModule };
  const labels = (await (await read(new URL('labels.json', folder))).json()) as TaggerLabels;
  say({ kind: 'progress', percent: 50 });
  session = await openTagger(folder.pathname.split('/').filter(Boolean).at(-1) ?? '', 'wasm');
  return labels;
}

const whyOf = (error: unknown) => {
  if (error instanceof FileProblem) return error.why;
  return /memory|RangeError|allocation/i.test(String(error)) ? 'memory' : 'other';
};

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'load') {
    load(message.files).then(
      (labels) => say({ kind: 'loaded', labels }),
      (error: unknown) => say({ kind: 'load-failed', why: whyOf(error), detail: String(error) }),
    );
    return;
  }
  const failed = (error: unknown) => say({ kind: 'tag-failed', id: message.id, detail: String(error) });
  if (session)
    session
      .tag(message.sentences)
      .then((results) => say({ kind: 'tagged', id: message.id, results }), failed);
  else failed('not loaded');
});
