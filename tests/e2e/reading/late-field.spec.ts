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

/** A page with a reader that follows what is typed in. @returns it, and the text of each field it told of */
async function followed(html: string) {
  const page = await ReadingPage.open(browser, html);
  await page.run('globalThis.told = []; reader.onEvent((event) => told.push(event)); 0');
  await page.read();
  const told = () => page.run<Told[]>('told');
  const focused = async () =>
    (await told()).flatMap(({ kind, field }) => (kind === 'focused' && field ? [field.text] : []));
  return { page, told, focused };
}

test('a box that was clicked before it took words is followed as soon as it does', async () => {
  const { page, told, focused } = await followed(
    '<main><h1>Daily note</h1><div id="box" tabindex="0">slept well</div><p>Signed</p></main>',
  );
  await page.page.locator('#box').click();
  await page.page.evaluate(() => document.querySelector('p')?.append(' by me'));
  await expect.poll(told).toContainEqual({ kind: 'changed' });
  expect(await focused()).toEqual([]);
  await page.page.evaluate(() => document.querySelector('#box')?.setAttribute('contenteditable', 'true'));
  await expect.poll(focused).toEqual(['slept well']);
  await page.close();
});

test('so is an editor in a frame that was loaded again, and clicked before it took words', async () => {
  const { page, focused } = await followed(
    `<main><h1>Daily note</h1><iframe srcdoc="<p>slept well</p>"></iframe></main>`,
  );
  const frame = page.page.frames()[1];
  if (!frame) throw new Error('no frame');
  const body = page.page.frameLocator('iframe').locator('body');
  const make = () => body.evaluate((box) => box.setAttribute('contenteditable', 'true'));
  await make();
  await body.click();
  await expect.poll(focused).toEqual(['slept well']);
  const loaded = page.page.waitForEvent('framenavigated', (one) => one === frame);
  await page.page.evaluate(() => {
    const again = document.querySelector('iframe');
    if (again) again.srcdoc = '<p>ate well</p>';
  });
  await loaded;
  await body.click();
  await make();
  await expect.poll(focused).toEqual(['slept well', 'ate well']);
  await page.close();
});
