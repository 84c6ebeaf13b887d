import { describe, expect, test } from 'vitest';
import { installedFirefox } from '@/scripts/lib/find-firefox';

const computer = (platform: NodeJS.Platform, there: readonly string[], given?: string) => ({
  platform,
  env: {
    PATH: '/usr/local/bin:/usr/bin',
    PROGRAMFILES: 'C:\\Program Files',
    ...(given ? { CARESIDE_FIREFOX: given } : {}),
  },
  isFile: (path: string) => there.includes(path),
});

describe('installedFirefox', () => {
  test.each([
    ['linux', '/usr/bin/firefox-esr'],
    ['linux', '/usr/local/bin/firefox'],
    ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('finds it on %s: %s', (platform, path) => {
    expect(installedFirefox(computer(platform, [path]))).toBe(path);
  });

  test('prefers the ESR, and whatever CARESIDE_FIREFOX names to both', () => {
    const both = ['/usr/local/bin/firefox', '/usr/bin/firefox-esr', '/opt/firefox'];
    expect(installedFirefox(computer('linux', both))).toBe('/usr/bin/firefox-esr');
    expect(installedFirefox(computer('linux', both, '/opt/firefox'))).toBe('/opt/firefox');
  });

  test('says so when CARESIDE_FIREFOX names nothing, and finds nothing where there is nothing', () => {
    expect(() => installedFirefox(computer('linux', [], '/opt/firefox'))).toThrow('/opt/firefox');
    expect(installedFirefox(computer('linux', []))).toBeNull();
  });
});
