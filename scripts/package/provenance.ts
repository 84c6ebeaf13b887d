/** Where a package came from: what somebody needs to make the same bytes again. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { run } from '@/scripts/lib/run';
import { inRoot } from '@/scripts/lib/root';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export interface Source {
  /** Null where this is no git checkout. */
  commit: string | null;
  /** Files that differ from that commit. */
  changed: string[];
}

/** The commit this folder stands at. Never rejects. */
export async function sourceOf(): Promise<Source> {
  const [head, status] = await Promise.all([
    run('git', ['rev-parse', 'HEAD'], { onlyStdout: true }),
    run('git', ['status', '--porcelain'], { onlyStdout: true }),
  ]);
  if (head.code !== 0 || status.code !== 0) return { commit: null, changed: [] };
  const changed = status.output.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  return { commit: head.output.trim(), changed };
}

export interface Made {
  version: string;
  id: string;
  origins: readonly string[];
  /** The manifest of the model pack it carries, or null. */
  pack: string | null;
  webgpu: boolean;
  updateUrl: string | null;
  /** Contents of the files made so far, by name. */
  files: Readonly<Record<string, Uint8Array | string>>;
}

/** The note as JSON. Nothing in it hangs on the time, or on where the key and the folder lie. */
export function provenance(
  { version, id, origins, pack, webgpu, updateUrl, files }: Made,
  source: Source,
): string {
  const command = [
    'npm run package -- --key <key.pem> --out <folder>',
    ...(origins.length > 0 ? [`--origins ${origins.join(',')}`] : []),
    ...(pack === null ? [] : ['--pack <folder>']),
    ...(webgpu ? ['--webgpu'] : []),
    ...(updateUrl === null ? [] : [`--update-url ${updateUrl}`]),
  ].join(' ');
  const hashes = Object.entries(files).map(([name, content]) => [name, sha256(content)] as const);
  const note = {
    name: 'Careside',
    version,
    extensionId: id,
    source,
    packageLock: sha256(readFileSync(inRoot('package-lock.json'))),
    node: process.version,
    command,
    origins,
    packManifest: pack === null ? null : sha256(pack),
    updateUrl,
    sha256: Object.fromEntries(hashes),
  };
  return `${JSON.stringify(note, null, 2)}\n`;
}
