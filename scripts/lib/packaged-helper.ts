/** The shipped weights in Node, by the same session code and the same WASM runtime as in the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordingEngine } from '@/core/draft/engine';
import { wordingsOf } from '@/core/draft/apply-edits';
import type { SentenceLabels } from '@/core/engine';
import { decodeEdits, decodeLabels } from '@/platform/engine/tagger/decode';
import { MAX_WORDS, words } from '@/platform/engine/tagger/features';
import type { TaggerLabels } from '@/platform/engine/tagger/protocol';
import { openTagger } from '@/platform/engine/tagger/session';
import { inRoot } from './root';

const RUNTIME = inRoot('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
const WEIGHTS = inRoot('models/weights/careside-tagger');

export interface Packaged {
  label(text: string): Promise<SentenceLabels>;
  mending: WordingEngine;
  /** Milliseconds from bytes to a session. */
  loadMs: number;
}

const bytesOf = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;

/** Opens the packaged model, or the one in `folder`. */
export async function openPackaged(folder = WEIGHTS): Promise<Packaged> {
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as TaggerLabels;
  const from = performance.now();
  const session = await openTagger({
    wasm: bytesOf(RUNTIME),
    weights: bytesOf(join(folder, 'model.onnx')),
  });
  const loadMs = performance.now() - from;
  return {
    loadMs,
    async label(text) {
      const tokens = words(text).slice(0, MAX_WORDS);
      return decodeLabels(tokens, await session.tag(tokens), labels);
    },
    mending: {
      mends: true,
      async word({ wording }) {
        const tokens = words(wording);
        if (tokens.length === 0 || tokens.length > MAX_WORDS) return [];
        return wordingsOf(wording, decodeEdits(tokens, await session.tag(tokens), labels));
      },
    },
  };
}
