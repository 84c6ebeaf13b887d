/** One loaded causal model: writes the likeliest allowed words, one token after another. Knows nothing of workers. */
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { z } from 'zod';
import type { AllowedWord } from '@/core/draft/allowed-words';
import type { Device } from '@/core/model-pack';
import { createConstraint } from './constraint';
import { lossOf, type Card } from './loss';
import { createTokens } from './tokens';

const ends = z.union([z.int(), z.array(z.int())]).optional();
const configSchema = z.object({
  num_hidden_layers: z.int().min(1),
  num_attention_heads: z.int().min(1),
  num_key_value_heads: z.int().min(1).optional(),
  hidden_size: z.int().min(1),
  head_dim: z.int().min(1).nullish(),
  max_position_embeddings: z.int().min(16),
  eos_token_id: ends,
});
const generationSchema = z.object({ eos_token_id: ends });

/** The model is whole, but of a kind that this code cannot run. */
export class Unsuited extends Error {}

export interface CausalFiles {
  wasm: ArrayBuffer;
  weights: ArrayBuffer;
  /** Files beside the weights that hold some of them, by the names that the weights call them. */
  parts: readonly { path: string; data: Uint8Array }[];
  /** What the weights are for. */
  device: Device;
  /** Parsed JSON of the files of these names. */
  config: unknown;
  generation: unknown;
  tokenizer: object;
  tokenizerConfig: object;
  prompt: { before: string; after: string };
}

export interface Asked {
  text: string;
  allowed: readonly AllowedWord[];
  /** Looked at before every token. */
  signal: { readonly aborted: boolean };
  onText?: (soFar: string) => void;
}

export interface Causal {
  /** What it writes; null where it was cancelled, the statement is too long, or it came to no end. */
  write(asked: Asked): Promise<string | null>;
  /** Gives its memory back, the graphics card's too. */
  close(): Promise<void>;
}

type Tensors = Record<string, Tensor>;
const isPast = (name: string): boolean => /^past_key_values\.\d+\.(?:key|value)$/.test(name);
const presentOnCard = (layers: number): Record<string, 'gpu-buffer'> =>
  Object.fromEntries(
    Array.from({ length: layers }, (_, i) => [`present.${i}.key`, `present.${i}.value`])
      .flat()
      .map((name) => [name, 'gpu-buffer']),
  );
const plain = new Set(['input_ids', 'attention_mask', 'position_ids']);

/** Lets messages in: a cancel must be heard between two tokens. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const integers = (values: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

function parsed(files: CausalFiles) {
  const config = configSchema.safeParse(files.config).data;
  if (!config) throw new Unsuited('config.json is not that of a causal model');
  const { eos_token_id: own } = generationSchema.safeParse(files.generation).data ?? {};
  const ending = [own ?? config.eos_token_id ?? []].flat();
  if (ending.length === 0) throw new Unsuited('no token says where an answer ends');
  return { config, ending };
}

/** Makes a session from bytes that have been checked. @throws Unsuited, or as the runtime does. */
export async function openCausal(files: CausalFiles): Promise<Causal> {
  const { config, ending } = parsed(files);
  const { encode, exactly, decode, soFar, keepsSpaces } = createTokens(
    files.tokenizer,
    files.tokenizerConfig,
  );
  if (!keepsSpaces) throw new Unsuited('its tokenizer changes spaces');
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = files.wasm;
  const onCard = files.device === 'webgpu';
  const session = await InferenceSession.create(files.weights, {
    executionProviders: [files.device],
    externalData: files.parts,
    // What was read and written stays on the card; only the scores come back.
    ...(onCard ? { preferredOutputLocation: presentOnCard(config.num_hidden_layers) } : {}),
  });
  const lost = onCard ? lossOf(env.webgpu.device as Card | Promise<Card>) : null;
  const { inputNames } = session;
  const strange = inputNames.filter((name) => !plain.has(name) && !isPast(name));
  if (strange.length > 0 || !inputNames.some(isPast)) throw new Unsuited(`inputs ${strange.join(', ')}`);

  const heads = config.num_key_value_heads ?? config.num_attention_heads;
  const width = config.head_dim ?? config.hidden_size / config.num_attention_heads;
  const halves = session.inputMetadata.some((input) => input.isTensor && input.type === 'float16');
  const none = () => new Tensor(halves ? 'float16' : 'float32', [], [1, heads, 0, width]);
  const empty = (): Tensors => Object.fromEntries(inputNames.filter(isPast).map((name) => [name, none()]));

  async function run(ids: readonly number[], from: number, past: Tensors) {
    const places = ids.map((_, i) => from + i);
    const feeds: Tensors = { ...past, input_ids: integers(ids) };
    feeds['attention_mask'] = integers(Array<number>(from + ids.length).fill(1));
    if (inputNames.includes('position_ids')) feeds['position_ids'] = integers(places);
    const ran = session.run(feeds);
    const { logits, ...rest } = (await (lost ? Promise.race([ran, lost]) : ran)) as Tensors;
    if (!logits) throw new Unsuited('it gives no logits');
    const next = Object.fromEntries(
      Object.entries(rest).map(([name, tensor]) => [name.replace(/^present/, 'past_key_values'), tensor]),
    );
    const all = logits.data as Float32Array;
    const size = logits.dims.at(-1) ?? 0;
    return { scores: all.slice(all.length - size), past: next };
  }

  // The instruction is the same for every statement and names nobody: it is read once.
  const before = encode(files.prompt.before);
  const after = encode(files.prompt.after);
  const told = before.length > 0 ? (await run(before, 0, empty())).past : empty();

  return {
    async write({ text, allowed, signal, onText }) {
      const asked = encode(text);
      const most = 2 * asked.length + 24;
      let length = before.length;
      // What is written last is not read again.
      const places = length + asked.length + after.length + most - 1;
      if (places > config.max_position_embeddings) return null;
      const constraint = createConstraint(allowed, exactly);
      const written: number[] = [];
      let ids = [...asked, ...after];
      let past = told;
      const forget = () => {
        if (past !== told) for (const tensor of Object.values(past)) tensor.dispose();
      };
      try {
        while (written.length < most) {
          await breathe();
          if (signal.aborted) return null;
          const answer = await run(ids, length, past);
          length += ids.length;
          forget();
          past = answer.past;
          const { tokens, mayEnd } = constraint.now();
          const open = mayEnd ? [...tokens, ...ending] : [...tokens];
          if (open.length === 0) return null;
          const best = open.reduce((one, other) =>
            (answer.scores[other] ?? -Infinity) > (answer.scores[one] ?? -Infinity) ? other : one,
          );
          if (ending.includes(best)) return decode(written);
          constraint.take(best);
          written.push(best);
          ids = [best];
          onText?.(soFar(written));
        }
        return null;
      } finally {
        forget();
      }
    },
    async close() {
      for (const tensor of Object.values(told)) tensor.dispose();
      await session.release();
    },
  };
}
