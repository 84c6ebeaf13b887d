import { expect, test } from 'vitest';
import { MANIFEST } from '@/core/model-pack';
import { carriedFiles, carriedManifest } from '@/platform/engine/packs/carried';

const text = (bytes: ArrayBuffer | null) => bytes && new TextDecoder().decode(bytes);
const packaged = (address: string) =>
  Promise.resolve(address === '/pack/config.json' ? new TextEncoder().encode('{}').buffer : null);

test('an ordinary build carries no pack', async () => {
  expect(carriedManifest()).toBeNull();
  expect(await carriedFiles(packaged)(MANIFEST)).toBeNull();
});

test('reads the manifest the build knows, and the files below its folder', async () => {
  const read = carriedFiles(packaged, '{"format":1}');
  expect(text(await read(MANIFEST))).toBe('{"format":1}');
  expect(text(await read('config.json'))).toBe('{}');
  expect(await read('tokenizer.json')).toBeNull();
});
