/** Lists every file a model session is made from, with its SHA-256: the list the extension checks against. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RUNTIME = 'node_modules/onnxruntime-web/dist';
export const RUNTIME_FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];
const LIST = 'platform/engine/model-files.json';

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    })
    .sort();

/** Packaged path -> SHA-256 in hex, for the default model and the one ONNX runtime. */
export function listModelFiles(root = '.'): Record<string, string> {
  const model = filesBelow(join(root, 'models/weights')).map((path) => [
    path.replaceAll('\\', '/').replace(/^.*?models\/weights\//, 'models/'),
    sha256(path),
  ]);
  const runtime = RUNTIME_FILES.map((name) => [`ort/${name}`, sha256(join(root, RUNTIME, name))]);
  return Object.fromEntries([...model, ...runtime]) as Record<string, string>;
}

if (process.argv[1]?.endsWith('files.ts')) {
  writeFileSync(LIST, `${JSON.stringify(listModelFiles(), null, 2)}\n`);
}
