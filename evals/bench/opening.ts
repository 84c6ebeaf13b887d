/** `npm run bench -- opening`: from the opening of the panel to the first summary a person sees, in the built extension. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { startDemo } from '@/demo/server';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch, type Launched } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import { newTab } from '@/scripts/lib/tabs';
import { quantile } from './measure';
import { carePage } from './reading-page';

const ROUNDS = 9;
const SIZES = [500, 5_000] as const;
const PATIENCE = 60_000;

/** Notes when the panel is first drawn and when the first line of a summary is. */
const watch = `new MutationObserver((_, observer) => {
  globalThis.drawn ??= document.querySelector('#panel > *') ? performance.now() : undefined;
  if (!document.querySelector('section.group li')) return;
  globalThis.summarised = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

interface Opening {
  drawn: number;
  summarised: number;
}

async function open(launched: Launched, tab: number): Promise<Opening> {
  const panel: Page = await launched.context.newPage();
  await panel.addInitScript(watch);
  await panel.goto(launched.page(`sidepanel.html?tabId=${tab}&now=2026-06-15`));
  await panel.waitForFunction(() => 'summarised' in globalThis, undefined, { timeout: PATIENCE });
  const found = await panel.evaluate(() => {
    const { drawn, summarised } = globalThis as unknown as Opening;
    return { drawn, summarised };
  });
  await panel.close();
  return found;
}

export async function benchOpening(): Promise<void> {
  await ensureBuild();
  const demo = await startDemo({ port: 0 });
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder });
  const places: [name: string, address: string][] = [
    ['a care plan of the demo', `${demo.url}/harbour/people/peggy-ellis`],
    ...SIZES.map((size): [string, string] => [`${size} elements`, `${demo.url}/bench/${size}`]),
  ];
  const rows: string[] = [];
  try {
    for (const size of SIZES)
      await launched.context.route(`**/bench/${size}`, (route) =>
        route.fulfill({ contentType: 'text/html', body: carePage(size) }),
      );
    for (const [name, address] of places) {
      const { page, tab } = await newTab(launched);
      await page.goto(address);
      const rounds: Opening[] = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await open(launched, tab));
      const middle = (key: keyof Opening) =>
        quantile(
          rounds.map((one) => one[key]).sort((a, b) => a - b),
          0.5,
        );
      rows.push(
        `| ${name} | ${middle('drawn').toFixed(0)} | ${(middle('summarised') - middle('drawn')).toFixed(0)} | ${middle('summarised').toFixed(0)} |`,
      );
      await page.close();
    }
  } finally {
    await launched.close();
    copy.remove();
    await demo.close();
  }
  const report = [
    '# From opening the panel to the first summary',
    '',
    `\`npm run bench -- opening\` · the built extension in real Chromium, middle of ${ROUNDS} openings, milliseconds on the clock.`,
    `Load average while measuring: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}.`,
    '',
    '| page | panel drawn after | from there to the summary | in all |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  writeFileSync(inRoot('evals/results/opening.md'), report);
  console.log(report);
}
