import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const allowed = ['nhsuk-frontend', 'tinymce'];

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
};

/** The NHS stylesheet fetches its typeface from assets.nhs.uk; the demo asks for nothing from outside. */
function withoutWebFonts(css: Buffer): Buffer {
  return Buffer.from(css.toString('utf8').replace(/@font-face\s*\{[^}]*\}/g, ''));
}

/**
 * A file of one of the interface packages the demo shows off.
 * @param path below /vendor/, beginning with the package name.
 * @returns null where the package is not served or has no such file.
 */
export async function vendorFile(path: string): Promise<{ type: string; body: Buffer } | null> {
  const file = normalize(join(modules, path));
  if (!allowed.some((name) => file.startsWith(join(modules, name) + sep))) return null;
  try {
    const body = await readFile(file);
    return {
      type: types[extname(file)] ?? 'application/octet-stream',
      body: extname(file) === '.css' ? withoutWebFonts(body) : body,
    };
  } catch {
    return null;
  }
}
