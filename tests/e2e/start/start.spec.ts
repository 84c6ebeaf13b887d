import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inRoot } from '@/scripts/lib/root';
import { run } from '@/scripts/lib/run';

const pictures = ['page.png', 'panel.png', 'beside.png'];

test('npm start without a display prints what the panel shows, saves pictures and ends', async () => {
  const folder = inRoot('screenshots');
  for (const name of pictures) rmSync(join(folder, name), { force: true });
  const { code, output } = await run(process.execPath, ['scripts/start.mjs'], { env: { CI: 'true' } });
  expect(code, output).toBe(0);
  expect(output).toMatch(/^Demo record systems: http:\/\/127\.0\.0\.1:\d+\/$/m);
  expect(output).toContain('Margaret Ellis');
  const [, mustKnow] = /^Must know\n([^]*?)\n\n/m.exec(output) ?? [];
  expect(mustKnow).toContain('DNACPR in place.');
  for (const name of pictures) expect(statSync(join(folder, name)).size, name).toBeGreaterThan(10_000);
});
