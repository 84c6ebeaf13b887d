import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installPackage } from './apt';

export interface FoundBrowser {
  path: string;
  kind: 'given' | 'chromium' | 'edge' | 'playwright' | 'chrome';
}

/** What the finder asks of the computer; tests hand in their own. */
export interface Computer {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isFile: (path: string) => boolean;
  /** Where Playwright keeps the Chromium it downloads, whether or not it is there. */
  playwrightPath: string;
}

type Installed = 'chromium' | 'edge' | 'chrome';

const onPath: Record<Installed, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  edge: ['microsoft-edge', 'microsoft-edge-stable'],
  chrome: ['google-chrome', 'google-chrome-stable'],
};

const macApps: Record<Installed, string> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
};

const windowsPrograms: Record<Installed, string> = {
  chromium: 'Chromium\\Application\\chrome.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
};

/** Where programs of these names would lie on Linux. */
export function onSearchPath({ env }: Pick<Computer, 'env'>, names: readonly string[]): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function places(kind: Installed, { platform, env }: Computer): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.map((folder) => `${folder}/${macApps[kind]}`);
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? [`${folder}\\${windowsPrograms[kind]}`] : []));
  }
  return onSearchPath({ env }, onPath[kind]);
}

/**
 * The first browser that can load Careside, or null.
 * Chrome comes last: since version 137 it ignores --load-extension, so it needs a longer way round.
 * @throws when CARESIDE_BROWSER names a file that is not there.
 */
export function installedBrowser(computer: Computer): FoundBrowser | null {
  const given = computer.env['CARESIDE_BROWSER'];
  if (given) {
    if (!computer.isFile(given)) throw new Error(`CARESIDE_BROWSER names ${given}, which is not there.`);
    return { path: given, kind: 'given' };
  }
  const first = (kind: Installed): FoundBrowser[] =>
    places(kind, computer)
      .filter(computer.isFile)
      .slice(0, 1)
      .map((path) => ({ path, kind }));
  const own: FoundBrowser[] = computer.isFile(computer.playwrightPath)
    ? [{ path: computer.playwrightPath, kind: 'playwright' }]
    : [];
  const all = [...first('chromium'), ...first('edge'), ...own, ...first('chrome')];
  return all[0] ?? null;
}

const howTo = [
  'No browser was found that can run Careside. Do one of these, then run the same command again:',
  '  - install Chromium or Microsoft Edge',
  '  - run: npx playwright install chromium',
  '  - set CARESIDE_BROWSER to the full path of a Chromium or Edge program',
].join('\n');

export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // A snap's Chromium may not read hidden folders, and the build lies in one.
    return !realpathSync(path).startsWith('/snap/') && !realpathSync(path).endsWith('/snap');
  } catch {
    return false;
  }
}

/**
 * A browser that can load Careside; on Debian and Ubuntu, as root, the chromium package is installed where none is found.
 * @throws with what to do about it when there is none.
 */
export function findBrowser(): FoundBrowser {
  const computer: Computer = {
    platform: process.platform,
    env: process.env,
    isFile: isRunnable,
    playwrightPath: chromium.executablePath(),
  };
  const found = installedBrowser(computer);
  if (found) return found;
  const now = installPackage('chromium') ? installedBrowser(computer) : null;
  if (!now) throw new Error(howTo);
  return now;
}
