import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The id Chromium makes for an extension: 32 letters a to p.
 * @param made the public key in DER, or where an extension without a key lies
 */
export function idMadeFrom(made: Buffer | string): string {
  const digest = createHash('sha256').update(made).digest('hex').slice(0, 32);
  return [...digest].map((sign) => String.fromCharCode('a'.charCodeAt(0) + parseInt(sign, 16))).join('');
}

/** The id that Chromium gives an unpacked extension: made from its key, or else from where it lies. */
export function extensionIdOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { key?: string };
  return idMadeFrom(manifest.key ? Buffer.from(manifest.key, 'base64') : realpathSync(folder));
}
