import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { pageSnapshotSchema, type PageSnapshot } from '@/core/record/snapshot';
import { findBrowser } from '@/scripts/lib/find-browser';

export const folder = import.meta.dirname;
const root = join(folder, '../..');

/** The page reader as the content script carries it, put into the page as one script. */
async function readerScript(): Promise<string> {
  const built = await build({
    stdin: {
      contents: `import { createPageReader } from '@/platform/page/reader';
        globalThis.readForGolden = () => createPageReader(window).read({ aborted: false });`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    alias: { '@': root },
  });
  const script = built.outputFiles[0]?.text;
  if (!script) throw new Error('the page reader was not built');
  return script;
}

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
  const found = findBrowser();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    args: [...asRoot, '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    async read(slug) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      try {
        await page.goto(`http://127.0.0.1:${address.port}/${slug}/page.html`, { waitUntil: 'load' });
        await page.evaluate(script);
        return pageSnapshotSchema.parse(
          await page.evaluate(() => (globalThis as unknown as { readForGolden(): unknown }).readForGolden()),
        );
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
