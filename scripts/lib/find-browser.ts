import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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

function places(kind: Installed, { platform, env }: Computer): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.map((folder) => `${folder}/${macApps[kind]}`);
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? [`${folder}\\${windowsPrograms[kind]}`] : []));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => onPath[kind].map((name) => join(folder, name)));
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

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // A snap's Chromium may not read hidden folders, and the build lies in one.
    return !realpathSync(path).startsWith('/snap/') && !realpathSync(path).endsWith('/snap');
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function installWithApt(): void {
  process.stderr.write('No browser found. Installing the chromium package (apt-get install chromium)…\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', process.stderr, process.stderr] });
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
  if (process.getuid?.() === 0 && isDebian()) installWithApt();
  const now = installedBrowser(computer);
  if (!now) throw new Error(howTo);
  return now;
}
