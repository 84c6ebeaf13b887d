import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveFiles, type Served } from '@/scripts/try/serve';

let folder = '';
let served: Served;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'careside-serve-'));
  mkdirSync(join(folder, 'site'));
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'site', 'a plan.html'), '<p>plan</p>');
  writeFileSync(join(folder, 'site', 'a.css'), 'p {}');
  writeFileSync(join(folder, 'other', 'b.html'), '<p>b</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  served = await serveFiles([join(folder, 'site', 'a plan.html'), join(folder, 'other', 'b.html')]);
});

afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string) => fetch(url);

test('each file is served with its own folder beside it', async () => {
  const page = served.address(join(folder, 'site', 'a plan.html'));
  expect(await (await get(page)).text()).toBe('<p>plan</p>');
  const style = await get(new URL('a.css', page).href);
  expect(style.headers.get('content-type')).toBe('text/css');
  expect(await (await get(served.address(join(folder, 'other', 'b.html')))).text()).toBe('<p>b</p>');
});

test.each(['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', 'link.txt', 'missing.html', '%ff', ''])(
  'nothing outside the folder is served: %s',
  async (path) => {
    const page = served.address(join(folder, 'site', 'a plan.html'));
    const answer = await get(page.slice(0, page.lastIndexOf('/') + 1) + path);
    expect(answer.status).toBe(404);
  },
);

test('only this computer can reach it', () => expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));
