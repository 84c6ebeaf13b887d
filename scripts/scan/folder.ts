import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import hashes from '@/platform/engine/tagger/files.json';
import { scanCss } from './css';
import { finding, type Finding } from './finding';
import { scanHtml } from './html';
import { scanJs } from './js';
import { isRemoteAddress } from './names';
import { scanManifest, type Expected } from './manifest';

/** Files of the model: taken only where the list the extension checks against holds their very bytes. */
const modelFiles = new Set(['.wasm', '.onnx']);
const listed: ReadonlySet<string> = new Set(Object.values(hashes));

/** Files that are drawn, not run. */
const pictures = new Set(['.png', '.ico', '.woff2']);

/**
 * Scans every file of a built extension; a kind of file it does not know is a finding too.
 * @param carried files of a carried model pack by path, with the SHA-256 each must have
 */
export function scanFolder(
  folder: string,
  expected: Expected,
  carried: ReadonlyMap<string, string> = new Map(),
): Finding[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.flatMap((path) =>
    scanFile(path, relative(folder, path).split(sep).join('/'), expected, carried),
  );
}

function scanFile(
  path: string,
  file: string,
  expected: Expected,
  carried: ReadonlyMap<string, string>,
): Finding[] {
  const sha256 = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  if (carried.has(file))
    return carried.get(file) === sha256() ? [] : [finding(file, 'unlisted-model-file', file)];
  const kind = extname(file);
  if (pictures.has(kind)) return [];
  if (modelFiles.has(kind)) {
    return listed.has(sha256()) ? [] : [finding(file, 'unlisted-model-file', file)];
  }
  const source = readFileSync(path, 'utf8');
  if (file === 'manifest.json') return scanManifest(source, file, expected);
  switch (kind) {
    case '.js':
    case '.mjs':
      return scanJs(source, { file, contentScript: isContentScript(file) });
    case '.html':
    case '.svg':
      return scanHtml(source, file);
    case '.css':
      return scanCss(source, file);
    case '.json':
      return isRemoteAddress(source) ? [finding(file, 'remote-address', source)] : [];
    default:
      return [finding(file, 'unknown-file', file)];
  }
}

/** WXT puts everything that runs inside pages into this folder. */
const isContentScript = (file: string): boolean => file.startsWith('content-scripts/');
