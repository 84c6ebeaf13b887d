import type { WriterPort } from '@/core/engine';
import { taggerFiles } from '../tagger/files';
import { startWorker } from '../workers';
import { createPackEngine } from './engine';
import type { PackWorker, Pins } from './protocol';
import { isPackThere } from './store';

/** The model of the pack on this computer, if there is one; asleep until it is first asked something. */
export const startPack = (pins: () => Promise<Pins>): WriterPort =>
  createPackEngine({
    wasm: taggerFiles.wasm,
    startWorker: () => startWorker('packs') as PackWorker,
    isThere: isPackThere,
    pins,
  });
