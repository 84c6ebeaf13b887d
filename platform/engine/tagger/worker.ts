/** Runs the tagger. A module worker of the panel: its memory goes back when the worker is ended. */
import { AutoModel, env, Tensor, type PreTrainedModel } from '@huggingface/transformers';
import { grams, GRAMS } from './features';
import type { FromWorker, Tagged, TaggerFiles, TaggerLabels, ToWorker } from './protocol';
import { FileProblem, verifiedReader } from './verified';

const say = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
let model: PreTrainedModel | undefined;

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
  const name = folder.pathname.split('/').filter(Boolean).at(-1) ?? '';
  model = await AutoModel.from_pretrained(name, { dtype: 'q8', device: 'wasm' });
  return labels;
}

async function tag(sentences: string[][]): Promise<Tagged[]> {
  if (!model) throw new Error('not loaded');
  const results: Tagged[] = [];
  for (const words of sentences) {
    const shape = [1, words.length];
    const ids = BigInt64Array.from(words.flatMap((word) => grams(word).map(BigInt)));
    const found = (await model({
      input_ids: new Tensor('int64', ids, [...shape, GRAMS]),
      attention_mask: new Tensor('int64', new BigInt64Array(words.length).fill(1n), shape),
    })) as Record<keyof Tagged, Tensor>;
    const copy = (key: keyof Tagged) => Float32Array.from(found[key].data as Float32Array);
    results.push({ edit: copy('edit'), insert: copy('insert'), scope: copy('scope'), domain: copy('domain'), kind: copy('kind') });
    for (const tensor of Object.values(found)) tensor.dispose();
  }
  return results;
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
  } else {
    tag(message.sentences).then(
      (results) => say({ kind: 'tagged', id: message.id, results }),
      (error: unknown) => say({ kind: 'tag-failed', id: message.id, detail: String(error) }),
    );
  }
});
