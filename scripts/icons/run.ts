/** Draws public/icon/*.png from mark.svg: `node scripts/run-ts.mjs scripts/icons/run.ts`. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '@/scripts/lib/find-browser';
import { inRoot } from '@/scripts/lib/root';

const svg = readFileSync(inRoot('scripts', 'icons', 'mark.svg'), 'utf8');
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findBrowser().path,
  args: asRoot ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:none}svg{display:block;width:100vw}</style>${svg}`,
  );
  await page.screenshot({ path: inRoot('public', 'icon', `${size}.png`), omitBackground: true });
}
await browser.close();
