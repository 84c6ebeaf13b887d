/** The contract in a page of the extension: the engines as they are, with the workers of the build on real weights. */
import { createPackEngine } from '@/platform/engine/packs/engine';
import type { ChosenFile } from '@/platform/engine/packs/install';
import type { FromPack, PackWorker } from '@/platform/engine/packs/protocol';
import { createTaggerEngine } from '@/platform/engine/tagger/engine';
import hashes from '@/platform/engine/tagger/files.json';
import type { TaggerWorker } from '@/platform/engine/tagger/protocol';
import { clauses, tried } from './clauses';
import type { Rig, Script } from './rig';
import { browserRig } from './rigs';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}
/** The one name that the pages of the extension may make one under. */
const policy = (globalThis as unknown as { trustedTypes: Policies }).trustedTypes.createPolicy(
  'careside-worker',
  { createScriptURL: (url) => url },
);

type Kind = 'tagger' | 'packs';
interface Asked {
  kind: string;
  sentence?: string[];
  text?: string;
}

function start(kind: Kind, script: Script, shown: string[][]) {
  const id = crypto.randomUUID();
  const name = JSON.stringify({ ...script, id });
  const worker = new Worker(policy.createScriptURL(`/contract/${kind}.js`), { type: 'module', name });
  const [post, terminate] = [worker.postMessage.bind(worker), worker.terminate.bind(worker)];
  let isTold = false;
  worker.postMessage = (message: Asked) => {
    if (message.kind === 'tag') shown.push(message.sentence ?? []);
    if (message.kind === 'write') shown.push([message.text ?? '']);
    post(message);
  };
  worker.terminate = () => {
    isTold = true;
    terminate();
  };
  /** Told to end, and gone. */
  const ended = async () => {
    const { held = [] } = await navigator.locks.query();
    return isTold && !held.some((lock) => lock.name === id);
  };
  return { worker, ended };
}

const real = { hasFiles: true, pace: 1000, patience: 30_000 };

function workers(kind: Kind, script: Script) {
  const shown: string[][] = [];
  const made: ReturnType<typeof start>[] = [];
  const startWorker = () => {
    const one = start(kind, made.length === 0 ? script : {}, shown);
    made.push(one);
    if (script.load === 'refused' && made.length === 1) throw new TypeError('no worker is made');
    return one.worker as unknown as TaggerWorker & PackWorker;
  };
  return { shown, startWorker, ended: async () => (await made[0]?.ended()) === true };
}

/** Put beside this page, under the names they are listed by. */
const listed = (name: keyof typeof hashes) => ({ address: `/contract/${name}`, sha256: hashes[name] });
const wasm = listed('ort-wasm-simd-threaded.wasm');

const rigs: readonly Rig[] = [
  {
    ...real,
    name: 'tagger',
    make(script = {}, times = {}) {
      const { startWorker, ...rest } = workers('tagger', script);
      const files = { wasm, weights: listed('model.onnx'), labels: listed('labels.json') };
      return { ...rest, engine: createTaggerEngine({ files, startWorker, ...times }) };
    },
  },
  {
    ...real,
    name: 'pack',
    make(script = {}, times = {}) {
      const { startWorker, ...rest } = workers('packs', script);
      const isThere = () => Promise.resolve(true);
      const pins = () => Promise.resolve(null);
      return { ...rest, engine: createPackEngine({ wasm, startWorker, isThere, pins, ...times }) };
    },
  },
  { ...browserRig, name: 'browser' },
];

/** Installs the pack that lies beside this page; what became of it. */
async function install(paths: readonly string[]): Promise<string> {
  const chosen: ChosenFile[] = [];
  for (const path of paths) chosen.push({ path, file: await (await fetch(`/contract/pack/${path}`)).blob() });
  const { worker } = start('packs', {}, []);
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromPack>) => {
      if (data.kind === 'progress') return;
      worker.terminate();
      resolve(data.kind === 'loaded' ? data.loaded.kind : data.kind);
    };
    worker.postMessage({ kind: 'install', chosen, pins: null });
  });
}

function tryClause(of: string, name: string, broken: boolean): Promise<string | null> {
  const [rig, clause] = [rigs.find((one) => one.name === of), clauses.find((one) => one.name === name)];
  return rig && clause ? tried(clause, rig, broken) : Promise.reject(new Error(`no ${of} or no ${name}`));
}

export interface ContractPage {
  install: typeof install;
  tryClause: typeof tryClause;
}
Object.assign(globalThis, { install, tryClause } satisfies ContractPage);
