import { finished } from 'node:stream/promises';
import createCRX3Stream from 'crx3/lib/crx3stream.js';

/**
 * Writes a package that Chrome and Edge install: a zip file behind a header signed with the organisation's key.
 * @param keyFile a key that `readKey` took
 */
export async function writeCrx(zip: Uint8Array, keyFile: string, file: string): Promise<void> {
  const stream = createCRX3Stream(file, { keyPath: keyFile });
  stream.end(Buffer.from(zip));
  await finished(stream);
}
