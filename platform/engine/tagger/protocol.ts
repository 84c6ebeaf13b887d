/** What the panel and the tagger's worker say to each other. */
import type { ListedFile } from './verified';

export interface TaggerFiles {
  wasm: ListedFile;
  weights: ListedFile;
  labels: ListedFile;
}

export type ToWorker =
  { kind: 'load'; files: TaggerFiles } | { kind: 'tag'; id: number; sentences: string[][] };

/** Logits, row-major; shapes [words, classes] or [classes]. */
export interface Tagged {
  edit: Float32Array;
  insert: Float32Array;
  scope: Float32Array;
  domain: Float32Array;
  kind: Float32Array;
}

export type FromWorker =
  | { kind: 'progress'; percent: number }
  | { kind: 'loaded'; labels: TaggerLabels }
  | { kind: 'load-failed'; why: 'missing' | 'damaged' | 'memory' | 'other'; detail: string }
  | { kind: 'tagged'; id: number; results: Tagged[] }
  | { kind: 'tag-failed'; id: number; detail: string };

export interface TaggerLabels {
  edits: string[];
  inserts: string[];
  scopes: string[];
  domains: string[];
  kinds: string[];
}
