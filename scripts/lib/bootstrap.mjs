// Plain JavaScript without dependencies: it runs in a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The oldest Node this project runs on, as package.json's engines gives it. */
const oldest = [20, 19, 0];

/** True when `version` (such as "20.19.4") is at least `minimum`. */
export function atLeast(version, minimum) {
  const parts = version.split('.').map(Number);
  const different = minimum.findIndex((part, index) => parts[index] !== part);
  return different === -1 || parts[different] > minimum[different];
}

/**
 * True when node_modules is missing or does not hold what the lock file names.
 * Dates alone do not tell: a fresh checkout can make the lock file look newer than it is.
 */
export function needsInstall(folder) {
  const stamp = join(folder, 'node_modules', '.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (!existsSync(stamp)) return true;
  if (statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = packages(lock);
  const installed = packages(stamp);
  return Object.entries(wanted).some(
    ([place, { version, optional }]) =>
      place !== '' && version !== installed[place]?.version && !(optional && !installed[place]),
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

function install() {
  console.error('Installing the locked dependencies (npm ci). This takes a minute the first time.');
  // The command's own output goes to stderr: `npm run try -- --json` keeps stdout for JSON alone.
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) stop('Installing the dependencies failed. The message above says why.');
}

/** Installs what is missing, then runs a TypeScript file of this project in this process. */
export async function runTs(file, args = process.argv.slice(2)) {
  if (!atLeast(process.versions.node, oldest)) {
    stop(
      `Careside needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}. ` +
        'Install a newer one from https://nodejs.org and run the same command again.',
    );
  }
  if (needsInstall(root)) install();
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
  const path = resolve(root, file);
  process.argv = [process.argv[0], path, ...args];
  await import(pathToFileURL(path).href);
}
