import { describe, expect, it } from 'vitest';
import { MANIFEST, type Pack } from '@/core/model-pack';
import {
  hashOf,
  installedManifest,
  installPack,
  readInstalled,
  type ChosenFile,
} from '@/platform/engine/packs/install';
import { memoryDisk, type MemoryDisk } from './memory-disk';

const paths = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
const content = (path: string) => new TextEncoder().encode(`${path} `.repeat(20));
const pack = (revision = '1'): Pack => ({
  ...{ format: 1, id: 'a/b', name: 'A model', task: 'write', licence: 'Apache-2.0', revision },
  files: paths.map((path) => ({ path, bytes: content(path).length, sha256: hashOf(content(path)) })),
  needs: { memoryMB: 1, device: 'wasm' },
  prompt: { before: '', after: '' },
});
const manifest = (of = pack()) => JSON.stringify(of);
/** The pack's folder as a browser hands it over. */
const folder = (of = pack()): ChosenFile[] => [
  { path: `model/${MANIFEST}`, file: new Blob([manifest(of)]) },
  ...paths.map((path) => ({ path: `model/${path}`, file: new Blob([content(path)]) })),
];
const replaced = (path: string, bytes: Uint8Array<ArrayBuffer>) =>
  folder().map((one) => (one.path === `model/${path}` ? { ...one, file: new Blob([bytes]) } : one));

const install = (disk: MemoryDisk, change: Partial<Parameters<typeof installPack>[0]> = {}) =>
  installPack({
    ...{ chosen: folder(), disk, pins: null, signal: { aborted: false }, onProgress: () => undefined },
    ...{ slice: 64, ...change },
  });
const hashOfPack = (of = pack()) => hashOf(new TextEncoder().encode(manifest(of)));
/** Where a file of a pack lies, in use or not. */
const inFolder = (path: string, of = pack()) => `installed/${hashOfPack(of)}/${path}`;
/** The revision of the pack in use. */
const inUse = async (disk: MemoryDisk): Promise<string | null> => {
  const bytes = await readInstalled(disk, MANIFEST);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Pack).revision;
};

