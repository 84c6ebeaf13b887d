/** The build with the contract's page and workers beside its own files, which stay as they are. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import type { ContractPage } from '../../contract/page';
import { tinyPack } from './packs';

/** What is listed, and the build's name for it. */
const named = {
  '.wasm': 'ort-wasm-simd-threaded.wasm',
  '.onnx': 'model.onnx',
  '.json': 'labels.json',
} as const;

async function addContract(extension: string): Promise<void> {
  const folder = join(extension, 'contract');
  mkdirSync(folder);
  const assets = readdirSync(join(extension, 'assets'));
  for (const asset of assets) {
    const name = named[extname(asset) as keyof typeof named];
    if (name) cpSync(join(extension, 'assets', asset), join(folder, name));
  }
  cpSync(tinyPack, join(folder, 'pack'), { recursive: true });
  for (const [kind, begins] of [
    ['tagger', 'worker-'],
    ['packs', 'pack-worker-'],
  ] as const) {
    const asset = assets.find((one) => one.startsWith(begins)) ?? '';
    writeFileSync(join(folder, `${kind}.js`), `import './harm.js';\nimport '/assets/${asset}';\n`);
  }
  await build({
    entryPoints: ['page', 'harm'].map((name) => inRoot('tests', 'contract', `${name}.ts`)),
    outdir: folder,
    alias: { '@': inRoot() },
    define: { 'import.meta.env': '{}' },
    bundle: true,
    format: 'esm',
  });
  writeFileSync(join(folder, 'page.html'), '<!doctype html><script type="module" src="page.js"></script>');
}

export interface Contract {
  tryClause: (rig: string, clause: string, broken: boolean) => Promise<string | null>;
  close: () => Promise<void>;
}

/** A browser with the contract's page open and the tiny pack installed. */
export async function openContract(): Promise<Contract> {
  const copy = grantedCopy(chromeBuild, []);
  await addContract(copy.folder);
  const launched = await launch({ headless: true, extension: copy.folder });
  const page: Page = await launched.context.newPage();
  await page.goto(launched.page('contract/page.html'));
  const files = readdirSync(tinyPack, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(tinyPack.length + 1));
  const done = await page.evaluate((paths) => (globalThis as unknown as ContractPage).install(paths), files);
  if (done !== 'installed') throw new Error(`the pack was not installed: ${done}`);
  return {
    tryClause: (rig, clause, broken) =>
      page.evaluate(
        ([of, name, isBroken]) => (globalThis as unknown as ContractPage).tryClause(of, name, isBroken),
        [rig, clause, broken] as const,
      ),
    async close() {
      await launched.close();
      copy.remove();
    },
  };
}
