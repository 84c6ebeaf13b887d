/** What the panel, or the settings page, and the packs' worker say to each other. */
import type { AllowedWord } from '@/core/draft/allowed-words';
import type { InstallOutcome } from '@/core/model-pack';
import type { FromWorker, WorkerLike } from '../link';
import type { ListedFile } from '../verified';
import type { ChosenFile } from './install';

/** SHA-256 of the manifests that may be used; null: any. */
export type Pins = readonly string[] | null;

export type ToPack =
  | { kind: 'load'; wasm: ListedFile; pins: Pins }
  | { kind: 'write'; id: number; text: string; allowed: readonly AllowedWord[] }
  | { kind: 'install'; chosen: readonly ChosenFile[]; pins: Pins }
  /** Stops the installing or the writing that runs. */
  | { kind: 'stop' };

/** What is known once it has loaded: the model's name; or, after installing, what became of it. */
export type PackLoaded = { kind: 'model'; name: string } | InstallOutcome;

export type FromPack = FromWorker<PackLoaded, string | null>;
export type PackWorker = WorkerLike<ToPack, PackLoaded, string | null>;
