/** The same sentence on each runtime there is for it, side by side in a real browser: one thread, two, a graphics card. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type * as Runtime from 'onnxruntime-web';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/lib/find-browser';
import { quiet } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';

const WORDS = 12;
const SENTENCES = 40;
const softCard = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'];

interface Way {
  name: string;
  script: string;
  threads: number;
  on: 'wasm' | 'webgpu';
}

const ways: readonly Way[] = [
  { name: 'WASM, one thread (as shipped)', script: 'ort.wasm.min.mjs', threads: 1, on: 'wasm' },
  { name: 'WASM, two threads', script: 'ort.wasm.min.mjs', threads: 2, on: 'wasm' },
  { name: 'WASM of the WebGPU runtime, one thread', script: 'ort.jspi.min.mjs', threads: 1, on: 'wasm' },
  {
    name: 'WebGPU on a graphics card made of software',
    script: 'ort.jspi.min.mjs',
    threads: 1,
    on: 'webgpu',
  },
];

/** Gives a page the runtimes and the weights, cut off from other origins as threads want it. */
function serve() {
  const folders = ['node_modules/onnxruntime-web/dist', 'models/weights/careside-tagger'];
  const kinds: Readonly<Record<string, string>> = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
  const server = createServer((asked, answer) => {
    const name = (asked.url ?? '/').slice(1);
    const headers = {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'content-type': kinds[extname(name)] ?? 'text/html',
    };
    const file = folders.map((folder) => inRoot(join(folder, name))).find((path) => name && existsSync(path));
    answer.writeHead(200, headers);
    if (file) createReadStream(file).pipe(answer);
    else answer.end('<!doctype html>');
  });
  return new Promise<{ url: string; close: () => void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      resolve({ url, close: () => server.close() });
    });
  });
}

/** Runs in the page: milliseconds of the clock a sentence takes, the first not counted. */
async function timeInPage({
  script,
  threads,
  on,
  words,
  sentences,
}: Way & { words: number; sentences: number }) {
  const { env, InferenceSession, Tensor } = (await import(`/${script}`)) as typeof Runtime;
  env.wasm.numThreads = threads;
  env.wasm.wasmPaths = '/';
  const session = await InferenceSession.create('/model.onnx', { executionProviders: [on] });
  const feeds = {
    input_ids: new Tensor('int64', new BigInt64Array(words * 20).fill(5n), [1, words, 20]),
    attention_mask: new Tensor('int64', new BigInt64Array(words).fill(1n), [1, words]),
  };
  await session.run(feeds);
  const from = performance.now();
  for (let i = 0; i < sentences; i++) await session.run(feeds);
  return (performance.now() - from) / sentences;
}

/** Name and milliseconds of each way; null: this browser cannot. Each in a page of its own. */
export async function timeRuntimes(): Promise<{ name: string; milliseconds: number | null }[]> {
  const { url, close } = await serve();
  const browser = await chromium.launch({
    executablePath: findBrowser().path,
    args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...softCard],
  });
  const found = [];
  try {
    for (const way of ways) {
      const page = await browser.newPage();
      await page.goto(url);
      const asked = { ...way, words: WORDS, sentences: SENTENCES };
      const milliseconds = await page.evaluate(timeInPage, asked).catch(() => null);
      found.push({ name: way.name, milliseconds });
      await page.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return found;
}
