import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allowedWords } from '@/core/draft/allowed-words';
import { readPack } from '@/core/model-pack';
import { openCausal } from '@/platform/engine/packs/causal';
import { createTokens } from '@/platform/engine/packs/tokens';

const PACK = 'models/packs/tiny';
const read = (file: string) => JSON.parse(readFileSync(`${PACK}/${file}`, 'utf8')) as object;
const bytes = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;

const prompt = readPack(readFileSync(`${PACK}/careside-pack.json`, 'utf8'))?.prompt ?? {
  before: '',
  after: '',
};
const [tokenizer, tokenizerConfig] = [read('tokenizer.json'), read('tokenizer_config.json')];
const TEXT = '[name] refused a shower.';

/** What the tiny pack writes where its model may see so many places. */
async function written(places: number): Promise<string | null> {
  const model = await openCausal({
    wasm: bytes('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
    weights: bytes(`${PACK}/onnx/model_quantized.onnx`),
    parts: [],
    device: 'wasm',
    config: { ...read('config.json'), max_position_embeddings: places },
    generation: read('generation_config.json'),
    ...{ tokenizer, tokenizerConfig, prompt },
  });
  try {
    return await model.write({ text: TEXT, allowed: allowedWords(TEXT), signal: { aborted: false } });
  } finally {
    await model.close();
  }
}

it('asks a model for a statement exactly where question and longest answer fit into what it can see', async () => {
  const { encode } = createTokens(tokenizer, tokenizerConfig);
  const asked = encode(TEXT).length;
  const around = encode(prompt.before).length + encode(prompt.after).length;
  // The longest answer is twice the statement and 24; its last token is never read by the model.
  const limit = around + asked + 2 * asked + 24 - 1;
  expect(await written(limit - 1)).toBeNull();
  const whole = await written(limit);
  expect(whole).toMatch(/\w/u);
  expect(await written(limit + 1)).toBe(whole);
});
