import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const isDebian = (): boolean =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs a Debian package, where this is Debian or Ubuntu and one may. @returns whether it was tried */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  process.stderr.write(`No browser found. Installing the ${name} package (apt-get install ${name})…\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', name]]) {
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', process.stderr, process.stderr] });
  }
  return true;
}
