/**
 * Takes docs/images/panel.png: the really docked panel beside a demo care plan. Needs a display and ImageMagick:
 * `xvfb-run -s "-screen 0 1400x900x24" node scripts/run-ts.mjs scripts/picture/run.ts`.
 */
import { execFileSync } from 'node:child_process';
import { startDemo } from '@/demo/server';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import { dockBeside } from '@/scripts/start/docked';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a line of code in the docked panel, which Playwright does not list among its pages. */
async function inDockedPanel({ context }: Launched, code: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets');
  const panel = targets?.targetInfos.find(({ url }) => url.endsWith('/sidepanel.html'));
  if (!session || !panel) throw new Error('The panel is not docked.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: panel.targetId });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: code } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
}

await ensureBuild();
const demo = await startDemo({ port: 0 });
const copy = grantedCopy(chromeBuild, [demo.url]);
const launched = await launch({
  headless: false,
  extension: copy.folder,
  viewport: null,
  args: ['--window-size=1400,900', '--window-position=0,0', '--test-type'],
});
const page = launched.context.pages()[0] ?? (await launched.context.newPage());
await page.goto(`${demo.url}/harbour/people/peggy-ellis/plan`);
await dockBeside(launched, page);
await pause(6000);
await inDockedPanel(launched, "document.querySelector('.flag .source-button')?.click()");
await pause(1500);
execFileSync('import', ['-window', 'root', inRoot('docs', 'images', 'panel.png')]);
await launched.close();
copy.remove();
await demo.close();
