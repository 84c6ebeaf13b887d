/** The files a tagger session is made from, with the hashes models/files.ts wrote when they were made. */
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import labels from '@/models/weights/careside-tagger/labels.json?url&no-inline';
import weights from '@/models/weights/careside-tagger/model.onnx?url';
import hashes from './files.json';
import type { TaggerFiles } from './protocol';

/** The build puts one in the place of the other (scripts/build/cards.ts). */
const runtime =
  import.meta.env['CARESIDE_WEBGPU'] === true
    ? 'ort-wasm-simd-threaded.jspi.wasm'
    : 'ort-wasm-simd-threaded.wasm';

export const taggerFiles: TaggerFiles = {
  wasm: { address: wasm, sha256: hashes[runtime] },
  weights: { address: weights, sha256: hashes['model.onnx'] },
  labels: { address: labels, sha256: hashes['labels.json'] },
};
