import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, firefoxBuild } from '@/scripts/lib/ensure-build';
import { zipFolder } from '@/scripts/package/zip';
import { parseBuildArgs } from './args';

try {
  const { origins, xpi, rest } = parseBuildArgs(process.argv.slice(2));
  await build(rest, origins.length > 0 ? { CARESIDE_ORIGINS: origins.join(',') } : {});
  if (xpi !== null) {
    const file = resolve(process.env['INIT_CWD'] ?? process.cwd(), xpi);
    writeFileSync(file, zipFolder(firefoxBuild));
    console.log(`Written: ${file}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
