import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root';
import { runBinary } from './run';

/** What the build is made from. */
const sources = [
  'entrypoints',
  'components',
  'core',
  'platform',
  'knowledge',
  'utils',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** The unpacked extension that Chromium loads. */
export const chromeBuild = inRoot('.output', 'chrome-mv3');

/** The same for Firefox. */
export const firefoxBuild = inRoot('.output', 'firefox-mv3');

/** The latest change, in milliseconds since 1970, of a file or of anything in a folder; 0 when there is none. */
function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => latestChange(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

/** True when there is no build, or one older than what it is made from. */
function isStale(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return true;
  const made = statSync(manifest).mtimeMs;
  return sources.some((source) => latestChange(inRoot(source)) > made);
}

/**
 * Builds the extension.
 * @param show where what the builder says goes; it is told in any case where the build fails
 * @throws when the build fails
 */
export async function build(
  args: readonly string[] = [],
  env: Record<string, string> = {},
  show: 'stderr' | 'nowhere' = 'stderr',
): Promise<void> {
  const done = await runBinary('wxt', ['build', ...args], { env, show });
  if (done.code === 0) return;
  if (show === 'nowhere') process.stderr.write(done.output);
  throw new Error('The build failed.');
}

/** Builds the extension when it is missing or older than its sources. Says so on stderr. */
export async function ensureBuild(browser: 'chrome' | 'firefox' = 'chrome'): Promise<void> {
  if (!isStale(browser === 'firefox' ? firefoxBuild : chromeBuild)) return;
  process.stderr.write('Building the extension…\n');
  await build(browser === 'firefox' ? ['-b', 'firefox'] : []);
}
