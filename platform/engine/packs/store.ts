/** The pack of this computer: put there, looked up, taken away. */
import { MANIFEST, readPack, type InstallOutcome, type PackStore } from '@/core/model-pack';
import { createLink } from '../link';
import { startWorker } from '../workers';
import { carriedManifest } from './carried';
import { privateDisk } from './disk';
import { readInstalled, removePacks } from './install';
import type { PackWorker, Pins } from './protocol';

/** Milliseconds between two looks at whether the installing was cancelled. */
const LOOK_EVERY = 100;

/** Whether a pack lies on this computer, whole or damaged. */
export const isPackThere = async (): Promise<boolean> =>
  carriedManifest() !== null || (await readInstalled(privateDisk, MANIFEST).catch(() => null)) !== null;

/** `pins`: the manifests the organisation allows, as now. */
export const packStore = (pins: () => Promise<Pins>): PackStore => ({
  async inUse() {
    const bytes = await readInstalled(privateDisk, MANIFEST).catch(() => null);
    const installed = bytes && readPack(new TextDecoder().decode(bytes));
    if (installed) return { pack: installed, carried: false };
    const manifest = carriedManifest();
    const carried = manifest === null ? null : readPack(manifest);
    return carried && { pack: carried, carried: true };
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
