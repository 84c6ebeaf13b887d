/** The same sentence on each runtime there is for it, side by side in a real browser: one thread, two, a graphics card. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type * as Runtime from 'onnxruntime-web';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/lib/find-browser';
import { quiet, quietWithCard } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import { adapterInPage } from './card-page';

const WORDS = 12;
const SENTENCES = 40;
const softCard = [
  ...quiet,
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

interface Way {
  name: string;
  script: string;
  threads: number;
  on: 'wasm' | 'webgpu';
  /** How the browser is started. */
  args: readonly string[];
}

const ways: readonly Way[] = [
  { name: 'WASM, one thread (as shipped)', script: 'ort.wasm.min.mjs', threads: 1, on: 'wasm', args: quiet },
  { name: 'WASM, two threads', script: 'ort.wasm.min.mjs', threads: 2, on: 'wasm', args: quiet },
  {
    name: 'WASM of the WebGPU runtime, one thread',
    script: 'ort.jspi.min.mjs',
    threads: 1,
    on: 'wasm',
    args: quiet,
  },
  {
    name: 'WebGPU on the graphics card of this computer',
    script: 'ort.jspi.min.mjs',
    threads: 1,
    on: 'webgpu',
    args: quietWithCard(),
  },
  {
    name: 'WebGPU on a graphics card made of software',
    script: 'ort.jspi.min.mjs',
    threads: 1,
    on: 'webgpu',
    args: softCard,
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
}: Omit<Way, 'args'> & { words: number; sentences: number }) {
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

/** Name and milliseconds of each way; null: this browser cannot. Each in a browser of its own. */
export async function timeRuntimes(): Promise<{ name: string; milliseconds: number | null }[]> {
  const { url, close } = await serve();
  const found = [];
  try {
    for (const { args, ...way } of ways) {
      const browser = await chromium.launch({
        executablePath: findBrowser().path,
        // Playwright's own way of hiding a browser keeps the graphics card from it.
        headless: false,
        args: [...args, '--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      });
      const page = await browser.newPage();
      await page.goto(url);
      const card = args.includes('--disable-gpu') ? null : await page.evaluate(adapterInPage);
      const asked = { ...way, words: WORDS, sentences: SENTENCES };
      const isTrue = way.on === 'wasm' || args === softCard || (card !== null && !card.isSoftware);
      const milliseconds = isTrue ? await page.evaluate(timeInPage, asked).catch(() => null) : null;
      found.push({ name: way.name, milliseconds });
      await browser.close();
    }
  } finally {
    close();
  }
  return found;
}
