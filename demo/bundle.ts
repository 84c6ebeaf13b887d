import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = join(root, '.cache/demo');

/** Changes when the app or any locked package does. */
async function fingerprint(source: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(source)).sort();
  for (const file of [...names.map((name) => join(source, name)), join(root, 'package-lock.json')]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Draft.js alone gets the older React's findDOMNode. */
const forDraft: Plugin = {
  name: 'react-dom for draft-js',
  setup({ onResolve }) {
    onResolve({ filter: /^react-dom$/ }, ({ importer }) =>
      importer.includes('/node_modules/draft-js/')
        ? { path: join(root, 'demo/editors/react-dom-for-draft.ts') }
        : undefined,
    );
  },
};

async function makeBundle(entry: string): Promise<string> {
  const source = join(root, 'demo', entry);
  const name = entry.replace(/\//g, '-').replace(/\.tsx?$/, '');
  const file = join(cache, `${name}-${await fingerprint(dirname(source))}.js`);
  if (existsSync(file)) return readFile(file, 'utf8');
  const result = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    alias: { '@': root },
    plugins: [forDraft],
  });
  const text = result.outputFiles[0]?.text ?? '';
  await mkdir(cache, { recursive: true });
  await writeFile(file, text);
  return text;
}

const bundled = new Map<string, Promise<string>>();

/**
 * A browser script of the demo, built at most once per change and kept in .cache.
 * @param entry below demo/, such as "meadow/main.tsx"
 */
export function appBundle(entry: string): Promise<string> {
  const known = bundled.get(entry);
  if (known) return known;
  const making = makeBundle(entry).catch((error: unknown) => {
    bundled.delete(entry);
    throw error;
  });
  bundled.set(entry, making);
  return making;
}
