import { describe, expect, test } from 'vitest';
import { installedBrowser, type Computer } from '@/scripts/lib/find-browser';

const own = '/cache/ms-playwright/chrome';

function computer(platform: NodeJS.Platform, there: readonly string[], env: Computer['env'] = {}): Computer {
  const paths = { PATH: '/usr/local/bin:/usr/bin', HOME: '/Users/pat' };
  const windows = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
  return {
    platform,
    env: { ...(platform === 'win32' ? windows : paths), ...env },
    isFile: (path) => there.includes(path),
    playwrightPath: own,
  };
}

describe('installedBrowser', () => {
  test('takes what CARESIDE_BROWSER names before anything else', () => {
    const found = installedBrowser(
      computer('linux', ['/opt/x', '/usr/bin/chromium'], { CARESIDE_BROWSER: '/opt/x' }),
    );
    expect(found).toEqual({ path: '/opt/x', kind: 'given' });
  });

  test('says so when CARESIDE_BROWSER names nothing', () => {
    expect(() => installedBrowser(computer('linux', [], { CARESIDE_BROWSER: '/opt/x' }))).toThrow('/opt/x');
  });

  test.each([
    ['linux', '/usr/bin/chromium', 'chromium'],
    ['linux', '/usr/local/bin/microsoft-edge', 'edge'],
    ['linux', '/usr/bin/google-chrome-stable', 'chrome'],
    ['darwin', '/Applications/Chromium.app/Contents/MacOS/Chromium', 'chromium'],
    ['darwin', '/Users/pat/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'chrome'],
    ['win32', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', 'edge'],
    ['win32', 'C:\\Local\\Google\\Chrome\\Application\\chrome.exe', 'chrome'],
    ['linux', own, 'playwright'],
  ] as const)('finds it on %s: %s', (platform, path, kind) => {
    expect(installedBrowser(computer(platform, [path]))).toEqual({ path, kind });
  });

  test('prefers browsers that take an extension from the command line to Chrome', () => {
    const chrome = '/usr/bin/google-chrome';
    expect(installedBrowser(computer('linux', [chrome, '/usr/bin/chromium']))?.kind).toBe('chromium');
    expect(installedBrowser(computer('linux', [chrome, own]))?.kind).toBe('playwright');
  });

  test('finds nothing where there is nothing', () => {
    expect(installedBrowser(computer('linux', []))).toBeNull();
  });
});
