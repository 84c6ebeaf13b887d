import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startDemo, type Demo } from '@/demo/server';
import { run } from '@/scripts/lib/run';
import { root } from '@/scripts/lib/root';
import { publish, serveUpdates, type UpdateServer } from './updates';

export interface Release {
  folder: string;
  key: string;
  id: string;
  version: string;
  /** What it was made with beside key and folder. */
  args: readonly string[];
}

export const bakedOrigin = 'http://127.0.0.1/*';

/**
 * Runs `npm run package` of a checkout as it is, without installing anything.
 * @throws with what it said where it failed
 */
export async function makeRelease(
  checkout: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const done = await run(
    process.execPath,
    ['--import', 'tsx', join(checkout, 'scripts', 'package', 'run.ts'), ...args],
    { env: { TSX_TSCONFIG_PATH: join(checkout, 'tsconfig.json'), ...env } },
  );
  if (done.code !== 0) throw new Error(done.output);
  return done.output;
}

interface Worker {
  demo: Demo;
  updates: UpdateServer;
  /** What one organisation published, under a key of its own. Packaged once for all tests. */
  release: Release;
}

export const test = base.extend<object, Worker>({
  demo: [
    async ({}, provide) => {
      const demo = await startDemo({ port: 0 });
      await provide(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  updates: [
    async ({}, provide) => {
      const updates = await serveUpdates();
      await provide(updates);
      await updates.close();
    },
    { scope: 'worker' },
  ],
  release: [
    async ({ updates }, provide) => {
      const work = mkdtempSync(join(tmpdir(), 'careside-release-'));
      const [key, folder] = [join(work, 'key.pem'), join(work, 'release')];
      const args = ['--origins', bakedOrigin, '--update-url', updates.url];
      await makeRelease(root, ['--new-key', key]);
      await makeRelease(root, ['--key', key, '--out', folder, ...args]);
      publish(updates, folder);
      const note = JSON.parse(readFileSync(join(folder, 'provenance.json'), 'utf8')) as {
        extensionId: string;
        version: string;
      };
      await provide({ folder, key, id: note.extensionId, version: note.version, args });
      rmSync(work, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

export { expect } from '@playwright/test';
