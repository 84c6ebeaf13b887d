import { judge, readAllowed, type Judged } from './allow';
import { expectedManifest } from './expected';
import { scanFolder } from './folder';

/**
 * Scans a built extension against docs/permissions.md and the list of allowed places.
 * @param hosts origins baked in with `--origins`
 */
export function scanBuild(folder: string, hosts: readonly string[]): Judged & { looked: number } {
  const findings = scanFolder(folder, expectedManifest(hosts));
  return { looked: findings.length, ...judge(findings, readAllowed()) };
}
