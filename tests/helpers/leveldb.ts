/** As much of LevelDB's table files and of Snappy as it takes to read what a browser has kept. */

const footerLength = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');

/** A number as LevelDB and Snappy write it, seven bits at a time. */
function varint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  let factor = 1;
  for (let next = at; next < bytes.length; next += 1) {
    const byte = bytes[next] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, next: next + 1 };
    factor *= 128;
  }
  throw new RangeError('a number without an end');
}

/** Undoes Snappy. @throws RangeError where the bytes are not Snappy's */
export function unsnap(bytes: Buffer): Buffer {
  const { value: length, next } = varint(bytes, 0);
  if (length > 256 * 1024 * 1024) throw new RangeError('too long');
  const out = Buffer.alloc(length);
  let to = 0;
  let at = next;
  const little = (size: number) => {
    const value = bytes.readUIntLE(at, size);
    at += size;
    return value;
  };
  while (at < bytes.length) {
    const tag = little(1);
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const size = (short < 60 ? short : little(short - 59)) + 1;
      bytes.copy(out, to, at, at + size);
      at += size;
      to += size;
      continue;
    }
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = kind === 1 ? ((tag >> 5) << 8) | little(1) : little(kind === 2 ? 2 : 4);
    if (back === 0 || back > to || to + size > length) throw new RangeError('a copy from nowhere');
    for (let one = 0; one < size; one += 1, to += 1) out[to] = out[to - back] ?? 0;
  }
  if (to !== length) throw new RangeError('not all there');
  return out;
}

function block(file: Buffer, handle: Buffer, at = 0): Buffer {
  const offset = varint(handle, at);
  const size = varint(handle, offset.next);
  const end = offset.value + size.value;
  const stored = file.subarray(offset.value, end);
  return file[end] === 1 ? unsnap(stored) : stored;
}

/** The blocks of a table file, each as it was before it was compressed; none where it is no such file. */
export function tableBlocks(file: Buffer): Buffer[] {
  if (!file.subarray(-8).equals(magic)) return [];
  const footer = file.subarray(file.length - footerLength);
  const meta = varint(footer, varint(footer, 0).next).next;
  const index = block(file, footer, meta);
  const entriesEnd = index.length - 4 * (index.readUInt32LE(index.length - 4) + 1);
  const blocks: Buffer[] = [];
  for (let at = 0; at < entriesEnd;) {
    const shared = varint(index, at);
    const own = varint(index, shared.next);
    const value = varint(index, own.next);
    const from = value.next + own.value;
    blocks.push(block(file, index.subarray(from, from + value.value)));
    at = from + value.value;
  }
  return blocks;
}
