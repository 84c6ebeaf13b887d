import { createServer } from 'node:http';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';

export interface Served {
  /** The address of a file given to `serveFiles`. */
  address: (path: string) => string;
  origin: string;
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'text/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.pdf': 'application/pdf',
};

/**
 * Serves files on this computer alone, each with its own folder beside it, so that a page finds its pictures and styles.
 * Nothing outside those folders is served, also not through a link.
 */
export async function serveFiles(paths: readonly string[]): Promise<Served> {
  const folders = [...new Set(paths.map((path) => dirname(path)))];
  const server = createServer((request, response) => {
    const parts = decode(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
      .split('/')
      .slice(1);
    const file = inside(folders[Number(parts[0])], parts.slice(1));
    const send = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    if (!file) return void send(404, 'text/plain', 'Not found');
    readFile(file).then(
      (body) => send(200, types[extname(file).toLowerCase()] ?? 'application/octet-stream', body),
      () => send(404, 'text/plain', 'Not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    origin,
    address: (path) => `${origin}/${folders.indexOf(dirname(path))}/${encodeURIComponent(basename(path))}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** The real file at that place in the folder, or null when it is missing or lies elsewhere. */
function inside(folder: string | undefined, parts: readonly string[]): string | null {
  if (folder === undefined || parts.length === 0) return null;
  try {
    const file = realpathSync(join(folder, ...parts));
    return file.startsWith(realpathSync(folder) + sep) ? file : null;
  } catch {
    return null;
  }
}
