import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pageSnapshotSchema, type PageSnapshot } from '@/core/record/snapshot';
import { launchPlain, readerScript } from '@/scripts/lib/reader-script';

export const folder = import.meta.dirname;

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (extname(path) !== '.html') {
      response.writeHead(404).end();
      return;
    }
    readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export interface Reading {
  /** Reads tests/golden/<slug>/page.html in real Chromium, 1200 px wide. */
  read(slug: string): Promise<PageSnapshot>;
  close(): Promise<void>;
}

/** Starts one browser and one server for all pages. */
export async function startReading(): Promise<Reading> {
  const [script, server] = await Promise.all([readerScript(), serve()]);
  const browser = await launchPlain();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    async read(slug) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      try {
        await page.goto(`http://127.0.0.1:${address.port}/${slug}/page.html`, { waitUntil: 'load' });
        await page.evaluate(script);
        return pageSnapshotSchema.parse(await page.evaluate('makeReader(window).read({ aborted: false })'));
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
