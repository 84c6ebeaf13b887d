/** A pack's folder as large models have it: the weights lie beside the model's own file, in one file or more. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CARD_WEIGHTS, MANIFEST, WEIGHTS } from '@/core/model-pack';
import { makePack } from '@/scripts/model-pack/make';
import { fieldsOf, GRAPH, INITIALIZER, TENSOR } from '@/scripts/lib/onnx';

/** Weights smaller than this stay in the model's own file, as exporters leave them. */
const LEAST = 1024;

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
const field = (number: number, body: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.from([...varint(number * 8 + 2), ...varint(body.length)]), body]);
const entry = (key: string, value: string): Uint8Array =>
  field(TENSOR.externalData, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(value))]));

/** The message, with each field of that number in the place of what `change` makes of it. */
const changed = (message: Uint8Array, number: number, change: (body: Uint8Array) => Uint8Array): Buffer =>
  Buffer.concat(
    [...fieldsOf(message)].map((each) =>
      each.number === number && each.body ? field(number, change(each.body)) : each.whole,
    ),
  );

/** The model without its weights, and the files beside it that hold them, in turn. */
export function split(model: Uint8Array, files: readonly string[]) {
  const parts = files.map((): Uint8Array[] => []);
  const sizes = files.map(() => 0);
  let turn = 0;
  const out = (tensor: Uint8Array): Uint8Array => {
    const all = [...fieldsOf(tensor)];
    const data = all.find(({ number }) => number === TENSOR.rawData)?.body;
    if (!data || data.length < LEAST) return tensor;
    const which = turn++ % files.length;
    const offset = sizes[which] ?? 0;
    parts[which]?.push(data);
    sizes[which] = offset + data.length;
    return Buffer.concat([
      ...all.filter(({ number }) => number !== TENSOR.rawData).map(({ whole }) => whole),
      entry('location', files[which] ?? ''),
      entry('offset', String(offset)),
      entry('length', String(data.length)),
      Uint8Array.from([TENSOR.dataLocation * 8, 1]),
    ]);
  };
  const bare = changed(model, GRAPH, (graph) => changed(graph, INITIALIZER, out));
  return { model: bare, parts: parts.map((bytes) => Buffer.concat(bytes)) };
}

/** Splits the weights of a pack in place: `_data` for the graphics card's, `_data` and `_data_1` for the processor's. */
export function splitFolder(folder: string): void {
  for (const path of [WEIGHTS, CARD_WEIGHTS[1]]) {
    const file = join(folder, path);
    const names = (path === WEIGHTS ? ['_data', '_data_1'] : ['_data']).map(
      (end) => `${basename(path)}${end}`,
    );
    const { model, parts } = split(readFileSync(file), names);
    writeFileSync(file, model);
    parts.forEach((bytes, i) => writeFileSync(join(folder, 'onnx', names[i] ?? ''), bytes));
  }
}

/** The tiny pack with split weights and a manifest made for it, in a folder of its own. */
export async function splitPack(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'careside-split-'));
  cpSync('models/packs/tiny', folder, { recursive: true });
  splitFolder(folder);
  const pack = await makePack(folder, {
    id: 'careside/tiny',
    name: 'Tiny test model',
    licence: 'Apache-2.0',
    revision: '1',
  });
  writeFileSync(join(folder, MANIFEST), JSON.stringify(pack));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
