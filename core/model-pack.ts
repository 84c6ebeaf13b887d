/** What a model pack says of itself: a folder in the Hugging Face layout with this manifest beside its files. */
import { z } from 'zod';

export const MANIFEST = 'careside-pack.json';
/** Folder of a build that carries a pack. */
export const CARRIED = 'pack';
export const WEIGHTS = 'onnx/model_quantized.onnx';
/** The same model for a graphics card: one that counts in 16 bits, and any. A pack may have either or both beside its WEIGHTS. */
export const CARD_WEIGHTS = ['onnx/model_q4f16.onnx', 'onnx/model_q4.onnx'] as const;
export const CONFIG = 'config.json';
export const TOKENIZER = 'tokenizer.json';
export const TOKENIZER_CONFIG = 'tokenizer_config.json';

/** Without these no pack can run. */
const needed = [CONFIG, TOKENIZER, TOKENIZER_CONFIG, WEIGHTS] as const;

const deviceSchema = z.discriminatedUnion('device', [
  z.strictObject({ device: z.literal('wasm'), dtype: z.literal('q8') }),
  z.strictObject({ device: z.literal('webgpu'), dtype: z.enum(['q4', 'q4f16']) }),
]);
/** One way a pack can run: on the processor or a graphics card, and the numbers its weights are kept in. */
export type DeviceNeed = z.infer<typeof deviceSchema>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Below the pack's folder: no step up, no root. */
const path = z.string().regex(/^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/);

/** Every way a pack can run, and the weights it takes. */
const WAYS: readonly (DeviceNeed & { path: string })[] = [
  { device: 'wasm', dtype: 'q8', path: WEIGHTS },
  { device: 'webgpu', dtype: 'q4f16', path: CARD_WEIGHTS[0] },
  { device: 'webgpu', dtype: 'q4', path: CARD_WEIGHTS[1] },
];

/** What a pack of these files can run on. */
export const devicesOf = ({ files }: { files: readonly { path: string }[] }): DeviceNeed[] =>
  WAYS.filter((way) => files.some(({ path }) => path === way.path)).map(
    ({ device, dtype }) => ({ device, dtype }) as DeviceNeed,
  );

const sameDevices = (some: readonly DeviceNeed[], others: readonly DeviceNeed[]): boolean =>
  some.length === others.length && some.every(({ dtype }) => others.some((other) => other.dtype === dtype));

const memoryMB = z.int().min(1).max(16_000);

export const packSchema = z
  .strictObject({
    format: z.literal(1),
    id: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)?$/)
      .max(100),
    /** For people. */
    name: z.string().trim().min(1).max(100),
    task: z.literal('write'),
    /** As the model's card names it, e.g. "Apache-2.0". */
    licence: z.string().trim().min(1).max(100),
    /** Which state of the model it is: a commit, or what its maker calls it. */
    revision: z.string().trim().min(1).max(100),
    files: z
      .array(
        z.strictObject({
          path,
          bytes: z
            .int()
            .min(1)
            .max(2 ** 31),
          sha256,
        }),
      )
      .min(1)
      .max(50),
    needs: z.union([
      z.strictObject({ memoryMB, devices: z.array(deviceSchema).min(1).max(3) }),
      /** As packs were made before they could say more. */
      z.strictObject({ memoryMB, device: z.literal('wasm') }),
    ]),
    /** What stands around a statement: the instruction and examples in the model's own format. */
    prompt: z.strictObject({ before: z.string().max(8000), after: z.string().max(1000) }),
  })
  .refine(
    ({ files }) => new Set(files.map((file) => file.path)).size === files.length,
    'a file is listed twice',
  )
  .refine(
    ({ files }) => needed.every((name) => files.some((file) => file.path === name)),
    `lists ${needed.join(', ')}`,
  )
  .refine(
    ({ files, needs }) => !('devices' in needs) || sameDevices(needs.devices, devicesOf({ files })),
    'names another device than it has weights for',
  );

export type Pack = z.infer<typeof packSchema>;

/**
 * A manifest read from its file.
 * @returns null where it is not one
 */
export function readPack(text: string): Pack | null {
  try {
    return packSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What a model is run on: the processor, or a graphics card. */
export type Device = 'wasm' | 'webgpu';

/** What is known of a graphics card before anything runs on it. */
export interface CardHere {
  /** It counts in 16 bits. What is made for that runs on the processor where it does not, and slowly. */
  halves: boolean;
}

/** Which file holds the weights for the processor (no card) or a graphics card; undefined: the pack has none for it. */
export const weightsFor = ({ files }: Pack, card: CardHere | null): string | undefined =>
  (card === null ? [WEIGHTS] : CARD_WEIGHTS.slice(card.halves ? 0 : 1)).find((name) =>
    files.some((file) => file.path === name),
  );

/** The weights that a file belongs to: it is them, or holds a part of them beside them (`model.onnx_data`, `model.onnx_data_1`). */
export const weightsWith = (path: string): string | undefined =>
  [WEIGHTS, ...CARD_WEIGHTS].find((name) => path === name || path.startsWith(`${name}_data`));

/** What of a pack this computer's graphics card can run: null where the pack is for the processor alone. */
export function cardUse(
  pack: Pick<Pack, 'files'>,
  card: CardHere | null,
): 'can' | 'no-card' | 'no-halves' | null {
  const kinds = devicesOf(pack).filter(({ device }) => device === 'webgpu');
  if (kinds.length === 0) return null;
  if (!card) return 'no-card';
  return card.halves || kinds.some(({ dtype }) => dtype === 'q4') ? 'can' : 'no-halves';
}

export const bytesOf = ({ files }: Pack): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** What became of putting a pack onto this computer. */
export type InstallOutcome =
  | { kind: 'installed'; pack: Pack }
  | { kind: 'cancelled' }
  /** `why`: there is no manifest, or it is no good. */
  | { kind: 'not-a-pack'; why: 'no-manifest' | 'bad-manifest' }
  | { kind: 'not-allowed' }
  | { kind: 'missing'; file: string }
  | { kind: 'damaged'; file: string }
  /** Bytes that were still wanted and bytes the browser gives, as far as they are known. */
  | { kind: 'no-room'; wanted: number | null; free: number | null }
  | { kind: 'failed'; detail: string };

/** The pack that is used. `carried`: it came with Careside itself, so it cannot be removed here. */
export interface PackInUse {
  pack: Pack;
  carried: boolean;
}

/** The model packs of this computer: at most one is installed, and goes before the one Careside carries. Nothing here rejects. */
export interface PackStore {
  inUse(): Promise<PackInUse | null>;
  /** `files`: what the person chose, with each one's path below the chosen folder. */
  install(
    files: readonly { path: string; file: Blob }[],
    signal: { readonly aborted: boolean },
    /** Percent of the bytes copied and checked. */
    onProgress: (percent: number) => void,
  ): Promise<InstallOutcome>;
  remove(): Promise<'removed' | 'failed'>;
}
