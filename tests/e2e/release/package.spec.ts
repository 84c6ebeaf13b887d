import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { inRoot, root } from '@/scripts/lib/root';
import { readCrx } from '@/tests/helpers/crx';
import { bakedOrigin, expect, makeRelease, test } from '../support/release';

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

test('a release holds what IT needs, and each part says the same', ({ release, updates }) => {
  const { folder, id, version } = release;
  const bytes = (name: string) => readFileSync(join(folder, name));
  const text = (name: string) => bytes(name).toString();
  expect(readdirSync(folder).sort()).toEqual(
    [
      `careside-${version}.crx`,
      `careside-${version}.zip`,
      'files.json',
      'provenance.json',
      'sbom.cdx.json',
      'SHA256SUMS',
      'update.xml',
    ].sort(),
  );
  const sums = text('SHA256SUMS').trimEnd().split('\n');
  expect(sums).toHaveLength(6);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    expect(sum, name).toBe(sha256(bytes(name)));
  }
  const { zip, ...signed } = readCrx(bytes(`careside-${version}.crx`));
  expect(signed).toEqual({ id, signed: true });
  expect(zip.equals(bytes(`careside-${version}.zip`))).toBe(true);
  const inside = unzipSync(zip);
  expect(JSON.parse(Buffer.from(inside['manifest.json'] ?? []).toString())).toMatchObject({
    version,
    host_permissions: [bakedOrigin],
  });
  const listed = (JSON.parse(text('files.json')) as { files: Record<string, string> }).files;
  for (const [name, sum] of Object.entries(listed))
    expect(sum, name).toBe(sha256(inside[name] ?? Buffer.of()));
  expect(text('update.xml')).toContain(`<app appid="${id}">`);
  expect(text('update.xml')).toContain(`codebase="${new URL(`careside-${version}.crx`, updates.url).href}"`);
  const parts = (JSON.parse(text('sbom.cdx.json')) as { components: { name: string }[] }).components;
  const names = parts.map(({ name }) => name);
  for (const name of ['react', 'zod', 'dexie', 'onnxruntime-web', 'model.onnx'])
    expect(names).toContain(name);
  expect(names).not.toContain('vitest');
});

/** What a release is judged the same by: every file; of the note of its making, all but the commit. */
function fingerprints(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name !== 'SHA256SUMS');
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      if (name !== 'provenance.json') return [name, sha256(bytes)];
      const { source: _commit, ...note } = JSON.parse(bytes.toString()) as Record<string, unknown>;
      return [name, JSON.stringify(note)];
    }),
  );
}

/** The checkout in another place, without what is made from it and without its history. */
function copyOfCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'somewhere-else-'));
  const left = new Set(['node_modules', 'test-results', 'screenshots', 'evals', 'tests', 'demo']);
  cpSync(root, copy, {
    recursive: true,
    preserveTimestamps: true,
    filter: (from) =>
      relative(root, from) === '' || !(left.has(basename(from)) || /^\.(?!pr)/.test(basename(from))),
  });
  symlinkSync(inRoot('node_modules'), join(copy, 'node_modules'));
  return copy;
}

test('made again in another folder, in another time zone, without the history, it is the same bytes', async ({
  release,
}) => {
  test.setTimeout(240_000);
  const copy = copyOfCheckout();
  const again = join(copy, 'again');
  try {
    const env = { TZ: process.env['TZ'] === 'Asia/Tokyo' ? 'America/New_York' : 'Asia/Tokyo' };
    await makeRelease(copy, ['--key', release.key, '--out', again, ...release.args], env);
    expect(fingerprints(again)).toEqual(fingerprints(release.folder));
    const crx = join(again, `careside-${release.version}.crx`);
    const bytes = readFileSync(crx);
    bytes.writeUInt8((bytes.at(-99) ?? 0) ^ 1, bytes.length - 99);
    writeFileSync(crx, bytes);
    expect(fingerprints(again)).not.toEqual(fingerprints(release.folder));
    expect(readCrx(bytes).signed).toBe(false);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
