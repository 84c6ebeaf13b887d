import { ensureBuild } from '@/scripts/lib/ensure-build';
import { findFirefox } from '@/scripts/lib/find-firefox';

/**
 * Finds Firefox, or installs it, and says what to do where neither can be. The tests run the extension as it is
 * built, so a build older than its sources is made again first.
 */
export default async function setup(): Promise<void> {
  process.env['CARESIDE_FIREFOX'] = findFirefox();
  await ensureBuild('firefox');
}
