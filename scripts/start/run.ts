import { startDemo, type Demo } from '@/demo/server';
import { hasDisplay } from '@/scripts/lib/display';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { findBrowser } from '@/scripts/lib/find-browser';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { extensionIdOf } from '@/scripts/lib/extension-id';
import { putPolicy } from '@/scripts/lib/policy';
import { dockBeside } from './docked';
import { showUnseen } from './unseen';

/** The plan that the demo opens with. */
const firstPage = '/harbour/people/peggy-ellis/plan';
const usualPort = 4173;

const serveDemo = (): Promise<Demo> =>
  // The usual port, so that a kept address goes on working; any other where something else has it.
  startDemo({ port: usualPort }).catch(() => startDemo({ port: 0 }));

async function showInWindow(launched: Launched, url: string): Promise<void> {
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  await page.goto(url);
  await dockBeside(launched, page);
  console.log('Careside is open beside a demo care plan. Close the browser window to stop.');
  await new Promise<void>((resolve) => launched.context.once('close', () => resolve()));
}

async function main(): Promise<void> {
  await ensureBuild();
  const browser = findBrowser();
  const demo = await serveDemo();
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const settings = { organisationName: 'Demo Care', careOrigins: [demo.url] };
  const policy = putPolicy(browser, extensionIdOf(copy.folder), settings);
  let launched: Launched | null = null;
  const tidy = async () => {
    policy.remove();
    await launched?.close().catch(() => undefined);
    copy.remove();
    await demo.close();
  };
  process.once('SIGINT', () => void tidy().finally(() => process.exit(130)));
  process.once('SIGTERM', () => void tidy().finally(() => process.exit(143)));
  try {
    console.log(`Demo record systems: ${demo.url}/`);
    console.log(policy.problem ?? 'Managed settings of a demo organisation are in force.');
    const seen = hasDisplay();
    launched = await launch({
      headless: !seen,
      browser,
      extension: copy.folder,
      viewport: seen ? null : { width: 1000, height: 900 },
    });
    if (seen) await showInWindow(launched, demo.url + firstPage);
    else await showUnseen(launched, demo.url + firstPage);
  } finally {
    await tidy();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
