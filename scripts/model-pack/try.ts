/** Loads a pack as the extension would, in Node, and has it write one statement. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedWords } from '@/core/draft/allowed-words';
import type { CardHere } from '@/core/model-pack';
import { manifestOf, openPack, type ReadFile } from '@/platform/engine/packs/open';
import { inRoot } from '@/scripts/lib/root';

const RUNTIME = inRoot('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');

const bytes = (path: string): ArrayBuffer => Uint8Array.from(readFileSync(path)).buffer;

/** Opens the pack in `folder`, every file checked. @throws as the extension would refuse it */
export async function openFolder(folder: string, card: CardHere | null = null) {
  const read: ReadFile = async (path) => (existsSync(join(folder, path)) ? bytes(join(folder, path)) : null);
  const { pack } = await manifestOf(read, null);
  return openPack(read, bytes(RUNTIME), pack, () => undefined, card);
}

/** What the model writes for one statement, and the milliseconds it took. */
export async function tryPack(folder: string, text = 'ate half of lunch [time1], refused tea') {
  const model = await openFolder(folder);
  const from = performance.now();
  const answer = await model.write({ text, allowed: allowedWords(text), signal: { aborted: false } });
  return { text, answer, milliseconds: performance.now() - from };
}
