import { build } from '@/scripts/lib/ensure-build';
import { parseBuildArgs } from './args';

const { origins, rest } = parseBuildArgs(process.argv.slice(2));
try {
  await build(rest, origins.length > 0 ? { CARESIDE_ORIGINS: origins.join(',') } : {});
} catch {
  // The build has already printed what went wrong.
  process.exitCode = 1;
}
