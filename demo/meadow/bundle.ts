import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'demo/meadow');
const cache = join(root, '.cache/demo');

/** Changes when the app or any locked package does. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(source)).sort();
  for (const file of [...names.map((name) => join(source, name)), join(root, 'package-lock.json')]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

let bundled: Promise<string> | null = null;

async function makeBundle(): Promise<string> {
  const file = join(cache, `meadow-${await fingerprint()}.js`);
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
  });
  const text = result.outputFiles[0]?.text ?? '';
  await mkdir(cache, { recursive: true });
  await writeFile(file, text);
  return text;
}

/** The app as one script, built at most once per change and kept in .cache. */
export function meadowBundle(): Promise<string> {
  bundled ??= makeBundle().catch((error: unknown) => {
    bundled = null;
    throw error;
  });
  return bundled;
}
