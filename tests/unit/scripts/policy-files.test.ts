// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { policyFrom } from '@/platform/policy/in-force';
import { settingNames } from '@/platform/policy/settings';
import { parsePolicyArgs } from '@/scripts/policy/args';
import { policyFiles } from '@/scripts/policy/files';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const org = "Ŵylan & “Sons” \\ <Care>, O'Neill, St Mary’s";
const asked = parsePolicyArgs([
  ...['--origins', 'https://care.example/*,https://*.rota.example:8443', '--org', org, '--id', id],
  ...['--set', 'idleWipeMinutes=5', '--set', 'resultsByAuthor=false', '--set', 'draftLine=Checked by [name]'],
  ...['--set', 'modelPacks=[]', '--set', 'wipeOnOtherPerson=true'],
  ...['--update-url', 'https://it.example/c/update.xml', '--out', 'x'],
  ...['--firefox-url', 'https://it.example/c/careside.xpi'],
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
    const least = [
      ...['--origins', 'https://a.example', '--org', 'x', '--out', 'x'],
      ...['--firefox-url', 'https://it.example/careside.xpi'],
    ];
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
      'idleWipeMinutes cannot be 0. It has to be a whole number from 1 to 720.',
    ],
    [
      ['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--set', 'noteTypes=@not-there.json'],
      'there is no file',
    ],
    [
      ['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--id', id, '--update-url', 'file:x'],
      '--update-url is an address',
    ],
    [['--origins', 'https://a.example', '--org', 'x', '--out', 'x', '--id', id], '--update-url is missing'],
    [['--origins', 'https://a.example', '--org', 'x', '--out', 'x'], 'is missing'],
    [['--origins', 'https://a.example', '--org', 'Larch\nHouse', '--out', 'x'], 'has to be one line'],
    [['--colour', 'red'], 'is no option'],
  ])('%j is refused in words', (args, words) => expect(() => parsePolicyArgs(args)).toThrow(words));
});

test('a list may be typed with commas', () => {
  const typed = [...['--origins', 'https://a.example', '--org', 'x', '--out', 'x'], '--id', id];
  const packs = ['a'.repeat(64), 'b'.repeat(64)];
  const more = ['--update-url', 'https://it.example/update.xml', '--set', `modelPacks=${packs.join(', ')}`];
  expect(parsePolicyArgs([...typed, ...more]).settings['modelPacks']).toEqual(packs);
});

describe('the files', () => {
  test('are only those of the browsers asked for, and hold no made-up address', () => {
    const both = ['--origins', 'https://a.example', '--org', 'x', '--out', 'x'];
    const chromium = policyFiles(
      parsePolicyArgs([...both, '--id', id, '--update-url', 'https://it.test/update.xml']),
      '1.2.3',
    );
    const firefox = policyFiles(
      parsePolicyArgs([...both, '--firefox-url', 'https://it.test/careside.xpi']),
      '1.2.3',
    );
    expect(Object.keys(firefox)).toEqual(['firefox/policies.json', 'macos/careside.mobileconfig']);
    expect(Object.keys(chromium)).not.toContain('firefox/policies.json');
    expect(String(firefox['macos/careside.mobileconfig'])).not.toContain('com.google.Chrome');
    expect(String(chromium['macos/careside.mobileconfig'])).not.toContain('org.mozilla.firefox');
    for (const content of Object.values({ ...chromium, ...firefox }))
      expect(String(content)).not.toContain('it.example');
  });

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
      /^$|^Windows Registry|^\[-?HKEY_LOCAL_MACHINE\\[^\]]+\]$|^"[^"\\]+"=(?:dword:[0-9a-f]{8}|"(?:[^"\\]|\\["\\])*")$/u;
    expect(lines.filter((line) => !shape.test(line))).toEqual([]);
    expect(lines).toContain('"idleWipeMinutes"=dword:00000005');
    expect(lines).toContain('"resultsByAuthor"=dword:00000000');
    expect(lines).toContain(`"organisationName"="${org.replace(/\\/g, '\\\\')}"`);
    expect(lines.filter((line) => line.startsWith('[')).every((line) => line.includes(id))).toBe(true);
  });

  test.each(['chrome', 'edge'])('the %s .reg file leaves nothing of a longer list behind', (browser) => {
    const lines = text(`windows/careside-${browser}.reg`).split('\r\n');
    const gone = lines.flatMap((line) => /^\[-(.+)\]$/.exec(line)?.[1] ?? []);
    const made = lines.flatMap((line) => /^\[([^-].*)\]$/.exec(line)?.[1] ?? []);
    const lastGone = lines.findLastIndex((line) => line.startsWith('[-'));
    expect(lines.findIndex((line) => /^\[[^-]/.test(line))).toBeGreaterThan(lastGone);
    const lists = made.filter((key) => /\\(?:careOrigins|modelPacks|runtime_\w+)$/.test(key));
    expect(lists).toHaveLength(4);
    for (const key of lists)
      expect(
        gone.some((one) => `${key}\\`.startsWith(`${one}\\`)),
        key,
      ).toBe(true);
    // Without these the browser would take Careside away between two lines.
    expect(gone.filter((key) => key.endsWith(`ExtensionSettings\\${id}`))).toEqual([]);
    // An empty list is a key without values: no list at all would allow every model pack.
    const empty = lines.findIndex((line) => line.endsWith('\\modelPacks]'));
    expect(lines[empty + 1]).toBe('');
  });

  test('the Intune script leaves the registry as the .reg files do, with quotes that end where they should', () => {
    const inReg = ['chrome', 'edge'].flatMap((browser) =>
      registryLines(text(`windows/careside-${browser}.reg`)),
    );
    const calls = text('windows/careside-intune.ps1')
      .split('\r\n')
      .filter((line) => /^(?:Remove|Add|Set)-Careside/.test(line));
    // PowerShell reads each of these five as a quote, and two of them in a row as one that is meant.
    const quote = "['‘’‚‛]";
    const word = `'((?:[^'‘’‚‛]|(?<q>${quote})\\k<q>)*)'`;
    const plain = (given: string) => given.replace(new RegExp(`(${quote})\\1`, 'gu'), '$1');
    const inScript = calls.map((line) => {
      const of = (shape: string) => new RegExp(`^${shape}$`, 'u').exec(line);
      const key = of(`(?:Remove|Add)-CaresideKey '([^']+)'`);
      if (key) return [line.startsWith('Remove') ? 'gone' : 'key', key[1]];
      const set = of(`Set-CaresideValue '([^']+)' '(\\w+)' (?:(\\d+) DWord|${word} String)`);
      expect(set, line).not.toBeNull();
      return ['value', set?.[1], set?.[2], set?.[3] === undefined ? plain(set?.[4] ?? '') : Number(set[3])];
    });
    expect(inScript).toEqual(inReg);
  });
});

/** What regedit would do with a file, line by line, with the roots written as PowerShell writes them. */
function registryLines(source: string): (string | number | undefined)[][] {
  let key = '';
  return source.split('\r\n').flatMap((line): (string | number | undefined)[][] => {
    const place = /^\[(-?)HKEY_LOCAL_MACHINE(.+)\]$/.exec(line);
    if (place) key = `HKLM:${place[2]}`;
    if (place) return [[place[1] === '-' ? 'gone' : 'key', key]];
    const value = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/u.exec(line);
    if (!value) return [];
    const [, name, number, string = ''] = value;
    return [
      ['value', key, name, number === undefined ? string.replace(/\\(.)/gu, '$1') : parseInt(number, 16)],
    ];
  });
}
