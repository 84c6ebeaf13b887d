import { judge, readAllowed, type Judged, type Runtime } from './allow';
import { expectedManifest } from './expected';
import { scanFolder } from './folder';
import type { BuiltFor } from './manifest';

/**
 * Scans a built extension against docs/permissions.md and the list of allowed places.
 * @param hosts origins baked in with `--origins`
 * @param carried files of the model pack taken in with `--pack`, each with its SHA-256
 * @param runtime "webgpu" where it was built with `--webgpu`
 */
export function scanBuild(
  folder: string,
  hosts: readonly string[],
  browser: BuiltFor = 'chrome',
  carried?: ReadonlyMap<string, string>,
  runtime: Runtime = 'plain',
): Judged & { looked: number } {
  const findings = scanFolder(folder, expectedManifest(hosts, browser), carried);
  return { looked: findings.length, ...judge(findings, readAllowed(runtime)) };
}
