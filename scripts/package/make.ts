/** Builds, scans, packs, signs and describes: one folder that IT can install from and check. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCarried } from '@/scripts/build/pack';
import { build } from '@/scripts/lib/ensure-build';
import { updateManifest } from '@/scripts/policy/xml';
import { scanBuild } from '@/scripts/scan/built';
import type { Finding } from '@/scripts/scan/finding';
import type { PackageAsked } from './args';
import { writeCrx } from './crx';
import { readKey } from './key';
import { provenance, sha256, sourceOf } from './provenance';
import { makeSbom } from './sbom';
import { zipFolder } from './zip';

type Asked = Extract<PackageAsked, { do: 'package' }>;

/** Says what is going on, one line at a time. */
type Tell = (line: string) => void;

/**
 * Writes the package to a folder that is new or empty.
 * @returns the extension's id in Chrome and Edge
 * @throws with words for the person at the keyboard; a folder that was made for it is gone again then
 */
export async function makePackage(
  { key, out, origins, pack, webgpu, updateUrl }: Asked,
  tell: Tell,
): Promise<string> {
  const { id } = readKey(key);
  const carried = pack === null ? null : readCarried(pack);
  const undo = newFolder(out);
  const work = mkdtempSync(join(tmpdir(), 'careside-package-'));
  try {
    tell('Building…');
    const folder = await freshBuild(work, { origins, pack, webgpu });
    tell('Scanning the build for ways out…');
    const { refused } = scanBuild(folder, origins, 'chrome', carried?.files, webgpu ? 'webgpu' : 'plain');
    refuseLeaks(refused);
    tell('Packing and signing…');
    const { version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      version: string;
    };
    const zip = zipFolder(folder);
    const crx = join(work, 'signed.crx');
    await writeCrx(zip, key, crx);
    const list = readFileSync(join(folder, 'files.json'), 'utf8');
    const manifest = carried?.manifest ?? null;
    const files: Record<string, string | Uint8Array> = {
      [`careside-${version}.zip`]: zip,
      [crxName(version)]: readFileSync(crx),
      'files.json': list,
      'sbom.cdx.json': await makeSbom({ files: list, pack: manifest }),
      ...(updateUrl === null
        ? {}
        : { 'update.xml': updateManifest(id, new URL(crxName(version), updateUrl).href, version) }),
    };
    const source = await sourceOf();
    files['provenance.json'] = provenance(
      { version, id, origins, pack: manifest, webgpu, updateUrl, files },
      source,
    );
    files['SHA256SUMS'] = sums(files);
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(out, name), content);
      tell(`Written: ${join(out, name)}`);
    }
    if (source.changed.length > 0) {
      tell(
        `\nBuilt from files that are not committed (${source.changed.length}); provenance.json names them.`,
      );
    }
    return id;
  } catch (error) {
    undo();
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const crxName = (version: string): string => `careside-${version}.crx`;

/** Lines that `sha256sum -c` checks. */
const sums = (files: Readonly<Record<string, string | Uint8Array>>): string =>
  Object.keys(files)
    .sort()
    .map((name) => `${sha256(files[name] ?? '')}  ${name}\n`)
    .join('');

/**
 * Makes the folder, or takes one that is empty.
 * @returns what takes away again what was made
 */
function newFolder(out: string): () => void {
  let made: string | undefined;
  try {
    made = mkdirSync(out, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${out} is no folder to write to: ${why}. Give a new folder for --out.`);
  }
  if (readdirSync(out).length > 0) {
    throw new Error(`${out} is not empty. Give a new folder, so that old and new files are not mixed.`);
  }
  return () => {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  };
}

/** Built apart from `.output`, which other commands use. */
async function freshBuild(
  work: string,
  { origins, pack, webgpu }: Pick<Asked, 'origins' | 'pack' | 'webgpu'>,
): Promise<string> {
  const env = {
    CARESIDE_OUTPUT: work,
    CARESIDE_ORIGINS: origins.join(','),
    CARESIDE_PACK: pack ?? '',
    CARESIDE_WEBGPU: webgpu ? '1' : '',
  };
  await build([], env, 'nowhere');
  return join(work, 'chrome-mv3');
}

function refuseLeaks(refused: readonly Finding[]): void {
  if (refused.length === 0) return;
  const named = refused.map(({ rule, file }) => `  ${file}: ${rule}`).join('\n');
  throw new Error(`The build holds code that is not allowed, so nothing was packaged:\n${named}`);
}
