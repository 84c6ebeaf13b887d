/** As much of the ONNX format as it takes to see where a model's weights lie: fields of protocol buffers, nothing of a graph. */

/** One field of a message: its number, and its bytes where it has some. */
export interface Field {
  number: number;
  /** From its key to its end. */
  whole: Uint8Array;
  /** What it holds; null for a plain number. */
  body: Uint8Array | null;
}

/** Numbers of the fields of onnx.proto, one inside the other. */
export const GRAPH = 7;
export const INITIALIZER = 5;
export const TENSOR = { rawData: 9, externalData: 13, dataLocation: 14 } as const;
const ENTRY = { key: 1, value: 2 } as const;

/** @throws where the bytes are no message */
export function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('This is not an ONNX file.');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const from = at;
    const key = varint();
    const kind = key & 7;
    let body: Uint8Array | null = null;
    if (kind === 0) varint();
    else if (kind === 1 || kind === 5) at += kind === 1 ? 8 : 4;
    else if (kind === 2) {
      const length = varint();
      body = bytes.subarray(at, at + length);
      at += length;
    }
    if (key < 8 || at > bytes.length || ![0, 1, 2, 5].includes(kind))
      throw new Error('This is not an ONNX file.');
    yield { number: Math.floor(key / 8), whole: bytes.subarray(from, at), body };
  }
}

const within = (bytes: Uint8Array, wanted: number): Uint8Array[] =>
  [...fieldsOf(bytes)].flatMap(({ number, body }) => (number === wanted && body ? [body] : []));

/** Names of the files that hold weights of the model, beside its own; none where it holds all itself. */
export function filesBeside(model: Uint8Array): string[] {
  const entries = within(model, GRAPH)
    .flatMap((graph) => within(graph, INITIALIZER))
    .flatMap((tensor) => within(tensor, TENSOR.externalData));
  const text = (body: Uint8Array | undefined) => new TextDecoder().decode(body);
  const places = entries.flatMap((entry) => {
    const [key] = within(entry, ENTRY.key);
    return text(key) === 'location' ? [text(within(entry, ENTRY.value)[0])] : [];
  });
  return [...new Set(places)];
}
