import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import type { Launched } from '@/scripts/lib/launch';
import { openPanel, reportOf } from '@/scripts/lib/panel';
import { inRoot, root } from '@/scripts/lib/root';
import { sideBySide } from '@/scripts/lib/side-by-side';
import { newTab } from '@/scripts/lib/tabs';
import { lineOf } from '@/scripts/try/line';
import { textOf } from '@/scripts/try/text';

const folder = inRoot('screenshots');
const panelWidth = 400;
const height = 900;

/** Shows the demo without a display: prints what the panel shows and saves pictures of both. */
export async function showUnseen(launched: Launched, url: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { page, tab } = await newTab(launched);
  await page.goto(url);
  const panel = await openPanel(launched, tab);
  await panel.setViewportSize({ width: panelWidth, height });
  const report = await reportOf(panel);
  const line = lineOf({ kind: 'address', given: url, url }, report, { open: 0, total: 0 });
  console.log(`\n${textOf(line)}`);

  await openFirstSource(panel);
  const files = [await picture(page, 'page.png'), await picture(panel, 'panel.png')];
  const beside = join(folder, 'beside.png');
  await sideBySide(launched, page, panel, beside);
  files.push(relative(root, beside));
  console.log(`There is no display here, so nothing was shown. Pictures: ${files.join(', ')}`);
}

/** Clicks the first thing to know, so that the page shows it marked. */
async function openFirstSource(panel: Page): Promise<void> {
  const heading = panel.getByRole('heading', { name: 'Must know' });
  const part = panel.locator('section', { has: heading });
  await part.getByRole('button', { name: 'Show on the page' }).first().click({ timeout: 5_000 });
  await panel.waitForTimeout(300);
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(folder, name);
  await page.screenshot({ path });
  return relative(root, path);
}
