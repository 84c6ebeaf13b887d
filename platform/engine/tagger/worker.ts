/** Runs the tagger. A module worker of the panel: its memory goes back when the worker is ended. */
import type { FromWorker, TaggerFiles, TaggerLabels, ToWorker } from './protocol';
import { openTagger, type TaggerSession } from './session';
import { FileProblem, readVerified, type ListedFile } from './verified';

const say = (message: FromWorker) => self.postMessage(message);
let session: TaggerSession | undefined;

async function load(files: TaggerFiles): Promise<TaggerLabels> {
  const read = (file: ListedFile) => readVerified(file, (address) => fetch(address), self.location.origin);
  const labels = JSON.parse(new TextDecoder().decode(await read(files.labels))) as TaggerLabels;
  const weights = await read(files.weights);
  say({ kind: 'progress', percent: 20 });
  const wasm = await read(files.wasm);
  say({ kind: 'progress', percent: 50 });
  session = await openTagger({ wasm, weights });
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
