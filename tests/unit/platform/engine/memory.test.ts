import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { whyOf } from '@/platform/engine/failed';
import type { openTagger } from '@/platform/engine/tagger/session';

const { Memory } = WebAssembly;
const MORE = 64;
let open: typeof openTagger;

beforeAll(async () => {
  // The runtime is given little more than it begins with.
  WebAssembly.Memory = new Proxy(Memory, {
    construct: (of, [asked]: [WebAssembly.MemoryDescriptor]) =>
      new of({ ...asked, maximum: asked.initial + MORE }),
  });
  vi.resetModules();
  ({ openTagger: open } = await import('@/platform/engine/tagger/session'));
});
afterAll(() => {
  WebAssembly.Memory = Memory;
});

const bytesOf = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;

it('knows what the real runtime says when it is given no more memory', async () => {
  const wasm = bytesOf('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
  const weights = bytesOf('models/weights/careside-tagger/model.onnx');
  const said: unknown[] = [];
  for (let sessions = 0; sessions < 30 && said.length === 0; sessions++)
    await open({ wasm, weights }).catch((error: unknown) => said.push(error));
  expect(said.map(String)).toEqual([expect.stringMatching(/bad_alloc|memory|allocation/)]);
  expect(said.map(whyOf)).toEqual(['memory']);
  expect(whyOf(new Error('it has no such input'))).toBe('other');
});
