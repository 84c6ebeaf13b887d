/** Windows: the policies as values of the registry, as a .reg file and as a script for Intune. */
import { installation, type ForChromium } from './browsers';

interface Value {
  name: string;
  value: string | number;
}

/** What one browser is to hold. */
export interface Registry {
  /** Taken away first: a list that got shorter, or a setting that is no longer set, would stay where it was. */
  gone: string[];
  /** Each with its values. One without values is an empty list, which is not the same as no list. */
  keys: { key: string; values: Value[] }[];
}

const roots = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;

/** A list becomes a key of its own with numbered values, as Chromium reads it. */
function keysOf(key: string, values: Record<string, unknown>): Registry['keys'] {
  const all = Object.entries(values);
  const lists = all.flatMap(([name, value]) =>
    Array.isArray(value)
      ? [
          {
            key: `${key}\\${name}`,
            values: value.map((each, index) => ({ name: `${index + 1}`, value: String(each) })),
          },
        ]
      : [],
  );
  const single = all.flatMap(([name, value]) =>
    Array.isArray(value)
      ? []
      : [{ name, value: typeof value === 'boolean' ? Number(value) : (value as string | number) }],
  );
  return [{ key, values: single }, ...lists];
}

/** Only keys under this extension's own id: other extensions' settings stay. */
export function registryOf(asked: ForChromium, browser: keyof typeof roots): Registry {
  const root = roots[browser];
  const settings = `${root}\\3rdparty\\extensions\\${asked.extensionId}\\policy`;
  const extension = keysOf(`${root}\\ExtensionSettings\\${asked.extensionId}`, installation(asked, browser));
  // Of the installation only the lists go: without the rest the browser would, for a moment, take Careside away.
  const lists = extension.slice(1).map(({ key }) => key);
  return { gone: [...lists, settings], keys: [...extension, ...keysOf(settings, asked.settings)] };
}

const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

/** A .reg file: UTF-16 with its mark, lines ended as Windows ends them. */
export function regFile({ gone, keys }: Registry): Buffer {
  const emptied = gone.map((key) => `[-HKEY_LOCAL_MACHINE\\${key}]\r\n`);
  const parts = keys.map(({ key, values }) => {
    const lines = values.map(({ name, value }) => {
      const right =
        typeof value === 'number' ? `dword:${value.toString(16).padStart(8, '0')}` : quoted(value);
      return `${quoted(name)}=${right}`;
    });
    return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...lines, ''].join('\r\n');
  });
  const text = ['Windows Registry Editor Version 5.00', '', ...emptied, ...parts, ''].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** PowerShell takes a typographic quote for a straight one: `St Mary’s` would end the text. */
const powershell = (text: string): string => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

/** A script for Intune (runs as SYSTEM): leaves the registry as the .reg files do. */
export function intuneScript(browsers: readonly Registry[]): string {
  const place = (key: string): string => powershell(`HKLM:\\${key}`);
  const lines = browsers.flatMap(({ gone, keys }) => [
    ...gone.map((key) => `Remove-CaresideKey ${place(key)}`),
    ...keys.flatMap(({ key, values }) => [
      `Add-CaresideKey ${place(key)}`,
      ...values.map(({ name, value }) => {
        const type = typeof value === 'number' ? 'DWord' : 'String';
        const right = typeof value === 'number' ? String(value) : powershell(value);
        return `Set-CaresideValue ${place(key)} ${powershell(name)} ${right} ${type}`;
      }),
    ]),
  ]);
  return [
    '# Careside: installs it in Chrome and Edge and puts the settings into force. Run as SYSTEM.',
    "$ErrorActionPreference = 'Stop'",
    'function Remove-CaresideKey($Key) {',
    '  if (Test-Path -LiteralPath $Key) { Remove-Item -LiteralPath $Key -Recurse -Force }',
    '}',
    'function Add-CaresideKey($Key) {',
    '  if (-not (Test-Path -LiteralPath $Key)) { New-Item -Path $Key -Force | Out-Null }',
    '}',
    'function Set-CaresideValue($Key, $Name, $Value, $Type) {',
    '  New-ItemProperty -LiteralPath $Key -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null',
    '}',
    ...lines,
    '',
  ].join('\r\n');
}
