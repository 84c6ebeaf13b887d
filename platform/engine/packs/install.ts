/** Puts a pack that a person chose into the private file system: checked, with progress, and taken up where it was left. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf, MANIFEST, readPack, type InstallOutcome, type Pack } from '@/core/model-pack';
import { checked } from '../verified';
import type { Disk } from './disk';

export interface ChosenFile {
  path: string;
  file: Blob;
}

/**
 * Each pack lies in a folder named by the hash of its manifest. CURRENT names the one that is whole, and is written last;
 * BEGUN the one last begun. So a pack stays in use until another was checked to its end.
 */
const [INSTALLED, CURRENT, BEGUN] = ['installed', 'current', 'begun'];
const HASH = /^[0-9a-f]{64}$/;
const at = (...steps: string[]): string => [INSTALLED, ...steps].join('/');

async function named(disk: Reads, mark: string): Promise<string | null> {
  const bytes = await disk.read(at(mark));
  const hash = bytes && new TextDecoder().decode(bytes);
  return hash && HASH.test(hash) ? hash : null;
}

type Reads = Pick<Disk, 'read'>;

/** Reads a file of the installed pack, unchecked; null where there is none. */
export async function readInstalled(disk: Reads, path: string): Promise<ArrayBuffer | null> {
  const hash = await named(disk, CURRENT);
  return hash === null ? null : disk.read(at(hash, path));
}

/**
 * The manifest of the installed pack, which holds the hashes of all else; null where there is none.
 * @throws FileProblem where it is not the one that was installed
 */
export async function installedManifest(disk: Reads): Promise<ArrayBuffer | null> {
  const bytes = await readInstalled(disk, MANIFEST);
  return bytes && checked(bytes, MANIFEST, (await named(disk, CURRENT)) ?? '');
}

/** Takes away every pack, whole or begun. */
export const removePacks = (disk: Pick<Disk, 'remove'>): Promise<void> => disk.remove(INSTALLED);

export interface InstallNeeds {
  chosen: readonly ChosenFile[];
  disk: Disk;
  /** SHA-256 of the manifests that may be installed; null: any. */
  pins: readonly string[] | null;
  signal: { readonly aborted: boolean };
  /** Percent of the bytes copied and checked. */
  onProgress: (percent: number) => void;
  /** Bytes copied at a time. */
  slice?: number;
}

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
const encoded = (text: string) => new TextEncoder().encode(text);

interface Found {
  text: string;
  pack: Pack;
  files: ReadonlyMap<string, Blob>;
}

/** The manifest and the files it lists, whatever folder they lie in. */
async function find(chosen: readonly ChosenFile[]): Promise<Found | InstallOutcome> {
  const manifest = chosen.find(({ path }) => path === MANIFEST || path.endsWith(`/${MANIFEST}`));
  if (!manifest) return { kind: 'not-a-pack', why: 'no-manifest' };
  const text = await manifest.file.text();
  const pack = readPack(text);
  if (!pack) return { kind: 'not-a-pack', why: 'bad-manifest' };
  const root = manifest.path.slice(0, -MANIFEST.length);
  const files = new Map(chosen.map(({ path, file }) => [path.slice(root.length), file]));
  for (const { path, bytes } of pack.files) {
    const file = files.get(path);
    if (!file) return { kind: 'missing', file: path };
    if (file.size !== bytes) return { kind: 'damaged', file: path };
  }
  return { text, pack, files };
}

/** What was begun and is not in use gives its room back. */
async function dropBegun(disk: Disk): Promise<void> {
  const [current, begun] = [await named(disk, CURRENT), await named(disk, BEGUN)];
  if (begun && begun !== current) await disk.remove(at(begun));
  await disk.remove(at(BEGUN));
}

/** Never rejects. A pack in use stays until the new one is whole. What was copied before a cancel is kept and taken up again; what is damaged is thrown away. */
export async function installPack(needs: InstallNeeds): Promise<InstallOutcome> {
  const { disk } = needs;
  try {
    return await install(needs);
  } catch (error) {
    if ((error as Error).name !== 'QuotaExceededError') return { kind: 'failed', detail: String(error) };
    const free = await disk.free().catch(() => null);
    await dropBegun(disk).catch(() => undefined);
    return { kind: 'no-room', wanted: null, free };
  }
}

async function install({ chosen, disk, pins, signal, onProgress, slice = 2 ** 22 }: InstallNeeds) {
  const found = await find(chosen);
  if ('kind' in found) return found;
  const { text, pack, files } = found;
  const hash = hashOf(encoded(text));
  if (pins && !pins.includes(hash)) return { kind: 'not-allowed' } as const;

  // What was begun of another pack goes; what lies there of this one is taken up.
  if ((await named(disk, BEGUN)) !== hash) await dropBegun(disk);
  await disk.write(at(BEGUN), 0, encoded(hash));

  const sizes = await Promise.all(pack.files.map(({ path }) => disk.size(at(hash, path))));
  const there = pack.files.reduce((sum, { bytes }, i) => sum + Math.min(bytes, sizes[i] ?? 0), 0);
  const [all, free] = [bytesOf(pack), await disk.free()];
  if (free !== null && free < all - there) return { kind: 'no-room', wanted: all - there, free } as const;

  let done = 0;
  const advance = (bytes: number) => onProgress(Math.floor((100 * (done += bytes)) / all));
  for (const { path, bytes, sha256: expected } of pack.files) {
    const source = files.get(path);
    const target = at(hash, path);
    const digest = sha256.create();
    const kept = Math.min(await disk.size(target), bytes);
    for (let from = 0; source && from < bytes; from += slice) {
      if (signal.aborted) return { kind: 'cancelled' } as const;
      const end = Math.min(bytes, from + slice);
      const stored = end <= kept ? await disk.read(target, from, end) : null;
      const part = new Uint8Array(stored ?? (await source.slice(from, end).arrayBuffer()));
      digest.update(part);
      if (!stored) await disk.write(target, from, part);
      advance(end - from);
    }
    if (bytesToHex(digest.digest()) === expected) continue;
    await disk.remove(target);
    return { kind: 'damaged', file: path } as const;
  }
  const before = await named(disk, CURRENT);
  await disk.write(at(hash, MANIFEST), 0, encoded(text));
  await disk.write(at(CURRENT), 0, encoded(hash));
  if (before && before !== hash) await disk.remove(at(before));
  return { kind: 'installed', pack } as const;
}
