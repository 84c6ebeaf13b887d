/** What the panel and the tagger's worker say to each other. */
import type { FromWorker, WorkerLike } from '../link';
import type { ListedFile } from '../verified';

export interface TaggerFiles {
  wasm: ListedFile;
  weights: ListedFile;
  labels: ListedFile;
}

export type ToTagger = { kind: 'load'; files: TaggerFiles } | { kind: 'tag'; id: number; sentence: string[] };

/** Logits, row-major; shapes [words, classes] or [classes]. */
export interface Tagged {
  edit: Float32Array;
  insert: Float32Array;
  scope: Float32Array;
  domain: Float32Array;
  kind: Float32Array;
}

export type FromTagger = FromWorker<TaggerLabels, Tagged>;
export type TaggerWorker = WorkerLike<ToTagger, TaggerLabels, Tagged>;

export interface TaggerLabels {
  edits: string[];
  inserts: string[];
  scopes: string[];
  domains: string[];
  kinds: string[];
}
