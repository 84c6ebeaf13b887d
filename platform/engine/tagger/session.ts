/** One loaded tagger: features in, logits out. Knows nothing of workers, so evals run the same code in Node. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { grams, GRAMS } from './features';
import type { Tagged } from './protocol';

export interface TaggerSession {
  /** Logits of a sentence, given as at most MAX_WORDS words. */
  tag(words: readonly string[]): Promise<Tagged>;
}

export interface TaggerBytes {
  wasm: ArrayBuffer;
  weights: ArrayBuffer;
}

/** Makes a session from bytes that have been checked. Rejects as the runtime does. */
export async function openTagger({ wasm, weights }: TaggerBytes, threads = 1): Promise<TaggerSession> {
  env.wasm.numThreads = threads;
  env.wasm.wasmBinary = wasm;
  // The graph is small: to rewrite it costs more of the runtime's code, compiled on first use, than it saves a page.
  const session = await InferenceSession.create(weights, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'disabled',
  });
  return {
    async tag(words) {
      const shape = [1, words.length];
      const ids = BigInt64Array.from(words.flatMap((word) => grams(word).map(BigInt)));
      const found = await session.run({
        input_ids: new Tensor('int64', ids, [...shape, GRAMS]),
        attention_mask: new Tensor('int64', new BigInt64Array(words.length).fill(1n), shape),
      });
      const copy = (key: keyof Tagged) => Float32Array.from((found[key]?.data ?? []) as Float32Array);
      const answer: Tagged = {
        edit: copy('edit'),
        insert: copy('insert'),
        scope: copy('scope'),
        domain: copy('domain'),
        kind: copy('kind'),
      };
      for (const tensor of Object.values(found)) tensor.dispose();
      return answer;
    },
  };
}
