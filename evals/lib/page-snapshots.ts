/** Reads saved HTML pages with the real page reader in real Chromium, one browser for all. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { PageSnapshot } from '@/core/record/snapshot';
import { findBrowser } from '@/scripts/lib/find-browser';

const ENTRY = `
import { createPageReader } from '@/platform/page/reader';
globalThis.readPage = async () => {
  const reader = createPageReader(window);
  return reader.read({ aborted: false });
};`;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

async function readerScript(): Promise<string> {
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** One snapshot for each file, in order. Pages are served from this machine and cannot load anything else. */
export async function pageSnapshots(files: readonly string[]): Promise<PageSnapshot[]> {
  const script = await readerScript();
  const server = createServer((request, response) => {
    const file = files[Number((request.url ?? '').slice(1))];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(file === undefined ? '' : readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const { path } = findBrowser();
  const browser = await chromium.launch({ executablePath: path, args: FLAGS });
  const snapshots: PageSnapshot[] = [];
  try {
    for (const index of files.keys()) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`http://127.0.0.1:${port}/${index}`, { waitUntil: 'load' });
      await page.addScriptTag({ content: script });
      snapshots.push(await page.evaluate('readPage()'));
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return snapshots;
}
