import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { manifestPart } from '../../platform/selftest/manifest-part';

/**
 * Left out: a browser writes these anew when it installs a package (the manifest gets the key, icons are encoded
 * again), and the list cannot list itself.
 */
const rewritten = /^(manifest\.json|files\.json|icon\/.*)$/;

/** Parts of the manifest that no browser changes on the way in. */
const lasting = [
  'name',
  'version',
  'permissions',
  'optional_permissions',
  'optional_host_permissions',
  'content_security_policy',
  'incognito',
  'storage',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
];

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** Every file of a folder as a path with forward slashes, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** Writes files.json into a finished build: what the self-test and docs/verify.md compare an installation with. */
export function writeFileList(folder: string): void {
  const files = Object.fromEntries(
    filesIn(folder)
      .filter((file) => !rewritten.test(file))
      .map((file) => [file, sha256(readFileSync(join(folder, file)))]),
  );
  const whole = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const manifest = Object.fromEntries(
    lasting.map((key) => {
      const part = manifestPart(whole[key]);
      return [key, part === null ? null : sha256(part)];
    }),
  );
  const lines = Object.entries(files).map(([file, hash]) => `${hash}  ${file}\n`);
  const build = sha256(lines.join(''));
  writeFileSync(join(folder, 'files.json'), `${JSON.stringify({ build, files, manifest }, null, 2)}\n`);
}
