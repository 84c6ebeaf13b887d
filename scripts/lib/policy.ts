import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FoundBrowser } from './find-browser';

/** Where browsers on Linux look for what an administrator has decided. */
const folders: Readonly<Record<Exclude<FoundBrowser['kind'], 'given'>, readonly string[]>> = {
  chromium: ['/etc/chromium', '/etc/chromium-browser'],
  chrome: ['/etc/opt/chrome'],
  edge: ['/etc/opt/edge'],
  playwright: ['/etc/opt/chrome_for_testing', '/etc/chromium'],
};

function kindOf(browser: FoundBrowser): keyof typeof folders {
  if (browser.kind !== 'given') return browser.kind;
  const name = basename(browser.path).toLowerCase();
  if (name.includes('edge')) return 'edge';
  return name.includes('google') ? 'chrome' : 'chromium';
}

/** The folders under which a browser on Linux looks for policies, the likeliest first. */
export const policyHomes = (browser: FoundBrowser): readonly string[] => folders[kindOf(browser)];

export interface PolicyInForce {
  /** Null when it is in force; else why it is not, for the person at the keyboard. */
  problem: string | null;
  remove: () => void;
}

/** Puts managed settings for one extension in force for a browser on this computer, until `remove` is called. */
export function putPolicy(browser: FoundBrowser, extensionId: string, settings: object): PolicyInForce {
  const nothing = (problem: string): PolicyInForce => ({ problem, remove: () => undefined });
  if (process.platform !== 'linux') {
    return nothing(
      'Managed settings are put in force on Linux only; on this system the browser keeps its own.',
    );
  }
  const content = JSON.stringify({ '3rdparty': { extensions: { [extensionId]: settings } } }, null, 2);
  const written: string[] = [];
  const remove = () => written.forEach((path) => rmSync(path, { recursive: true, force: true }));
  try {
    for (const folder of policyHomes(browser)) {
      const managed = join(folder, 'policies', 'managed');
      const file = join(managed, `careside-demo-${process.pid}.json`);
      // Whatever was not there before goes again: the new folder, or else the file alone.
      written.push(mkdirSync(managed, { recursive: true }) ?? file);
      writeFileSync(file, content);
    }
    return { problem: null, remove };
  } catch {
    remove();
    return nothing(
      'Managed settings need an administrator (root) to write them, so they are not in force here.',
    );
  }
}
