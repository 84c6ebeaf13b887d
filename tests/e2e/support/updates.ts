import { createServer } from 'node:http';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { writeFileList } from '@/scripts/build/file-list';
import { writeCrx } from '@/scripts/package/crx';
import { zipFolder } from '@/scripts/package/zip';
import { updateManifest } from '@/scripts/policy/xml';

/** A web server of IT: what lies in a folder, and nothing else. */
export interface UpdateServer {
  /** The address of update.xml. */
  url: string;
  folder: string;
  /** Names of files that were asked for, in order. */
  asked: readonly string[];
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.xml': 'text/xml',
  '.crx': 'application/x-chrome-extension',
};

export async function serveUpdates(): Promise<UpdateServer> {
  const folder = mkdtempSync(join(tmpdir(), 'careside-updates-'));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://it.example').pathname);
    asked.push(name);
    const file = join(folder, name);
    if (name === '' || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/update.xml`,
    folder,
    asked,
    close: async () => {
      await new Promise((done) => server.close(done).closeAllConnections());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a release on the server, as IT copies it there. */
export const publish = (server: UpdateServer, folder: string): void =>
  cpSync(folder, server.folder, { recursive: true });

/**
 * Publishes the same extension under a higher version, signed with the same key.
 * @returns the new version
 */
export async function publishNext(
  server: UpdateServer,
  { folder, key, id, version }: { folder: string; key: string; id: string; version: string },
): Promise<string> {
  const next = version.replace(/\d+$/, (last) => String(Number(last) + 1));
  const work = mkdtempSync(join(tmpdir(), 'careside-next-'));
  for (const [name, bytes] of Object.entries(
    unzipSync(readFileSync(join(folder, `careside-${version}.zip`))),
  )) {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    writeFileSync(join(work, name), bytes);
  }
  const manifest = JSON.parse(readFileSync(join(work, 'manifest.json'), 'utf8')) as object;
  writeFileSync(join(work, 'manifest.json'), JSON.stringify({ ...manifest, version: next }));
  writeFileList(work);
  const crx = `careside-${next}.crx`;
  await writeCrx(zipFolder(work), key, join(server.folder, crx));
  writeFileSync(join(server.folder, 'update.xml'), updateManifest(id, new URL(crx, server.url).href, next));
  rmSync(work, { recursive: true, force: true });
  return next;
}
