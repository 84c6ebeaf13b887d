import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firefoxBuild } from '@/scripts/lib/ensure-build';
import { launchFirefox } from '@/scripts/lib/launch-firefox';
import { zipFolder } from '@/scripts/package/zip';
import { parsePolicyArgs } from '@/scripts/policy/args';
import { policyFiles } from '@/scripts/policy/files';
import { expect, test } from './support/extension';
import { managedFirefox } from './support/managed';
import { openOwn } from './support/own-pages';
import { press, seeWords } from './support/pages';

test('policies.json as `npm run policy` writes it installs Careside, sets it up and locks what it sets', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/x-xpinstall');
    response.end(zipFolder(firefoxBuild));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const words = ['--origins', 'https://care.example/*', '--org', 'Larch House', '--set', 'draftOrder=time'];
  const more = [
    '--set',
    'idleWipeMinutes=9',
    '--firefox-url',
    `http://127.0.0.1:${port}/careside.xpi`,
    '--out',
    'x',
  ];
  const policies = policyFiles(parsePolicyArgs([...words, ...more]), '0.1.0')['firefox/policies.json'];
  const managed = managedFirefox(String(policies));
  // What is built here is not signed by Mozilla; the ESR takes that where an administrator says so.
  const prefs = { 'xpinstall.signatures.required': false };
  const launched = await launchFirefox({ program: managed.program, prefs });
  try {
    const page = await openOwn(launched, 'options.html');
    await seeWords(page, 'Locked by Larch House');
    const locked = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLFieldSetElement>('fieldset')].map((one) => [
        one.querySelector('legend')?.textContent,
        one.disabled,
        one.querySelector('input:checked + span')?.textContent,
      ]),
    );
    expect(locked).toContainEqual(['Order of a draft', true, 'By the times in it']);
    expect(locked).toContainEqual(['How much a summary shows at first', false, 'Short: what matters most']);
    await press(page, 'Run the self-test');
    await seeWords(page, /All checks passed\.|did not pass\./);
    const report = await page.evaluate(() => document.querySelector('.report-text pre')?.textContent);
    expect(report).toContain('All checks passed.');
    expect(report?.match(/: refused$/gm)).toHaveLength(6);
    expect(report).toContain('Installed by the organisation’s browser policy');
  } finally {
    await launched.close();
    managed.remove();
    server.close();
  }
});
