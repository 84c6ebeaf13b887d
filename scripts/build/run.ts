import { build } from '@/scripts/lib/ensure-build';
import { parseBuildArgs } from './args';

try {
  const { origins, rest } = parseBuildArgs(process.argv.slice(2));
  await build(rest, origins.length > 0 ? { CARESIDE_ORIGINS: origins.join(',') } : {});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
