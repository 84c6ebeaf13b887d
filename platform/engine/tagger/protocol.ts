/** What the panel and the tagger's worker say to each other. */

export interface TaggerFiles {
  /** Folder address of the model, ending in a slash. */
  model: string;
  wasm: string;
  wasmModule: string;
  /** SHA-256 in hex by file name as listed in model-files.json. */
  hashes: Readonly<Record<string, string>>;
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
