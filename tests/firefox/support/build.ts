import { ensureBuild } from '@/scripts/lib/ensure-build';

/** The tests run the extension as it is built, so a build older than its sources is made again first. */
export default async function setup(): Promise<void> {
  await ensureBuild('firefox');
}
