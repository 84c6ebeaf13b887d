/** Lists every file a model session is made from, with its SHA-256: the list the extension checks against. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FILES = [
  'models/weights/careside-tagger/labels.json',
  'models/weights/careside-tagger/model.onnx',
  'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.jspi.wasm',
];
export const LIST = 'platform/engine/tagger/files.json';

/** File name -> SHA-256 in hex, for the default model and the ONNX runtimes, of which a build holds one. */
export const listModelFiles = (root = '.'): Record<string, string> =>
  Object.fromEntries(
    FILES.map((file) => [
      basename(file),
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );

if (process.argv[1]?.endsWith('files.ts')) {
  writeFileSync(LIST, `${JSON.stringify(listModelFiles(), null, 2)}\n`);
}
