/** Runs the tagger. A module worker of the panel: its memory goes back when the worker is ended. */
import { whyOf, whyStopped } from '../failed';
import { FileProblem, readVerified, type ListedFile } from '../verified';
import type { FromTagger, TaggerFiles, TaggerLabels, ToTagger } from './protocol';
import { openTagger, type TaggerSession } from './session';

const say = (message: FromTagger) => self.postMessage(message);
let session: TaggerSession | undefined;

async function load(files: TaggerFiles): Promise<TaggerLabels> {
  const read = (file: ListedFile) => readVerified(file, (address) => fetch(address), self.location.origin);
  const [labels, weights, wasm] = await Promise.all([
    read(files.labels),
    read(files.weights),
    read(files.wasm),
  ]);
  say({ kind: 'progress', percent: 50 });
  session = await openTagger({ wasm, weights });
  return JSON.parse(new TextDecoder().decode(labels)) as TaggerLabels;
}

self.addEventListener('message', ({ data }: MessageEvent<ToTagger>) => {
  if (data.kind === 'load') {
    load(data.files).then(
      (loaded) => say({ kind: 'loaded', loaded }),
      (error: unknown) => {
        const why = error instanceof FileProblem ? error.why : whyOf(error);
        say({ kind: 'load-failed', why, detail: String(error) });
      },
    );
    return;
  }
  const { id, sentence } = data;
  const answered = session?.tag(sentence) ?? Promise.reject(new Error('not loaded'));
  answered.then(
    (answer) => say({ kind: 'answer', id, answer }),
    (error: unknown) => say({ kind: 'no-answer', id, why: whyStopped(error), detail: String(error) }),
  );
});
