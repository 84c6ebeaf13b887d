/** Installs a pack, or runs the one that is there. A module worker: its memory goes back when the worker is ended. */
import { whyOf, whyStopped } from '../failed';
import { MANIFEST, type Device } from '@/core/model-pack';
import { FileProblem, readPackaged, readVerified } from '../verified';
import { cardHere } from './card';
import { carriedFiles } from './carried';
import { Unsuited, type Asked } from './causal';
import { openOnFastest } from './device';
import { privateDisk } from './disk';
import type { Opened } from './fastest';
import { installedManifest, installPack, readInstalled } from './install';
import { manifestOf, NotAllowed, openPack, type ReadFile } from './open';
import type { FromPack, PackLoaded, ToPack } from './protocol';

const say = (message: FromPack) => self.postMessage(message);
const signal = { aborted: false };
let opened: Opened | undefined;
/** Makes the model on the processor, whatever it ran on before. */
let onProcessor: () => Promise<Opened>;

const packaged = (address: string) => fetch(address);
const installed: ReadFile = (path) =>
  path === MANIFEST ? installedManifest(privateDisk) : readInstalled(privateDisk, path);
const carried = carriedFiles((address) => readPackaged(address, packaged, self.location.origin));

async function load({ wasm, pins }: ToPack & { kind: 'load' }): Promise<PackLoaded> {
  const runtime = await readVerified(wasm, packaged, self.location.origin);
  const files = (await installed(MANIFEST)) ? installed : carried;
  const { pack, hash } = await manifestOf(files, pins);
  const tell = (percent: number) => say({ kind: 'progress', percent });
  const card = await cardHere();
  const open = (device: Device) => openPack(files, runtime, pack, tell, device === 'webgpu' ? card : null);
  onProcessor = async () => ({ device: 'wasm', model: await open('wasm') });
  const timing = { now: () => performance.now(), alive: () => tell(95) };
  opened = await openOnFastest({ disk: privateDisk, pack, hash, card, open, timing });
  return { kind: 'model', name: pack.name };
}

const install = ({ chosen, pins }: ToPack & { kind: 'install' }): Promise<PackLoaded> =>
  installPack({
    ...{ chosen, pins, disk: privateDisk, signal },
    onProgress: (percent) => say({ kind: 'progress', percent }),
  });

/** Where the graphics card fails, the processor writes the same statement anew, and all that follow. */
async function written(asked: Asked): Promise<string | null> {
  if (!opened) throw new Error('not loaded');
  try {
    return await opened.model.write(asked);
  } catch (error) {
    if (opened.device === 'wasm') throw error;
    opened = await onProcessor();
    return opened.model.write(asked);
  }
}

function write({ id, text, allowed }: ToPack & { kind: 'write' }): void {
  signal.aborted = false;
  const onText = (soFar: string) => say({ kind: 'partial', id, text: soFar });
  written({ text, allowed, signal, onText }).then(
    (answer) => say({ kind: 'answer', id, answer }),
    (error: unknown) => say({ kind: 'no-answer', id, why: whyStopped(error), detail: String(error) }),
  );
}

function reason(error: unknown) {
  if (error instanceof FileProblem) return error.why;
  if (error instanceof NotAllowed) return 'not-allowed';
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
