/** Reads saved HTML pages with the real page reader in real Chromium, one browser for all. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { PageSnapshot } from '@/core/record/snapshot';
import { launchPlain, readerScript } from '@/scripts/lib/reader-script';

/**
 * One snapshot for each file, in order. Pages are served from this machine and cannot load anything else.
 * @param inspect also looks at each page before it is read
 */
export async function pageSnapshots(
  files: readonly string[],
  inspect?: (page: Page) => Promise<void>,
): Promise<PageSnapshot[]> {
  const script = await readerScript();
  const server = createServer((request, response) => {
    const file = files[Number((request.url ?? '').slice(1))];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(file === undefined ? '' : readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const browser = await launchPlain();
  const snapshots: PageSnapshot[] = [];
  try {
    for (const index of files.keys()) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`http://127.0.0.1:${port}/${index}`, { waitUntil: 'load' });
      await inspect?.(page);
      await page.addScriptTag({ content: script });
      snapshots.push(await page.evaluate('makeReader(window).read({ aborted: false })'));
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return snapshots;
}
