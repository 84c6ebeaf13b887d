import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { findBrowser } from '@/scripts/lib/find-browser';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { extensionIdOf } from '@/scripts/lib/extension-id';
import { putPolicy } from '@/scripts/lib/policy';
import { expect, test } from '../support/extension';
import { seriousFaults } from '../support/faults';

test('the self-test of the build as it is passes, and every try was refused', async ({ plain }) => {
  const page = await plain.context.newPage();
  await page.goto(plain.page('options.html'));
  await page.getByRole('button', { name: 'Run the self-test' }).click();
  await expect(page.getByText('All checks passed.', { exact: true })).toBeVisible({ timeout: 40_000 });
  const report = await page.locator('.report-text pre').textContent();
  expect(report?.match(/: refused$/gm)).toHaveLength(6);
  expect(report).toMatch(/\n {2}\d+ files compared with the list of the build, 0 not as listed\./);
  expect(report).toContain('Installed by hand, unpacked (developer mode)');
  expect(await seriousFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test('a build that is looser than it should be does not pass, and the ways out that are open are named', async () => {
  const copy = grantedCopy(chromeBuild, []);
  const file = join(copy.folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>;
  manifest['content_security_policy'] = { extension_pages: "script-src 'self'; object-src 'none'" };
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(
    join(copy.folder, 'background.js'),
    `${readFileSync(join(copy.folder, 'background.js'), 'utf8')} `,
  );
  const launched = await launch({
    headless: true,
    extension: copy.folder,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  try {
    const page = await launched.context.newPage();
    await page.goto(launched.page('options.html'));
    await page.getByRole('button', { name: 'Run the self-test' }).click();
    await expect(page.getByText('3 checks did not pass.', { exact: true })).toBeVisible({ timeout: 60_000 });
    const report = await page.locator('.report-text pre').textContent();
    for (const words of [
      'background.js: changed',
      'Not as it was built: content_security_policy',
      'a request to another computer: NOT refused',
      'a lasting connection (socket): NOT refused',
      'a message in the background (beacon): NOT refused',
      'a picture from elsewhere: NOT refused',
      'a frame from elsewhere: NOT refused',
      'running text as code: refused',
    ]) {
      expect(report).toContain(words);
    }
  } finally {
    await launched.close();
    copy.remove();
  }
});

const asAdministrator = process.getuid?.() === 0;
if (!asAdministrator) console.log('Managed settings in force are tested only as root; not run here.');
const managedTest = asAdministrator ? test : () => undefined;

managedTest(
  'policy wins over the worker’s choice, is locked, and a change is in force without a restart',
  async () => {
    const copy = grantedCopy(chromeBuild, []);
    const id = extensionIdOf(copy.folder);
    let policy = putPolicy(findBrowser(), id, { organisationName: 'Larch House', draftOrder: 'time' });
    expect(policy.problem).toBeNull();
    const launched = await launch({ headless: true, extension: copy.folder });
    try {
      const page = await launched.context.newPage();
      await page.goto(launched.page('options.html'));
      const order = page.getByRole('group', { name: 'Order of a draft' });
      await expect(order.getByText('Locked by Larch House')).toBeVisible({ timeout: 40_000 });
      await expect(order.getByLabel('By the times in it')).toBeChecked();
      await expect(order.getByLabel('As you typed it')).toBeDisabled();
      await page.getByRole('group', { name: 'How much a summary shows at first' }).getByLabel('Full').click();
      await expect(page.getByLabel('Full')).toBeChecked();
      expect(await seriousFaults(page)).toEqual([]);
      policy.remove();
      const changed = { organisationName: 'Larch House', summaryLength: 'glance', idleWipeMinutes: 9000 };
      policy = putPolicy(findBrowser(), id, changed);
      const length = page.getByRole('group', { name: 'How much a summary shows at first' });
      await expect(length.getByText('Locked by Larch House')).toBeVisible({ timeout: 40_000 });
      await expect(length.getByLabel('Glance: only what you must know')).toBeChecked();
      await expect(order.getByLabel('As you typed it')).toBeChecked();
      await expect(order.getByLabel('As you typed it')).toBeEnabled();
      await expect(page.getByText('It has to be a whole number from 1 to 720.')).toBeVisible();
    } finally {
      policy.remove();
      await launched.close();
      copy.remove();
    }
  },
);
