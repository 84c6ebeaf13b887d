import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, firefoxBuild } from '@/scripts/lib/ensure-build';
import { zipFolder } from '@/scripts/package/zip';
import { parseBuildArgs } from './args';
import { readCarried } from './pack';

/** The same folder, looked at before a minute is spent on building. */
function readablePack(folder: string): string {
  readCarried(folder);
  return folder;
}

try {
  const { origins, xpi, pack, webgpu, rest } = parseBuildArgs(process.argv.slice(2));
  const from = process.env['INIT_CWD'] ?? process.cwd();
  await build(rest, {
    ...(origins.length > 0 ? { CARESIDE_ORIGINS: origins.join(',') } : {}),
    ...(webgpu ? { CARESIDE_WEBGPU: '1' } : {}),
    ...(pack === null ? {} : { CARESIDE_PACK: readablePack(resolve(from, pack)) }),
  });
  if (xpi !== null) {
    const file = resolve(from, xpi);
    writeFileSync(file, zipFolder(firefoxBuild));
    console.log(`Written: ${file}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
