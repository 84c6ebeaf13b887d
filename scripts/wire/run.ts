/** `npm run e2e:wire`: the wire test, in a network that leads nowhere. */
import { spawnSync } from 'node:child_process';
import { ensureBuild } from '@/scripts/lib/ensure-build';
import { findBrowser } from '@/scripts/lib/find-browser';
import { inRoot } from '@/scripts/lib/root';
import { closedOff, howToAllow } from './closed-off';

const way = closedOff();
if (way) {
  // Both may need the real network, so they come first.
  await ensureBuild();
  const env = { ...process.env, CARESIDE_BROWSER: findBrowser().path };
  const inside = [process.execPath, 'scripts/run-ts.mjs', 'scripts/wire/inside.ts', ...process.argv.slice(2)];
  const done = spawnSync('unshare', [...way, ...inside], { cwd: inRoot(), env, stdio: 'inherit' });
  process.exitCode = done.status ?? 1;
} else {
  console.error(howToAllow);
  process.exitCode = 1;
}
