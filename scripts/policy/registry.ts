/** Windows: the policies as values of the registry, as a .reg file and as a script for Intune. */
import type { Asked } from './args';
import { installation } from './browsers';

interface Entry {
  key: string;
  name: string;
  value: string | number;
}

const roots = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;

/** A list becomes a key of its own with numbered values, as Chromium reads it. */
function entries(key: string, values: Record<string, unknown>): Entry[] {
  return Object.entries(values).flatMap(([name, value]): Entry[] => {
    if (Array.isArray(value)) {
      return value.map((each, index) => ({
        key: `${key}\\${name}`,
        name: `${index + 1}`,
        value: String(each),
      }));
    }
    return [{ key, name, value: typeof value === 'boolean' ? Number(value) : (value as string | number) }];
  });
}

/** Every value for one browser. Only keys under this extension's own id: other extensions' settings stay. */
export function registryEntries(asked: Asked, browser: keyof typeof roots): Entry[] {
  const root = roots[browser];
  return [
    ...entries(`${root}\\ExtensionSettings\\${asked.extensionId}`, installation(asked, browser)),
    ...entries(`${root}\\3rdparty\\extensions\\${asked.extensionId}\\policy`, asked.settings),
  ];
}

const quoted = (text: string): string => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

/** A .reg file: UTF-16 with its mark, lines ended as Windows ends them. */
export function regFile(list: readonly Entry[]): Buffer {
  const keys = [...new Set(list.map(({ key }) => key))];
  const parts = keys.map((key) => {
    const values = list.filter((entry) => entry.key === key);
    const lines = values.map(({ name, value }) => {
      const right =
        typeof value === 'number' ? `dword:${value.toString(16).padStart(8, '0')}` : quoted(value);
      return `${quoted(name)}=${right}`;
    });
    return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...lines, ''].join('\r\n');
  });
  const text = ['Windows Registry Editor Version 5.00', '', ...parts, ''].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

const powershell = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/** A script for Intune (runs as SYSTEM): writes the same values. */
export function intuneScript(list: readonly Entry[]): string {
  const lines = list.map(({ key, name, value }) => {
    const type = typeof value === 'number' ? 'DWord' : 'String';
    const right = typeof value === 'number' ? String(value) : powershell(value);
    return `Set-CaresideValue ${powershell(`HKLM:\\${key}`)} ${powershell(name)} ${right} ${type}`;
  });
  return [
    '# Careside: installs it in Chrome and Edge and puts the settings into force. Run as SYSTEM.',
    "$ErrorActionPreference = 'Stop'",
    'function Set-CaresideValue($Key, $Name, $Value, $Type) {',
    '  if (-not (Test-Path -LiteralPath $Key)) { New-Item -Path $Key -Force | Out-Null }',
    '  New-ItemProperty -LiteralPath $Key -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null',
    '}',
    ...lines,
    '',
  ].join('\r\n');
}
