/** Reads a CRX3 package as a browser does, written apart from what makes one. */
import { createHash, createPublicKey, verify } from 'node:crypto';

interface Read {
  /** The id its header claims and its key makes; null where the two differ. */
  id: string | null;
  signed: boolean;
  zip: Buffer;
}

type Fields = Map<number, Buffer[]>;

/** Length-delimited fields of one protobuf message. */
function fieldsOf(bytes: Buffer): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = number();
    const length = number();
    fields.set(tag >> 3, [...(fields.get(tag >> 3) ?? []), bytes.subarray(at, (at += length))]);
  }
  return fields;
}

const lettered = (bytes: Buffer): string =>
  [...bytes.toString('hex')].map((sign) => String.fromCharCode(97 + parseInt(sign, 16))).join('');

/** @throws where it is no CRX3 file */
export function readCrx(bytes: Buffer): Read {
  if (bytes.toString('latin1', 0, 4) !== 'Cr24' || bytes.readUInt32LE(4) !== 3) throw new Error('no CRX3');
  const zip = bytes.subarray(12 + bytes.readUInt32LE(8));
  const header = fieldsOf(bytes.subarray(12, 12 + bytes.readUInt32LE(8)));
  const [data = Buffer.alloc(0)] = header.get(10_000) ?? [];
  const [proof = Buffer.alloc(0)] = header.get(2) ?? [];
  const [[key = Buffer.alloc(0)] = [], [signature = Buffer.alloc(0)] = []] = [1, 2].map((field) =>
    fieldsOf(proof).get(field),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  const content = Buffer.concat([Buffer.from('CRX3 SignedData\0'), size, data, zip]);
  const claimed = lettered(fieldsOf(data).get(1)?.[0] ?? Buffer.alloc(0));
  const made = lettered(createHash('sha256').update(key).digest().subarray(0, 16));
  return {
    id: claimed === made ? made : null,
    signed: verify('sha256', content, createPublicKey({ key, format: 'der', type: 'spki' }), signature),
    zip,
  };
}
