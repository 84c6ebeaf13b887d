import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

async function makeBundle(app: string): Promise<string> {
  const source = join(root, 'demo', app);
  const file = join(cache, `${app}-${await fingerprint(source)}.js`);
  if (existsSync(file)) return readFile(file, 'utf8');
  const result = await build({
    entryPoints: [join(source, 'main.tsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root },
  });
  const text = result.outputFiles[0]?.text ?? '';
  await mkdir(cache, { recursive: true });
  await writeFile(file, text);
  return text;
}

const bundled = new Map<string, Promise<string>>();

/**
 * A browser app of the demo as one script, built at most once per change and kept in .cache.
 * @param app folder of demo/ with a main.tsx.
 */
export function appBundle(app: 'meadow' | 'shadow'): Promise<string> {
  const known = bundled.get(app);
  if (known) return known;
  const making = makeBundle(app).catch((error: unknown) => {
    bundled.delete(app);
    throw error;
  });
  bundled.set(app, making);
  return making;
}
