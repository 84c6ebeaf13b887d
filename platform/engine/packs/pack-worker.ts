/** Installs a pack, or runs the one that is there. A module worker: its memory goes back when the worker is ended. */
import { whyOf } from '../failed';
import { MANIFEST } from '@/core/model-pack';
import { FileProblem, readPackaged, readVerified } from '../verified';
import { carriedFiles } from './carried';
import { Unsuited, type Causal } from './causal';
import { privateDisk } from './disk';
import { installPack, readInstalled } from './install';
import { openPack, type ReadFile } from './open';
import type { FromPack, PackLoaded, ToPack } from './protocol';

const say = (message: FromPack) => self.postMessage(message);
const signal = { aborted: false };
let model: Causal | undefined;

const packaged = (address: string) => fetch(address);
const installed: ReadFile = (path) => readInstalled(privateDisk, path);
const carried = carriedFiles((address) => readPackaged(address, packaged, self.location.origin));

async function load({ wasm, pins }: ToPack & { kind: 'load' }): Promise<PackLoaded> {
  const runtime = await readVerified(wasm, packaged, self.location.origin);
  const files = (await installed(MANIFEST)) ? installed : carried;
  const opened = await openPack(files, runtime, pins, (percent) => say({ kind: 'progress', percent }));
  model = opened.model;
  return { kind: 'model', name: opened.pack.name };
}

const install = ({ chosen, pins }: ToPack & { kind: 'install' }): Promise<PackLoaded> =>
  installPack({
    ...{ chosen, pins, disk: privateDisk, signal },
    onProgress: (percent) => say({ kind: 'progress', percent }),
  });

function write({ id, text, allowed }: ToPack & { kind: 'write' }): void {
  signal.aborted = false;
  const onText = (soFar: string) => say({ kind: 'partial', id, text: soFar });
  const written = model?.write({ text, allowed, signal, onText }) ?? Promise.reject(new Error('not loaded'));
  written.then(
    (answer) => say({ kind: 'answer', id, answer }),
    (error: unknown) => {
      const why = whyOf(error) === 'memory' ? 'memory' : 'stopped';
      say({ kind: 'no-answer', id, why, detail: String(error) });
    },
  );
}

function reason(error: unknown) {
  if (error instanceof FileProblem) return error.why;
  return error instanceof Unsuited ? 'unsuited' : whyOf(error);
}

self.addEventListener('message', ({ data }: MessageEvent<ToPack>) => {
  switch (data.kind) {
    case 'stop':
      signal.aborted = true;
      return;
    case 'write':
      return write(data);
    default:
      (data.kind === 'load' ? load(data) : install(data)).then(
        (loaded) => say({ kind: 'loaded', loaded }),
        (error: unknown) => say({ kind: 'load-failed', why: reason(error), detail: String(error) }),
      );
  }
});
