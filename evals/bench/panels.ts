/** Whether a panel that was closed gives its memory back: opened, drafted in and closed many times in a real browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '@/demo/server';
import { chromeBuild, ensureBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { inRoot } from '@/scripts/lib/root';
import { newTab } from '@/scripts/lib/tabs';
import { privateBytes } from './fresh-profile';
import { draft } from './model-memory';

const PANELS = 31;
const LOOK_EVERY = 10;
/** Seconds after the last panel was closed. */
const REST = 30;

/** Needs Linux, whose kernel counts the memory. */
export async function benchPanels(): Promise<void> {
  await ensureBuild();
  const demo = await startDemo({ port: 0 });
  const profile = mkdtempSync(join(tmpdir(), 'careside-panels-'));
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder, profile });
  const rows: string[] = [];
  const held = () => (privateBytes(profile) / 1e6).toFixed(0);
  try {
    const { page, tab } = await newTab(launched);
    await page.goto(`${demo.url}/harbour/people/peggy-ellis/notes/new`);
    for (let count = 1; count <= PANELS; count++) {
      const panel = await openPanel(launched, tab, '2026-06-15');
      await panel.getByRole('button', { name: 'Draft', exact: true }).click({ timeout: 120_000 });
      await draft(panel, count);
      if (count % LOOK_EVERY === 1) {
        const session = await launched.context.newCDPSession(panel);
        for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
        const { usedSize } = await session.send('Runtime.getHeapUsage');
        const { nodes, documents } = await session.send('Memory.getDOMCounters');
        rows.push(`| ${count} | ${(usedSize / 1e6).toFixed(1)} | ${documents}, ${nodes} | ${held()} |`);
      }
      await panel.close();
    }
    await new Promise((done) => setTimeout(done, REST * 1000));
    rows.push(`| none, ${REST} s later | | | ${held()} |`);
  } finally {
    await launched.close();
    copy.remove();
    await demo.close();
    rmSync(profile, { recursive: true, force: true });
  }
  const report = [
    '# Whether a closed panel gives its memory back',
    '',
    `\`npm run bench -- panels\` · one panel open at a time, each drafts a note with the helper and is closed · Chromium on Linux`,
    '',
    '| panel open | its heap after collection, MB | documents, nodes | MB that Careside’s processes share with nobody |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  writeFileSync(inRoot('evals/results/panels.md'), report);
  console.log(report);
}
