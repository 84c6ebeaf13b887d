import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { run } from '@/scripts/lib/run';
import { root } from '@/scripts/lib/root';

export interface Release {
  folder: string;
  key: string;
  id: string;
  version: string;
}

/** Where the release says that its updates lie. Tests serve it there themselves. */
export const updateUrl = 'https://it.example/careside/update.xml';
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

/** What one organisation would publish: packaged once for all tests, with a key of its own. */
export const test = base.extend<object, { release: Release }>({
  release: [
    async ({}, provide) => {
      const work = mkdtempSync(join(tmpdir(), 'careside-release-'));
      const [key, folder] = [join(work, 'key.pem'), join(work, 'release')];
      await makeRelease(root, ['--new-key', key]);
      await makeRelease(root, ['--key', key, '--out', folder, ...siteArgs]);
      const note = JSON.parse(readFileSync(join(folder, 'provenance.json'), 'utf8')) as {
        extensionId: string;
        version: string;
      };
      await provide({ folder, key, id: note.extensionId, version: note.version });
      rmSync(work, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

export const siteArgs = ['--origins', bakedOrigin, '--update-url', updateUrl];

export { expect } from '@playwright/test';
