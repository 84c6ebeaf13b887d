/** The files a tagger session is made from, with the hashes models/files.ts wrote when they were made. */
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import labels from '@/models/weights/careside-tagger/labels.json?url&no-inline';
import weights from '@/models/weights/careside-tagger/model.onnx?url';
import hashes from './files.json';
import type { TaggerFiles } from './protocol';

export const taggerFiles: TaggerFiles = {
  wasm: { address: wasm, sha256: hashes['ort-wasm-simd-threaded.wasm'] },
  weights: { address: weights, sha256: hashes['model.onnx'] },
  labels: { address: labels, sha256: hashes['labels.json'] },
};
