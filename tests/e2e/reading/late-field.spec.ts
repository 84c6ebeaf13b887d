import { expect, test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { launchPlain, ReadingPage } from '@/tests/helpers/reading';

let browser: Browser;
test.beforeAll(async () => {
  browser = await launchPlain();
});
test.afterAll(() => browser.close());

interface Told {
  kind: string;
  field?: { text: string } | null;
}

test('a box that was clicked before it took words is followed as soon as it does', async () => {
  const page = await ReadingPage.open(
    browser,
    '<main><h1>Daily note</h1><div id="box" tabindex="0">slept well</div><p>Signed</p></main>',
  );
  await page.run('globalThis.told = []; reader.onEvent((event) => told.push(event)); 0');
  const focused = async () =>
    (await page.run<Told[]>('told')).flatMap(({ kind, field }) => (kind === 'focused' ? [field?.text] : []));
  await page.read();
  await page.page.locator('#box').click();
  await page.page.evaluate(() => document.querySelector('p')?.append(' by me'));
  await expect.poll(() => page.run<Told[]>('told')).toContainEqual({ kind: 'changed' });
  expect(await focused()).toEqual([]);
  await page.page.evaluate(() => document.querySelector('#box')?.setAttribute('contenteditable', 'true'));
  await expect.poll(focused).toEqual(['slept well']);
  await page.close();
});
