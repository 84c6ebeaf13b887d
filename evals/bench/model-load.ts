/** How long the helper takes from the start of its worker to `loaded` and to its first label, in real Chromium: a fresh profile each time. */
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import hashes from '@/platform/engine/tagger/files.json';
import { inFreshProfile } from './fresh-profile';
import { quantile } from './measure';
import { timeCompile, timeLoad, type LoadTimes } from './model-load-page';

const ROUNDS = 5;

export interface Loading extends LoadTimes {
  /** Milliseconds to compile the runtime alone. */
  compile: number;
  /** Milliseconds all processes of the browser were at work meanwhile. */
  work: number;
}

/** Address of the one packaged file of that name. */
function packaged(name: RegExp): string {
  const file = readdirSync(join(chromeBuild, 'assets')).find((each) => name.test(each));
  if (!file) throw new Error(`The build holds no ${String(name)}.`);
  return `/assets/${file}`;
}

async function once(): Promise<{ first: Loading; again: Loading }> {
  const wasm = packaged(/^ort-.*\.wasm$/u);
  const asked = {
    address: packaged(/^worker-.*\.js$/u),
    files: {
      wasm: { address: wasm, sha256: hashes['ort-wasm-simd-threaded.wasm'] },
      weights: { address: packaged(/^model-.*\.onnx$/u), sha256: hashes['model.onnx'] },
      labels: { address: packaged(/^labels-.*\.json$/u), sha256: hashes['labels.json'] },
    },
  };
  return inFreshProfile(async ({ launched, worked }) => {
    const page = await launched.context.newPage();
    await page.goto(launched.page('options.html'));
    await page.getByRole('heading').first().waitFor();
    const timed = async (): Promise<Loading> => {
      const from = worked();
      const times = await page.evaluate(timeLoad, asked);
      return { ...times, work: worked() - from, compile: 0 };
    };
    const [first, again] = [await timed(), await timed()];
    const compile = await page.evaluate(timeCompile, wasm);
    return { first: { ...first, compile }, again: { ...again, compile } };
  });
}

function middle(all: readonly Loading[]): Loading {
  const of = (key: keyof Loading) =>
    quantile(
      all.map((each) => each[key]).sort((a, b) => a - b),
      0.5,
    );
  return {
    read: of('read'),
    loaded: of('loaded'),
    first: of('first'),
    compile: of('compile'),
    work: of('work'),
  };
}

/** Lines of Markdown: the first load of a browser, and the second. */
export async function loadRows(): Promise<string[]> {
  const rounds: { first: Loading; again: Loading }[] = [];
  const before = loadavg()[0] ?? 0;
  for (let round = 0; round < ROUNDS; round++) rounds.push(await once());
  const after = loadavg()[0] ?? 0;
  const row = (what: string, { read, loaded, first, compile, work }: Loading) =>
    `| ${[what, loaded, read, loaded - read, compile, first - loaded, work].map((cell) => (typeof cell === 'number' ? cell.toFixed(0) : cell)).join(' | ')} |`;
  return [
    '| worker start → `loaded`, milliseconds of the clock | all | files read and compared | runtime made ready, session | of that, compiling the runtime alone | then, the first sentence | CPU of the whole browser, that sentence in it |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    row('first time after the browser started', middle(rounds.map(({ first }) => first))),
    row('second time', middle(rounds.map(({ again }) => again))),
    '',
    `The middle of ${ROUNDS}, each in a fresh profile of Chromium with the built extension; load average ${before.toFixed(1)} before and ${after.toFixed(1)} after, on two cores.`,
  ];
}
