/** One loaded tagger: features in, logits out. Knows nothing of workers, so evals run the same code in Node. */
import { AutoModel, Tensor } from '@huggingface/transformers';
import { grams, GRAMS } from './features';
import type { Tagged } from './protocol';

export interface TaggerSession {
  /** Logits of each sentence, given as words; at most MAX_WORDS words each. */
  tag(sentences: readonly string[][]): Promise<Tagged[]>;
}

/** Loads `name` below transformers.js's local model path. Rejects as transformers.js does. */
export async function openTagger(name: string, device: 'wasm' | 'cpu'): Promise<TaggerSession> {
  const model = await AutoModel.from_pretrained(name, { dtype: 'q8', device });
  return {
    async tag(sentences) {
      const results: Tagged[] = [];
      for (const words of sentences) {
        const shape = [1, words.length];
        const ids = BigInt64Array.from(words.flatMap((word) => grams(word).map(BigInt)));
        const found = (await model({
          input_ids: new Tensor('int64', ids, [...shape, GRAMS]),
          attention_mask: new Tensor('int64', new BigInt64Array(words.length).fill(1n), shape),
        })) as Record<keyof Tagged, Tensor>;
        const copy = (key: keyof Tagged) => Float32Array.from(found[key].data as Float32Array);
        results.push({
          edit: copy('edit'),
          insert: copy('insert'),
          scope: copy('scope'),
          domain: copy('domain'),
          kind: copy('kind'),
        });
        for (const tensor of Object.values(found)) tensor.dispose();
      }
      return results;
    },
  };
}
