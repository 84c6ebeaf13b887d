// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { policyFrom } from '@/platform/policy/in-force';
import { settingNames } from '@/platform/policy/settings';
import { parsePolicyArgs } from '@/scripts/policy/args';
import { policyFiles } from '@/scripts/policy/files';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const org = "Ŵylan & “Sons” \\ <Care>, O'Neill";
const asked = parsePolicyArgs([
  ...['--origins', 'https://care.example/*,https://*.rota.example:8443', '--org', org, '--id', id],
  ...['--set', 'idleWipeMinutes=5', '--set', 'resultsByAuthor=false', '--set', 'draftLine=Checked by [name]'],
  ...['--update-url', 'https://it.example/c/update.xml', '--out', 'x'],
]);
const files = policyFiles(asked, '1.2.3');
const text = (name: string): string => {
  const content = files[name] ?? '';
  return (typeof content === 'string' ? content : content.toString('utf16le')).replace(/^\ufeff/, '');
};
const parsed = (name: string) =>
  JSON.parse(text(name)) as Record<string, Record<string, Record<string, unknown>>>;
function xml(source: string): Document {
  const read = new DOMParser().parseFromString(source, 'application/xml');
  expect(read.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return read;
}

describe('the arguments', () => {
  test('become settings that are all right', () => {
    const policy = policyFrom(asked.settings);
    expect(policy.wrong).toEqual([]);
    expect(policy.settings).toMatchObject({
      organisationName: org,
      careOrigins: ['https://care.example', 'https://*.rota.example:8443'],
      resultsByAuthor: false,
      idleWipeMinutes: 5,
    });
  });

  test('features that stay on switch the others off', () => {
    const least = ['--origins', 'https://a.example', '--org', 'x', '--out', 'x'];
    expect(parsePolicyArgs(least).settings).not.toHaveProperty('partsOff');
    const some = parsePolicyArgs([...least, '--features', 'drafts,insertion']);
    expect(some.settings['partsOff']).toEqual(['questions', 'spot-check']);
    expect(() => parsePolicyArgs([...least, '--features', 'chat'])).toThrow('there is no part "chat"');
  });

  test.each([
    [['--org', 'x', '--out', 'x'], '--origins is missing'],
    [['--origins', 'care.example', '--org', 'x', '--out', 'x'], 'careOrigins cannot be'],
    [['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--id', 'abc'], '--id is 32 letters'],
    [['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--set', 'nothing=1'], 'no such setting'],
    [
      ['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--set', 'idleWipeMinutes=0'],
      'idleWipeMinutes cannot be 0',
    ],
    [
      ['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--update-url', 'file:x'],
      '--update-url',
    ],
    [['--colour', 'red'], 'is no option'],
  ])('%j is refused in words', (args, words) => expect(() => parsePolicyArgs(args)).toThrow(words));
});

describe('the files', () => {
  test('JSON of each browser holds the same settings', () => {
    for (const browser of ['chrome', 'edge']) {
      const policy = parsed(`linux/${browser}/careside.json`);
      expect(policy['3rdparty']?.['extensions']?.[id]).toEqual(asked.settings);
      expect(policy['ExtensionSettings']?.[id]).toMatchObject({
        installation_mode: 'force_installed',
        update_url: 'https://it.example/c/update.xml',
        runtime_allowed_hosts: ['https://care.example', 'https://*.rota.example'],
      });
    }
    const wrapped = Object.entries(JSON.parse(text('google-admin/careside.json')) as Record<string, object>);
    const unwrapped = wrapped.map(([name, each]) => [name, (each as { Value: unknown }).Value]);
    expect(Object.fromEntries(unwrapped)).toEqual(asked.settings);
    const { policies } = JSON.parse(text('firefox/policies.json')) as { policies: Record<string, object> };
    expect(Object.values((policies['3rdparty'] as { Extensions: object }).Extensions)).toEqual([
      asked.settings,
    ]);
  });

  test('the update manifest is XML that names the id, the version and the package', () => {
    const app = xml(text('update.xml')).querySelector('app');
    expect(app?.getAttribute('appid')).toBe(id);
    const check = app?.querySelector('updatecheck');
    expect(check?.getAttribute('version')).toBe('1.2.3');
    expect(check?.getAttribute('codebase')).toBe('https://it.example/c/careside-1.2.3.crx');
  });

  test('the macOS profile is XML, and holds the settings for each browser', () => {
    const profile = xml(text('macos/careside.mobileconfig'));
    const strings = [...profile.querySelectorAll('string')].map((each) => each.textContent);
    expect(strings.filter((each) => each === org)).toHaveLength(3);
    expect(strings).toContain(`com.google.Chrome.extensions.${id}`);
    const ids = [...profile.querySelectorAll('key')]
      .filter((key) => key.textContent === 'PayloadUUID')
      .map((key) => key.nextElementSibling?.textContent);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of ids) expect(each).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
  });

  test('the Windows template is XML, names every setting for both browsers, and every word it points to is there', () => {
    const template = xml(text('windows/careside.admx'));
    const words = xml(text('windows/en-GB/careside.adml'));
    expect(template.querySelectorAll('policy')).toHaveLength(settingNames.length * 2);
    const pointers = [...text('windows/careside.admx').matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
    expect(pointers.length).toBeGreaterThan(settingNames.length);
    for (const [, kind, name] of pointers) {
      expect(words.querySelector(`${kind}[id="${name}"]`), `${kind} ${name}`).not.toBeNull();
    }
    const boxes = [...words.querySelectorAll('[refId]')].map((each) => each.getAttribute('refId'));
    for (const each of boxes) expect(template.querySelector(`[id="${each}"]`), String(each)).not.toBeNull();
  });

  test.each(['chrome', 'edge'])('the %s .reg file is one regedit reads', (browser) => {
    const raw = files[`windows/careside-${browser}.reg`] as Buffer;
    expect([raw[0], raw[1]]).toEqual([0xff, 0xfe]);
    const lines = text(`windows/careside-${browser}.reg`).split('\r\n');
    expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
    expect(lines.join('')).not.toContain('\n');
    const shape =
      /^$|^Windows Registry|^\[HKEY_LOCAL_MACHINE\\[^\]]+\]$|^"[^"\\]+"=(?:dword:[0-9a-f]{8}|"(?:[^"\\]|\\["\\])*")$/u;
    expect(lines.filter((line) => !shape.test(line))).toEqual([]);
    expect(lines).toContain('"idleWipeMinutes"=dword:00000005');
    expect(lines).toContain('"resultsByAuthor"=dword:00000000');
    expect(lines).toContain(`"organisationName"="${org.replace(/\\/g, '\\\\')}"`);
    expect(lines.filter((line) => line.startsWith('[')).every((line) => line.includes(id))).toBe(true);
  });

  test('the Intune script sets every value that the .reg files set, with quotes that end where they should', () => {
    const set = text('windows/careside-intune.ps1')
      .split('\r\n')
      .filter((line) => line.startsWith('Set-Careside'));
    const inReg = ['chrome', 'edge'].flatMap((browser) =>
      text(`windows/careside-${browser}.reg`)
        .split('\r\n')
        .filter((line) => line.startsWith('"')),
    );
    expect(set).toHaveLength(inReg.length);
    const word = String.raw`'(?:[^']|'')*'`;
    for (const line of set) {
      expect(line).toMatch(
        new RegExp(`^Set-CaresideValue ${word} ${word} (?:\\d+ DWord|${word} String)$`, 'u'),
      );
    }
  });
});
