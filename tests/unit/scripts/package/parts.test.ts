import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCrx } from '@/scripts/package/crx';
import { makeKey } from '@/scripts/package/key';
import { provenance } from '@/scripts/package/provenance';
import modelFiles from '@/platform/engine/tagger/files.json';
import { inRoot } from '@/scripts/lib/root';
import { steadySbom } from '@/scripts/package/sbom';
import { zipFolder } from '@/scripts/package/zip';
import { readCrx } from '@/tests/helpers/crx';

let work = '';
const inWork = (name: string) => join(work, name);

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'careside-parts-'));
});
afterAll(() => rmSync(work, { recursive: true }));

function folder(name: string, order: readonly string[], touched: number): string {
  mkdirSync(inWork(`${name}/deep`), { recursive: true });
  for (const file of order) {
    writeFileSync(inWork(`${name}/${file}`), `content of ${file} `.repeat(200));
    utimesSync(inWork(`${name}/${file}`), touched, touched);
  }
  return inWork(name);
}

describe('the zip file', () => {
  test('is the same whatever the order and the times of the files, and its entries are sorted', () => {
    const one = zipFolder(folder('one', ['b.js', 'a.js', 'deep/c.js'], 1_000_000_000));
    const other = zipFolder(folder('other', ['deep/c.js', 'a.js', 'b.js'], 1_700_000_000));
    expect(Buffer.from(other).equals(one)).toBe(true);
    expect(Object.keys(unzipSync(one))).toEqual(['a.js', 'b.js', 'deep/c.js']);
    expect(Buffer.from(unzipSync(one)['deep/c.js'] ?? []).toString()).toContain('content of deep/c.js');
  });

  test('differs when one byte of one file differs', () => {
    const before = zipFolder(inWork('one'));
    writeFileSync(inWork('one/a.js'), `${readFileSync(inWork('one/a.js'), 'utf8').slice(0, -1)}!`);
    expect(Buffer.from(zipFolder(inWork('one'))).equals(before)).toBe(false);
  });
});

describe('the signed package', () => {
  test('holds the zip file, is signed by the key, and is the same when it is made again', async () => {
    const { id } = makeKey(inWork('k.pem'));
    const zip = zipFolder(inWork('other'));
    await writeCrx(zip, inWork('k.pem'), inWork('a.crx'));
    await writeCrx(zip, inWork('k.pem'), inWork('b.crx'));
    const bytes = readFileSync(inWork('a.crx'));
    expect(readFileSync(inWork('b.crx')).equals(bytes)).toBe(true);
    const read = readCrx(bytes);
    expect(read).toMatchObject({ id, signed: true });
    expect(read.zip.equals(zip)).toBe(true);
  });

  test('a changed byte breaks the signature', () => {
    const bytes = readFileSync(inWork('a.crx'));
    bytes.writeUInt8((bytes.at(-40) ?? 0) ^ 1, bytes.length - 40);
    expect(readCrx(bytes).signed).toBe(false);
  });
});

const told = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:1',
  version: 1,
  metadata: {
    timestamp: '2026-01-01T00:00:00Z',
    tools: [{ name: 'npm', version: '11' }],
    component: { name: 'the-folder', 'bom-ref': 'careside@0.1.0', version: '0.1.0' },
  },
  components: [
    { name: 'zod', 'bom-ref': 'zod@4' },
    { name: 'react', 'bom-ref': 'react@19' },
    { name: 'vitest', 'bom-ref': 'vitest@4', properties: [{ name: 'cdx:npm:package:development' }] },
  ],
  dependencies: [
    { ref: 'careside@0.1.0', dependsOn: ['react@19', 'vitest@4', 'zod@4'] },
    { ref: 'vitest@4', dependsOn: [] },
  ],
};

const inside = { files: JSON.stringify(modelFiles), pack: null };

describe('the list of parts', () => {
  const steady = (change: object) => steadySbom({ ...told, ...change }, inside);

  test('leaves out time, chance, npm’s version and the folder’s name, and nothing else', () => {
    const later = {
      serialNumber: 'urn:uuid:2',
      metadata: {
        timestamp: '2027-01-01T00:00:00Z',
        tools: [{ name: 'npm', version: '12' }],
        component: { name: 'elsewhere', 'bom-ref': 'careside@0.1.0', version: '0.1.0' },
      },
      components: told.components.toReversed(),
    };
    expect(steady(later)).toBe(steady({}));
    const bom = JSON.parse(steady({})) as {
      metadata: object;
      components: { name: string }[];
      serialNumber: string;
    };
    expect(bom.metadata).toEqual({
      component: { ...told.metadata.component, name: 'careside', type: 'application' },
    });
    expect(bom.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'zod', 'model.onnx']),
    );
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('leaves out what only building needs, and what leads there', () => {
    const bom = JSON.parse(steady({})) as Pick<typeof told, 'components' | 'dependencies'>;
    expect(bom.components.map(({ name }) => name)).not.toContain('vitest');
    expect(bom.dependencies).toEqual([{ ref: 'careside@0.1.0', dependsOn: ['react@19', 'zod@4'] }]);
  });

  test('another version of a package is another list with another number', () => {
    const other = steady({ components: [{ name: 'zod', 'bom-ref': 'zod@5' }] });
    expect((JSON.parse(other) as typeof told).serialNumber).not.toBe(
      (JSON.parse(steady({})) as typeof told).serialNumber,
    );
  });

  test('names what of the model and its runtimes is inside, and a larger model with its licence', () => {
    const { 'ort-wasm-simd-threaded.jspi.wasm': _card, ...plain } = modelFiles;
    const pack = readFileSync(inRoot('models/packs/tiny/careside-pack.json'), 'utf8');
    const bom = JSON.parse(steadySbom(told, { files: JSON.stringify(plain), pack })) as {
      components: { 'bom-ref': string; name: string; licenses?: object[] }[];
    };
    const names = bom.components.map(({ name }) => name);
    expect(names).toContain('ort-wasm-simd-threaded.wasm');
    expect(names).not.toContain('ort-wasm-simd-threaded.jspi.wasm');
    const carried = bom.components.filter((one) => one['bom-ref'].startsWith('model-pack/'));
    expect(carried.length).toBeGreaterThan(1);
    expect(carried.every(({ licenses }) => licenses?.length === 1)).toBe(true);
  });

  test('what is not CycloneDX is refused', () =>
    expect(() => steadySbom({ bomFormat: 'SPDX' }, inside)).toThrow());
});

test('the note says how to make the same again, without where the key lies', () => {
  const made = {
    version: '0.1.0',
    id: 'a'.repeat(32),
    origins: ['https://care.example/*'],
    pack: null,
    webgpu: false,
    updateUrl: 'https://it.example/update.xml',
    files: { 'a.zip': 'x' },
  };
  const note = JSON.parse(provenance(made, { commit: 'abc', changed: [] })) as Record<string, unknown>;
  expect(note).toMatchObject({
    source: { commit: 'abc', changed: [] },
    node: process.version,
    command:
      'npm run package -- --key <key.pem> --out <folder> --origins https://care.example/* --update-url https://it.example/update.xml',
    sha256: { 'a.zip': '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' },
  });
  expect(note['packageLock']).toMatch(/^[0-9a-f]{64}$/);
});
