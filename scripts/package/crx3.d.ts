declare module 'crx3/lib/crx3stream.js' {
  import type { WriteStream } from 'node:fs';
  /** Whatever is written to it, a zip file, is written to `path` behind a signed header. */
  export default function createCRX3Stream(path: string, options: { keyPath: string }): WriteStream;
}
