import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface GrantedCopy {
  folder: string;
  remove: () => void;
}

/**
 * The built extension with leave to read some sites, as a click in the panel or a build with `--origins` gives it.
 * Only the copy's manifest differs; its code is the build's.
 * @param origins such as "http://127.0.0.1:4173"; a port is not part of what a manifest can name and is left out.
 */
export function grantedCopy(build: string, origins: readonly string[]): GrantedCopy {
  const folder = mkdtempSync(join(tmpdir(), 'careside-granted-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions?: string[] };
  const hosts = origins.map((origin) => `${new URL(origin).protocol}//${new URL(origin).hostname}/*`);
  manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...hosts])];
  writeFileSync(file, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
