/** The origin's private file system, as far as packs need it. Writing works in a worker only. */

export interface Disk {
  /** Bytes of a file; 0 where there is none. */
  size(path: string): Promise<number>;
  /** Bytes `from` to `to` of a file, or all; null where there is none. */
  read(path: string, from?: number, to?: number): Promise<ArrayBuffer | null>;
  /** Writes at a place of a file, which is made where it is missing. Rejects when the disk or the quota is full. */
  write(path: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes a file or a folder away; nothing happens where there is none. */
  remove(path: string): Promise<void>;
  /** Bytes the browser would still give this extension; null where it does not say. */
  free(): Promise<number | null>;
}

type Folder = FileSystemDirectoryHandle;

/** A file as a worker can have it open; the types of a page do not know of it. */
interface OpenFile {
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  flush(): void;
  close(): void;
}
type WritableFile = FileSystemFileHandle & { createSyncAccessHandle(): Promise<OpenFile> };

/** Everything lies in one folder of this name. */
const ROOT = 'packs';

async function place(path: string, create: boolean): Promise<{ folder: Folder; name: string } | null> {
  const steps = [ROOT, ...path.split('/')];
  const name = steps.pop() ?? '';
  let folder = await navigator.storage.getDirectory();
  try {
    for (const step of steps) folder = await folder.getDirectoryHandle(step, { create });
  } catch (error) {
    if (create) throw error;
    return null;
  }
  return { folder, name };
}

async function find(path: string): Promise<File | null> {
  const found = await place(path, false);
  const handle = await found?.folder.getFileHandle(found.name).catch(() => null);
  return (await handle?.getFile()) ?? null;
}

export const privateDisk: Disk = {
  size: async (path) => (await find(path))?.size ?? 0,
  read: async (path, from, to) => (await (await find(path))?.slice(from, to).arrayBuffer()) ?? null,
  async write(path, at, bytes) {
    const found = await place(path, true);
    const handle = await found?.folder.getFileHandle(found.name, { create: true });
    const writer = await (handle as WritableFile | undefined)?.createSyncAccessHandle();
    try {
      const written = writer?.write(bytes, { at });
      if (written !== bytes.length) throw new DOMException('not all was written', 'QuotaExceededError');
      writer?.flush();
    } finally {
      writer?.close();
    }
  },
  async remove(path) {
    const found = await place(path, false);
    await found?.folder.removeEntry(found.name, { recursive: true }).catch((error: unknown) => {
      if ((error as DOMException).name !== 'NotFoundError') throw error;
    });
  },
  async free() {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? null : quota - (usage ?? 0);
  },
};
