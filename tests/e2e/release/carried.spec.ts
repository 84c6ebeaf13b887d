import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { inRoot, root } from '@/scripts/lib/root';
import { newTab } from '@/scripts/lib/tabs';
import { box, newNote, note, openDraft } from '../support/draft';
import { demoDay } from '../support/extension';
import { expect, makeRelease, test } from '../support/release';
import { startDemo } from '@/demo/server';

const patience = { timeout: 60_000 };

/** The unpacked files of a package that carries the tiny pack. */
async function packageWithPack(work: string): Promise<string> {
  const [key, out, folder] = ['key.pem', 'out', 'unpacked'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  await makeRelease(root, ['--new-key', key]);
  await makeRelease(root, ['--key', key, '--out', out, '--pack', inRoot('models', 'packs', 'tiny')]);
  const { version, packManifest } = JSON.parse(readFileSync(join(out, 'provenance.json'), 'utf8')) as {
    version: string;
    packManifest: string;
  };
  expect(packManifest).toMatch(/^[0-9a-f]{64}$/);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(out, `careside-${version}.zip`))))) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, bytes);
  }
  return folder;
}

test('a package that carries a model pack: it is there at once, words notes, and is checked before use', async () => {
  test.setTimeout(600_000);
  const work = mkdtempSync(join(tmpdir(), 'careside-carries-'));
  const demo = await startDemo({ port: 0 });
  const copy = grantedCopy(await packageWithPack(work), [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder });
  try {
    const settings = await launched.context.newPage();
    await settings.goto(launched.page('options.html'));
    const part = settings.locator('section[aria-labelledby="pack"]');
    await expect(part).toContainText('It came with Careside', patience);
    await expect(part.getByRole('button', { name: 'Remove it' })).toHaveCount(0);
    const choice = settings.getByRole('radio', { name: /the larger AI/ });
    await choice.click();
    await expect(choice).toBeChecked(patience);

    const { page, tab } = await newTab(launched);
    await page.goto(demo.url + newNote);
    await launched.context.setOffline(true);
    const panel = await openPanel(launched, tab, demoDay);
    await openDraft(panel);
    const line = panel.locator('.helper summary');
    await expect(line).toHaveText(/The larger model, on this computer/, patience);
    await box(panel).fill('rang chemist 1310 no answer');
    await expect(note(panel)).toContainText(/[Cc]hemist.*13:10.*no answer/, patience);
    await expect(line).toHaveText(/The larger model, on this computer/, patience);
    await panel.close();

    const weights = join(copy.folder, 'pack', 'onnx', 'model_quantized.onnx');
    const bytes = readFileSync(weights);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(weights, bytes);
    const again = await openPanel(launched, tab, demoDay);
    await openDraft(again);
    await box(again).fill('refused tea');
    await expect(again.locator('.helper summary')).toHaveText(/is damaged, so it was not used/, patience);
    await expect(note(again)).toContainText(/tea/, patience);
  } finally {
    await launched.close();
    copy.remove();
    await demo.close();
    rmSync(work, { recursive: true, force: true });
  }
});
