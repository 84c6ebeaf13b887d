/** A disk in memory that can be as small as a test wants. */
import type { Disk } from '@/platform/engine/packs/disk';

export interface MemoryDisk extends Disk {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  written: number;
  /** Bytes after which writing fails, whatever `free` said. */
  full: number;
}

export function memoryDisk({ free = 1e9, full = Infinity } = {}): MemoryDisk {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const disk: MemoryDisk = {
    files,
    written: 0,
    full,
    size: (path) => Promise.resolve(files.get(path)?.length ?? 0),
    read: (path, from, to) => Promise.resolve(files.get(path)?.slice(from, to).buffer ?? null),
    write(path, at, bytes) {
      if (disk.written + bytes.length > disk.full)
        return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      disk.written += bytes.length;
      const before = files.get(path) ?? new Uint8Array();
      const after = new Uint8Array(Math.max(before.length, at + bytes.length));
      after.set(before);
      after.set(bytes, at);
      files.set(path, after);
      return Promise.resolve();
    },
    remove(path) {
      for (const name of files.keys()) if (name === path || name.startsWith(`${path}/`)) files.delete(name);
      return Promise.resolve();
    },
    free: () => Promise.resolve(free),
  };
  return disk;
}
