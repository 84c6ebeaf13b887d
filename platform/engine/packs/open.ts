/** Reads the pack of this computer, every file compared with its hash before it is used, and makes a session of it. */
import {
  CONFIG,
  MANIFEST,
  readPack,
  TOKENIZER,
  TOKENIZER_CONFIG,
  WEIGHTS,
  type Pack,
} from '@/core/model-pack';
import { checked, FileProblem } from '../verified';
import { openCausal, Unsuited, type Causal } from './causal';
import { hashOf } from './install';
import type { Pins } from './protocol';

/** Reads a file of a pack; null where there is none. */
export type ReadFile = (path: string) => Promise<ArrayBuffer | null>;

const GENERATION = 'generation_config.json';
const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** @throws FileProblem where there is no pack, or it is not one that may be used */
async function manifestOf(read: ReadFile, pins: Pins): Promise<Pack> {
  const bytes = await read(MANIFEST);
  if (!bytes) throw new FileProblem('missing', MANIFEST);
  const pack = readPack(text(bytes));
  if (!pack) throw new FileProblem('damaged', MANIFEST);
  if (pins && !pins.includes(hashOf(new Uint8Array(bytes))))
    throw new Unsuited('not one of the pinned packs');
  return pack;
}

/**
 * @param onProgress percent of the bytes read and checked
 * @throws FileProblem or Unsuited, or as the runtime does
 */
export async function openPack(
  read: ReadFile,
  wasm: ArrayBuffer,
  pins: Pins,
  onProgress: (percent: number) => void,
): Promise<{ pack: Pack; model: Causal }> {
  const pack = await manifestOf(read, pins);
  const whole = pack.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const found = new Map<string, ArrayBuffer>();
  let done = 0;
  for (const { path, bytes, sha256 } of pack.files) {
    found.set(path, await checked(await read(path), path, sha256));
    onProgress(Math.floor((90 * (done += bytes)) / whole));
  }
  const json = (path: string): unknown => {
    const file = found.get(path);
    if (!file) throw new FileProblem('missing', path);
    return JSON.parse(text(file));
  };
  const weights = found.get(WEIGHTS);
  if (!weights) throw new FileProblem('missing', WEIGHTS);
  const model = await openCausal({
    wasm,
    weights,
    config: json(CONFIG),
    generation: found.has(GENERATION) ? json(GENERATION) : {},
    tokenizer: json(TOKENIZER) as object,
    tokenizerConfig: json(TOKENIZER_CONFIG) as object,
    prompt: pack.prompt,
  });
  return { pack, model };
}
