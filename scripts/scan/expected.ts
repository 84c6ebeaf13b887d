import { readFileSync } from 'node:fs';
import { inRoot } from '@/scripts/lib/root';
import type { BuiltFor, Expected } from './manifest';

/**
 * What docs/permissions.md says the manifest asks for: one source for the reader and for the scan.
 * @param hosts origins baked into this build with `--origins`.
 * @param browser whose build it is.
 * @throws when the page lost one of its parts.
 */
export function expectedManifest(
  hosts: readonly string[] = [],
  browser: BuiltFor = 'chrome',
  markdown = readFileSync(inRoot('docs', 'permissions.md'), 'utf8'),
): Expected {
  const policy = /```csp\n([\s\S]+?)```/.exec(markdown)?.[1];
  if (!policy) throw new Error('docs/permissions.md has no ```csp block');
  return {
    browser,
    permissions: names(markdown, 'Permissions', browser === 'firefox' ? /\| every browser +\|$/ : /./),
    optionalHosts: names(markdown, 'Sites'),
    hosts,
    contentSecurityPolicy: policy
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ')
      .replace(/;$/, ''),
  };
}

/** The names in backticks at the start of each row of the table under a heading. */
function names(markdown: string, heading: string, rows = /./): string[] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/permissions.md has no part "${heading}"`);
  return [...section.matchAll(/^\| `([^`]+)`.*$/gm)]
    .filter(([row]) => rows.test(row))
    .map(([, name]) => name ?? '');
}
