import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { expect, it } from 'vitest';
import { readPack } from '@/core/model-pack';

/** What PyTorch wrote with the trained 32-bit model: tokens of the whole prompt, and those after it. */
interface Case {
  asked: string;
  prompt: number[];
  written: number[];
}
const PACK = 'models/packs/tiny';
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const cases = read('models/tiny/parity.json') as Case[];
const bytes = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;

/** Share of tokens that 8-bit weights may choose otherwise than the trained 32-bit model. */
const TOLERATED = 0.1;

it('cuts text into the tokens that the model was trained with', () => {
  const { before, after } = readPack(readFileSync(`${PACK}/careside-pack.json`, 'utf8'))?.prompt ?? {};
  const tokenizer = new Tokenizer(
    read(`${PACK}/tokenizer.json`) as object,
    read(`${PACK}/tokenizer_config.json`) as object,
  );
  for (const { asked, prompt } of cases)
    expect(tokenizer.encode(`${before}${asked}${after}`, { add_special_tokens: false }).ids).toEqual(prompt);
});

it('chooses in 8 bits the tokens that the trained model chose', async () => {
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = bytes('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
  const session = await InferenceSession.create(bytes(`${PACK}/onnx/model_quantized.onnx`));
  const { num_key_value_heads: heads, head_dim: width } = read(`${PACK}/config.json`) as Record<
    string,
    number
  >;
  const past = session.inputNames.filter((name) => name.startsWith('past'));
  let all = 0;
  let other = 0;
  for (const { prompt, written } of cases) {
    const ids = [...prompt, ...written];
    const integers = (values: number[]) =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, ids.length]);
    const { logits } = await session.run({
      input_ids: integers(ids),
      attention_mask: integers(ids.map(() => 1)),
      position_ids: integers(ids.map((_, i) => i)),
      ...Object.fromEntries(
        past.map((name) => [name, new Tensor('float32', [], [1, heads ?? 0, 0, width ?? 0])]),
      ),
    });
    const [size, scores] = [logits?.dims.at(-1) ?? 0, logits?.data as Float32Array];
    written.forEach((token, i) => {
      const row = scores.slice((prompt.length + i - 1) * size, (prompt.length + i) * size);
      all += 1;
      if (row.indexOf(Math.max(...row)) !== token) other += 1;
    });
  }
  expect(all).toBeGreaterThan(150);
  expect(other / all).toBeLessThanOrEqual(TOLERATED);
});
