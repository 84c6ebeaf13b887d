import { createServer, type IncomingMessage } from 'node:http';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { harbour } from './harbour/index';
import { harbourCss } from './harbour/layout';
import { appBundle } from './bundle';
import { editorPage, editorScript } from './editors/index';
import { meadowData, meadowShell } from './meadow/index';
import { oldcroft } from './oldcroft/index';
import { tiles } from './tiles/index';
import { startPage } from './start-page';
import { vendorFile } from './vendor';

export interface Demo {
  /** "http://127.0.0.1:PORT", no slash at the end. */
  url: string;
  /** Paths that were posted to, in order: nothing is kept, but tests can see that something was sent. */
  posts: readonly string[];
  close(): Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  /** Content security policy, where it is not the demo's own. */
  wall?: string;
}

/** The demo's own wall: a page that asks for anything from outside gets nothing. */
const onlyFromHere = "default-src 'self' 'unsafe-inline' data: blob:";

/** Milliseconds the app waits for its data, so that its skeletons are really seen. */
const slowly = 250;

const shadowPage =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Components</title></head>' +
  '<body style="background:#f3e8ee"><record-app></record-app><script type="module" src="/shadow/app.js"></script></body></html>';

const page = (body: string | null): Answer | null =>
  body === null ? null : { status: 200, type: 'text/html; charset=utf-8', body };

async function answer(path: string): Promise<Answer | null> {
  if (path === '/') return page(startPage());
  if (path === '/favicon.ico') return { status: 204, type: 'image/x-icon', body: '' };
  if (path === '/harbour/harbour.css')
    return { status: 200, type: 'text/css; charset=utf-8', body: harbourCss };
  if (path.startsWith('/harbour/')) return page(harbour(path.slice('/harbour/'.length).replace(/\/$/, '')));
  if (path === '/meadow/app.js') {
    return { status: 200, type: 'text/javascript; charset=utf-8', body: await appBundle('meadow/main.tsx') };
  }
  if (path.startsWith('/meadow/api/')) {
    await new Promise((done) => setTimeout(done, slowly));
    const data = meadowData(path.slice('/meadow/api/'.length));
    return data === null ? null : { status: 200, type: 'application/json', body: data };
  }
  if (path.startsWith('/meadow/')) return page(meadowShell());
  if (path.startsWith('/oldcroft/')) return page(oldcroft(path.slice('/oldcroft/'.length)));
  if (path.startsWith('/tiles/')) return page(tiles(path.slice('/tiles/'.length)));
  if (path === '/shadow/app.js') {
    return { status: 200, type: 'text/javascript; charset=utf-8', body: await appBundle('shadow/main.tsx') };
  }
  if (path === '/shadow/') return page(shadowPage);
  const script = path.startsWith('/editors/') ? editorScript(path.slice('/editors/'.length)) : null;
  if (script) return { status: 200, type: 'text/javascript; charset=utf-8', body: await appBundle(script) };
  if (path.startsWith('/editors/')) {
    const found = page(editorPage(path.slice('/editors/'.length)));
    // Angular compiles its templates in the browser here, where a record system has done so beforehand.
    return found && path.endsWith('/angular') ? { ...found, wall: `${onlyFromHere} 'unsafe-eval'` } : found;
  }
  if (path.startsWith('/vendor/')) {
    const file = await vendorFile(path.slice('/vendor/'.length));
    return file && { status: 200, ...file };
  }
  return null;
}

/**
 * Serves the demo record systems on this machine alone.
 * @param options.port 0 takes any free port.
 * @throws where the port is taken.
 */
export async function startDemo(options: { port: number }): Promise<Demo> {
  const posts: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (request.method === 'POST') {
      request.resume();
      posts.push(path);
      response.writeHead(303, { location: path.replace(/\/new$/, '') }).end();
      return;
    }
    answer(path).then(
      (found) => {
        const missing: Answer = { status: 404, type: 'text/plain', body: 'Not found' };
        const { status, type, body, wall = onlyFromHere } = found ?? missing;
        response
          .writeHead(status, {
            'content-type': type,
            'cache-control': 'no-cache',
            'content-security-policy': wall,
          })
          .end(body);
      },
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const demo = await startDemo({ port: Number(process.env['PORT'] ?? 4173) });
  console.log(`Demo record systems: ${demo.url}/`);
}
