/** Puts a pack that a person chose into the private file system: checked, with progress, and taken up where it was left. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf, MANIFEST, readPack, type InstallOutcome, type Pack } from '@/core/model-pack';
import type { Disk } from './disk';

export interface ChosenFile {
  path: string;
  file: Blob;
}

/** One pack is installed at a time; the manifest of the one that is whole is written last. */
const INSTALLED = 'installed';
export const installedPath = (path: string): string => (path === '' ? INSTALLED : `${INSTALLED}/${path}`);

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

/** Never rejects. What was copied before a cancel is kept and taken up again; what is damaged is thrown away. */
export async function installPack(needs: InstallNeeds): Promise<InstallOutcome> {
  const { disk } = needs;
  try {
    return await install(needs);
  } catch (error) {
    if ((error as Error).name !== 'QuotaExceededError') return { kind: 'failed', detail: String(error) };
    const free = await disk.free().catch(() => null);
    await disk.remove(INSTALLED).catch(() => undefined);
    return { kind: 'no-room', wanted: null, free };
  }
}

async function install({ chosen, disk, pins, signal, onProgress, slice = 2 ** 22 }: InstallNeeds) {
  const found = await find(chosen);
  if ('kind' in found) return found;
  const { text, pack, files } = found;
  const hash = hashOf(encoded(text));
  if (pins && !pins.includes(hash)) return { kind: 'not-allowed' } as const;

  // What lies there of another pack goes; what lies there of this one is taken up.
  const before = await disk.read(installedPath('for'));
  if (before && new TextDecoder().decode(before) !== hash) await disk.remove(INSTALLED);
  await disk.remove(installedPath(MANIFEST));
  await disk.write(installedPath('for'), 0, encoded(hash));

  const sizes = await Promise.all(pack.files.map(({ path }) => disk.size(installedPath(path))));
  const there = pack.files.reduce((sum, { bytes }, i) => sum + Math.min(bytes, sizes[i] ?? 0), 0);
  const [all, free] = [bytesOf(pack), await disk.free()];
  if (free !== null && free < all - there) return { kind: 'no-room', wanted: all - there, free } as const;

  let done = 0;
  const advance = (bytes: number) => onProgress(Math.floor((100 * (done += bytes)) / all));
  for (const { path, bytes, sha256: expected } of pack.files) {
    const source = files.get(path);
    const target = installedPath(path);
    const digest = sha256.create();
    const kept = Math.min(await disk.size(target), bytes);
    for (let at = 0; source && at < bytes; at += slice) {
      if (signal.aborted) return { kind: 'cancelled' } as const;
      const end = Math.min(bytes, at + slice);
      const stored = end <= kept ? await disk.read(target, at, end) : null;
      const part = new Uint8Array(stored ?? (await source.slice(at, end).arrayBuffer()));
      digest.update(part);
      if (!stored) await disk.write(target, at, part);
      advance(end - at);
    }
    if (bytesToHex(digest.digest()) === expected) continue;
    await disk.remove(target);
    return { kind: 'damaged', file: path } as const;
  }
  await disk.write(installedPath(MANIFEST), 0, encoded(text));
  return { kind: 'installed', pack } as const;
}
