import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser';
import { quiet } from './launch';
import { root } from './root';

let bundled: Promise<string> | undefined;

/** The page reader as one script that leaves `makeReader(window, options)` in the world it runs in. */
export function readerScript(): Promise<string> {
  bundled ??= build({
    stdin: {
      contents: `import { createPageReader } from '@/platform/page/reader'; globalThis.makeReader = createPageReader;`,
      resolveDir: root,
      loader: 'ts',
    },
    alias: { '@': root },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  return bundled;
}

/** A browser without the extension, for running the reader alone. */
export function launchPlain(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: findBrowser().path, args: [...asRoot, ...quiet] });
}
