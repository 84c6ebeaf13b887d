/** Reads the pack of this computer, every file compared with its hash before it is used, and makes a session of it. */
import {
  CONFIG,
  MANIFEST,
  readPack,
  TOKENIZER,
  TOKENIZER_CONFIG,
  WEIGHTS,
  weightsFor,
  weightsWith,
  type CardHere,
  type Pack,
} from '@/core/model-pack';
import { checked, FileProblem } from '../verified';
import { openCausal, type Causal } from './causal';
import { hashOf } from './install';
import type { Pins } from './protocol';

/** Reads a file of a pack; null where there is none. */
export type ReadFile = (path: string) => Promise<ArrayBuffer | null>;

/** The organisation's settings name other packs. */
export class NotAllowed extends Error {}

const GENERATION = 'generation_config.json';
const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** @throws FileProblem where there is no whole pack, NotAllowed where it is not one that may be used */
export async function manifestOf(read: ReadFile, pins: Pins): Promise<{ pack: Pack; hash: string }> {
  const bytes = await read(MANIFEST);
  if (!bytes) throw new FileProblem('missing', MANIFEST);
  const pack = readPack(text(bytes));
  if (!pack) throw new FileProblem('damaged', MANIFEST);
  const hash = hashOf(new Uint8Array(bytes));
  if (pins && !pins.includes(hash)) throw new NotAllowed('not one of the pinned packs');
  return { pack, hash };
}

/** Weights for other devices are left where they lie. */
const wanted = (pack: Pack, weights: string) =>
  pack.files.filter(({ path }) => [weights, undefined].includes(weightsWith(path)));

/**
 * @param onProgress percent of the bytes read and checked
 * @param card what to run it on, for which the pack has weights; null: the processor
 * @throws FileProblem or Unsuited, or as the runtime does
 */
export async function openPack(
  read: ReadFile,
  wasm: ArrayBuffer,
  pack: Pack,
  onProgress: (percent: number) => void,
  card: CardHere | null = null,
): Promise<Causal> {
  const name = weightsFor(pack, card) ?? WEIGHTS;
  const files = wanted(pack, name);
  const whole = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = new Map<string, ArrayBuffer>();
  let done = 0;
  for (const { path, bytes, sha256 } of files) {
    found.set(path, await checked(await read(path), path, sha256));
    onProgress(Math.floor((90 * (done += bytes)) / whole));
  }
  const json = (path: string): unknown => {
    const file = found.get(path);
    if (!file) throw new FileProblem('missing', path);
    return JSON.parse(text(file));
  };
  const weights = found.get(name);
  if (!weights) throw new FileProblem('missing', name);
  const parts = files
    .filter(({ path }) => path !== name && weightsWith(path) === name)
    .map(({ path }) => ({
      path: path.slice(path.lastIndexOf('/') + 1),
      data: new Uint8Array(found.get(path) ?? new ArrayBuffer(0)),
    }));
  return openCausal({
    wasm,
    weights,
    parts,
    device: card ? 'webgpu' : 'wasm',
    config: json(CONFIG),
    generation: found.has(GENERATION) ? json(GENERATION) : {},
    tokenizer: json(TOKENIZER) as object,
    tokenizerConfig: json(TOKENIZER_CONFIG) as object,
    prompt: pack.prompt,
  });
}
