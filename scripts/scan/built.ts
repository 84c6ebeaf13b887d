import { judge, readAllowed, type Judged } from './allow';
import { expectedManifest } from './expected';
import { scanFolder } from './folder';
import type { BuiltFor } from './manifest';

/**
 * Scans a built extension against docs/permissions.md and the list of allowed places.
 * @param hosts origins baked in with `--origins`
 */
export function scanBuild(
  folder: string,
  hosts: readonly string[],
  browser: BuiltFor = 'chrome',
): Judged & { looked: number } {
  const findings = scanFolder(folder, expectedManifest(hosts, browser));
  return { looked: findings.length, ...judge(findings, readAllowed()) };
}
