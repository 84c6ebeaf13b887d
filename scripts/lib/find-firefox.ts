import { installPackage } from './apt';
import { isRunnable, onSearchPath, type Computer } from './find-browser';

const howTo = [
  'No Firefox was found. Do one of these, then run the same command again:',
  '  - install Firefox ESR (on Debian: apt-get install firefox-esr)',
  '  - set CARESIDE_FIREFOX to the full path of a Firefox program',
  'A Firefox from a snap does not do: it may not read the folder that the tests build in.',
].join('\n');

function places(computer: Computer): string[] {
  const { platform, env } = computer;
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? [`${folder}\\Mozilla Firefox\\firefox.exe`] : []));
  }
  return ['firefox-esr', 'firefox'].flatMap((name) => onSearchPath(computer, [name]));
}

/**
 * The first Firefox there is, or null. ESR first: it alone takes an add-on that Mozilla has not signed.
 * @throws when CARESIDE_FIREFOX names a file that is not there.
 */
export function installedFirefox(computer: Omit<Computer, 'playwrightPath'>): string | null {
  const given = computer.env['CARESIDE_FIREFOX'];
  if (given && !computer.isFile(given))
    throw new Error(`CARESIDE_FIREFOX names ${given}, which is not there.`);
  return given || (places({ ...computer, playwrightPath: '' }).find(computer.isFile) ?? null);
}

/**
 * A Firefox; on Debian, as root, the firefox-esr package is installed where none is found.
 * @throws with what to do about it when there is none.
 */
export function findFirefox(): string {
  const computer = { platform: process.platform, env: process.env, isFile: isRunnable };
  const found =
    installedFirefox(computer) ?? (installPackage('firefox-esr') ? installedFirefox(computer) : null);
  if (!found) throw new Error(howTo);
  return found;
}