describe('installing a pack', () => {
  it('copies every listed file, tells how far it is, and is in use when all is there', async () => {
    const disk = memoryDisk();
    const seen: number[] = [];
    expect(await install(disk, { onProgress: (percent) => seen.push(percent) })).toEqual({
      kind: 'installed',
      pack: pack(),
    });
    expect(seen.at(-1)).toBe(100);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    for (const path of paths) expect(disk.files.get(inFolder(path))).toEqual(content(path));
    expect(await inUse(disk)).toBe('1');
  });

  it('hands out its manifest only as it was installed', async () => {
    const disk = memoryDisk();
    expect(await installedManifest(disk)).toBeNull();
    await install(disk);
    expect(await installedManifest(disk)).not.toBeNull();
    const bytes = disk.files.get(inFolder(MANIFEST)) ?? new Uint8Array();
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    expect(await readInstalled(disk, MANIFEST)).not.toBeNull();
    await expect(installedManifest(disk)).rejects.toMatchObject({ why: 'damaged' });
  });

  it('takes up what a cancelled one left', async () => {
    const disk = memoryDisk();
    const signal = { aborted: false };
    const onProgress = (percent: number) => (signal.aborted = percent >= 60);
    expect(await install(disk, { signal, onProgress })).toEqual({ kind: 'cancelled' });
    expect(await inUse(disk)).toBeNull();
    const before = disk.written;
    expect((await install(disk)).kind).toBe('installed');
    const all = pack().files.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(before).toBeGreaterThan(all / 2);
    expect(disk.written - before).toBeLessThan(all / 2 + manifest().length + 200);
  });

  it.each(paths)('refuses a flipped byte in %s, and keeps nothing of that file', async (path) => {
    const disk = memoryDisk();
    const bytes = content(path);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    expect(await install(disk, { chosen: replaced(path, bytes) })).toEqual({ kind: 'damaged', file: path });
    expect(await inUse(disk)).toBeNull();
    expect(disk.files.has(inFolder(path))).toBe(false);
    expect((await install(disk)).kind).toBe('installed');
  });

  it('finds what was damaged on the disk between two tries', async () => {
    const disk = memoryDisk();
    await install(disk);
    const stored = disk.files.get(inFolder('config.json'));
    if (stored) stored[3] = 0;
    expect(await install(disk)).toEqual({ kind: 'damaged', file: 'config.json' });
    expect((await install(disk)).kind).toBe('installed');
  });

  it('names a file that is missing, or of another length', async () => {
    const chosen = folder().filter(({ path }) => !path.endsWith('tokenizer.json'));
    expect(await install(memoryDisk(), { chosen })).toEqual({ kind: 'missing', file: 'tokenizer.json' });
    const short = replaced('tokenizer.json', new Uint8Array(3));
    expect(await install(memoryDisk(), { chosen: short })).toEqual({
      kind: 'damaged',
      file: 'tokenizer.json',
    });
  });

  it('says what is no pack', async () => {
    expect(await install(memoryDisk(), { chosen: [] })).toEqual({ kind: 'not-a-pack', why: 'no-manifest' });
    for (const text of ['{', '{}', JSON.stringify({ ...pack(), files: [] })])
      expect(await install(memoryDisk(), { chosen: [{ path: MANIFEST, file: new Blob([text]) }] })).toEqual({
        kind: 'not-a-pack',
        why: 'bad-manifest',
      });
  });

  it('installs a pinned pack and no other', async () => {
    const pin = hashOf(new TextEncoder().encode(manifest()));
    expect((await install(memoryDisk(), { pins: [pin] })).kind).toBe('installed');
    for (const pins of [[], [pin.replace(/./, 'x')]]) {
      const disk = memoryDisk();
      expect(await install(disk, { pins })).toEqual({ kind: 'not-allowed' });
      expect(disk.written).toBe(0);
    }
    expect((await install(memoryDisk(), { chosen: folder(pack('2')), pins: [pin] })).kind).toBe(
      'not-allowed',
    );
  });

  it('begins nothing where there is not room enough', async () => {
    const disk = memoryDisk({ free: 100 });
    expect(await install(disk)).toMatchObject({ kind: 'no-room', free: 100 });
    expect(disk.files.has(inFolder('config.json'))).toBe(false);
  });

  it('gives the room back when the quota is full in the middle', async () => {
    const disk = memoryDisk({ full: 700 });
    expect((await install(disk)).kind).toBe('no-room');
    expect(disk.files.size).toBe(0);
  });

  it('keeps one pack: another takes its place when it is whole, and no sooner', async () => {
    const disk = memoryDisk();
    await install(disk);
    const next = pack('2');
    const harmed = content('config.json');
    harmed[0] = 0;
    const bad = folder(next).map((one) =>
      one.path === 'model/config.json' ? { ...one, file: new Blob([harmed]) } : one,
    );
    expect((await install(disk, { chosen: bad })).kind).toBe('damaged');
    expect(await inUse(disk)).toBe('1');
    const signal = { aborted: false };
    const onProgress = (percent: number) => (signal.aborted = percent >= 60);
    expect((await install(disk, { chosen: folder(next), signal, onProgress })).kind).toBe('cancelled');
    expect(await inUse(disk)).toBe('1');
    expect((await install(disk, { chosen: folder(next) })).kind).toBe('installed');
    expect(await inUse(disk)).toBe('2');
    expect([...disk.files.keys()].filter((path) => path.includes(hashOfPack()))).toEqual([]);
  });

  it('keeps the pack in use when there is no room for another, and gives the room of that one back', async () => {
    const disk = memoryDisk();
    await install(disk);
    const before = disk.files.size;
    disk.full = disk.written + 700;
    expect((await install(disk, { chosen: folder(pack('2')) })).kind).toBe('no-room');
    expect(await inUse(disk)).toBe('1');
    expect(disk.files.size).toBeLessThanOrEqual(before);
  });

  it('throws away what was begun of a third pack', async () => {
    const disk = memoryDisk();
    await install(disk, { signal: { aborted: true } });
    const signal = { aborted: false };
    const onProgress = (percent: number) => (signal.aborted = percent >= 60);
    await install(disk, { signal, onProgress });
    expect((await install(disk, { chosen: folder(pack('2')) })).kind).toBe('installed');
    expect([...disk.files.keys()].filter((path) => path.includes(hashOfPack()))).toEqual([]);
  });

  it('says when the disk fails in another way', async () => {
    const disk = memoryDisk();
    disk.write = () => Promise.reject(new Error('locked'));
    expect(await install(disk)).toMatchObject({ kind: 'failed' });
  });
});
