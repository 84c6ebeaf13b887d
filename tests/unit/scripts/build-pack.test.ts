import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { carriedFrom, readCarried } from '@/scripts/build/pack';
import { inRoot } from '@/scripts/lib/root';
import { expectedManifest } from '@/scripts/scan/expected';
import { scanFolder } from '@/scripts/scan/folder';

const made: string[] = [];
const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'careside-carried-'));
  made.push(folder);
  cpSync(inRoot('models', 'packs', 'tiny'), folder, { recursive: true });
  return folder;
};
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));
const flip = (file: string) => {
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

describe('a model pack that a build carries', () => {
  test('is every file it lists, below its own folder', () => {
    const { files, sources, manifest } = readCarried(copy());
    expect([...files.keys()]).toContain('pack/onnx/model_quantized.onnx');
    expect(sources).toHaveLength(files.size);
    expect(manifest).toContain('"format"');
  });

  test('there is none where none is named', () => {
    expect(carriedFrom('')).toBeNull();
  });

  test('is refused in plain words', () => {
    const lacks = copy();
    rmSync(join(lacks, 'tokenizer.json'));
    expect(() => readCarried(lacks)).toThrow(/lacks a file it lists: .*tokenizer\.json/);
    const other = copy();
    flip(join(other, 'config.json'));
    expect(() => readCarried(other)).toThrow(/config\.json is not the file the pack lists/);
    const old = copy();
    writeFileSync(join(old, 'careside-pack.json'), '{}');
    expect(() => readCarried(old)).toThrow(/not a manifest/);
    expect(() => readCarried(inRoot('models', 'data'))).toThrow(/no model pack/);
  });
});

describe('the build scan takes the files of a carried pack', () => {
  function built(): string {
    const folder = mkdtempSync(join(tmpdir(), 'careside-built-'));
    made.push(folder);
    for (const { relativeDest, absoluteSrc } of readCarried(inRoot('models', 'packs', 'tiny')).sources) {
      mkdirSync(dirname(join(folder, relativeDest)), { recursive: true });
      cpSync(absoluteSrc, join(folder, relativeDest));
    }
    return folder;
  }
  const { files } = readCarried(inRoot('models', 'packs', 'tiny'));
  const scan = (folder: string, carried?: ReadonlyMap<string, string>) =>
    scanFolder(folder, expectedManifest(), carried).map(({ rule, file }) => `${rule} ${file}`);

  test('only where it was told of them, and only their very bytes', () => {
    const folder = built();
    expect(scan(folder, files)).toEqual([]);
    expect(scan(folder)).toContain('unlisted-model-file pack/onnx/model_quantized.onnx');
    flip(join(folder, 'pack/tokenizer.json'));
    expect(scan(folder, files)).toEqual(['unlisted-model-file pack/tokenizer.json']);
    writeFileSync(join(folder, 'pack/more.js'), 'fetch("https://elsewhere.example")');
    expect(scan(folder, files).some((one) => one.endsWith('pack/more.js'))).toBe(true);
  });
});
