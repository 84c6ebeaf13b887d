/**
 * Lists every file a model session is made from, with its SHA-256: the list the extension checks against.
 * For other weights than the packaged ones: the folder they lie in, and the list to write.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PACKAGED = 'models/weights/careside-tagger';
const LIST = 'platform/engine/tagger/files.json';
const RUNTIMES = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.jspi.wasm'];

/** File name -> SHA-256 in hex, for the model in a folder and the ONNX runtimes, of which a build holds one. */
export const listModelFiles = (folder = PACKAGED): Record<string, string> =>
  Object.fromEntries(
    [
      join(folder, 'labels.json'),
      join(folder, 'model.onnx'),
      ...RUNTIMES.map((name) => join('node_modules/onnxruntime-web/dist', name)),
    ].map((file) => [basename(file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

if (process.argv[1]?.endsWith('files.ts')) {
  const [folder = PACKAGED, list = LIST] = process.argv.slice(2);
  writeFileSync(list, `${JSON.stringify(listModelFiles(folder), null, 2)}\n`);
}
