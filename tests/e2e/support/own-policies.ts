/**
 * Policies that one browser alone sees. A browser on Linux reads them from a folder of the whole machine, so each
 * gets a view of the file system of its own, in which that folder is another one. Where that is not to be had but
 * an administrator runs the tests, the machine's folder is used and cleaned up.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, type FoundBrowser } from '@/scripts/lib/find-browser';
import { policyHomes } from '@/scripts/lib/policy';

export interface OwnPolicies {
  /** What to start in the browser's place. */
  program: string;
  /** Puts a policy file in force, or changes it. */
  put: (name: string, policy: object) => void;
  remove: () => void;
}

const isRoot = process.getuid?.() === 0;
const apart = [...(isRoot ? [] : ['--map-root-user']), '--mount', '--propagation', 'private', '--'];

const mayStandApart = (folder: string, home: string): boolean =>
  spawnSync('unshare', [...apart, 'mount', '--bind', folder, home]).status === 0;

/** Null where no policy can be put in force: no Linux, or neither an administrator nor a view of one's own. */
export function ownPolicies(browser: FoundBrowser = findBrowser()): OwnPolicies | null {
  const [first = '', ...others] = process.platform === 'linux' ? policyHomes(browser) : [];
  const home = [first, ...others].find((folder) => existsSync(folder)) ?? first;
  if (home === '' || !(existsSync(home) || isRoot)) return null;
  // The folder is an empty one where the browser's package brings none; it holds no policy.
  mkdirSync(home, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'careside-policies-'));
  const seen = join(work, 'seen');
  cpSync(home, seen, { recursive: true, filter: (from) => from !== join(home, 'policies') });
  const own = mayStandApart(seen, home);
  if (!own && !isRoot) {
    rmSync(work, { recursive: true, force: true });
    return null;
  }
  const managed = join(own ? seen : home, 'policies', 'managed');
  const made = [mkdirSync(managed, { recursive: true })].filter((folder) => folder !== undefined);
  const program = join(work, 'browser');
  const enter = `exec unshare ${apart.join(' ')} sh -c 'mount --bind "$0" ${home} && exec "$@"' ${seen}`;
  writeFileSync(program, `#!/bin/sh\n${own ? enter : 'exec'} ${browser.path} "$@"\n`);
  chmodSync(program, 0o755);
  return {
    program,
    put(name, policy) {
      const file = join(managed, `careside-test-${process.pid}-${name}.json`);
      if (!made.includes(file)) made.push(file);
      writeFileSync(file, JSON.stringify(policy, null, 2));
    },
    remove() {
      for (const each of [...made, work]) rmSync(each, { recursive: true, force: true });
    },
  };
}
