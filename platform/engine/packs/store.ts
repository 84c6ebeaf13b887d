/** The pack of this computer: put there, looked up, taken away. */
import { MANIFEST, readPack, type InstallOutcome, type PackStore } from '@/core/model-pack';
import { createLink } from '../link';
import { startWorker } from '../workers';
import { privateDisk } from './disk';
import { readInstalled, removePacks } from './install';
import type { PackWorker, Pins } from './protocol';

/** Milliseconds between two looks at whether the installing was cancelled. */
const LOOK_EVERY = 100;

/** `pins`: the manifests the organisation allows, as now. */
export const packStore = (pins: () => Promise<Pins>): PackStore => ({
  async installed() {
    const bytes = await readInstalled(privateDisk, MANIFEST).catch(() => null);
    return bytes && readPack(new TextDecoder().decode(bytes));
  },

  async install(files, signal, onProgress): Promise<InstallOutcome> {
    const allowed = await pins();
    let failure = 'the worker ended';
    const link = createLink({
      giveUpAfter: 20_000,
      startWorker: () => startWorker('packs') as PackWorker,
      loadMessage: () => ({ kind: 'install', chosen: files, pins: allowed }) as const,
      onProgress,
      onFail: (why) => (failure = why),
    });
    const looking = setInterval(() => signal.aborted && link.tell({ kind: 'stop' }), LOOK_EVERY);
    const outcome = await link.load();
    clearInterval(looking);
    link.end();
    return outcome && outcome.kind !== 'model' ? outcome : { kind: 'failed', detail: failure };
  },

  remove: () =>
    removePacks(privateDisk).then(
      () => 'removed' as const,
      () => 'failed' as const,
    ),
});
