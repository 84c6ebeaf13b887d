import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import type { Launched } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import { box, note, openDraft } from '../support/draft';
import { expect, test } from '../support/extension';
import { ownProfile } from '../support/own-profile';

const pack = inRoot('models', 'packs', 'tiny');
/** Loading takes a second on an idle machine, and much longer on one that is busy with other tests. */
const patience = { timeout: 60_000 };
test.describe.configure({ timeout: 180_000 });

const settingsOf = async (launched: Launched): Promise<Page> => {
  const settings = await launched.context.newPage();
  await settings.goto(launched.page('options.html'));
  return settings;
};
const choose = (settings: Page, folder: string) =>
  settings.locator('input[type="file"]').setInputFiles(folder);
const line = (panel: Page) => panel.locator('.helper summary');
const told = (settings: Page) => settings.locator('section[aria-labelledby="pack"]').getByRole('status');

interface Said {
  kind: string;
  text?: string;
  answer?: string | null;
}
/** Runs in the worker: keeps what it says to the panel, so that the test can read it. */
function keepWhatIsSaid(): void {
  const said: Said[] = [];
  const say = self.postMessage.bind(self) as (message: unknown) => void;
  Object.assign(self, {
    said,
    postMessage(message: Said) {
      said.push(message);
      say(message);
    },
  });
}
const saidBy = (worker: Worker) => worker.evaluate(() => (self as unknown as { said: Said[] }).said);

/** Runs in the settings page: changes one byte of an installed file, or puts it back. */
async function flipInstalled(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const packs = await root.getDirectoryHandle('packs');
  const installed = await packs.getDirectoryHandle('installed');
  const current = await (await (await installed.getFileHandle('current')).getFile()).text();
  const folder = await (await installed.getDirectoryHandle(current)).getDirectoryHandle('onnx');
  const handle = await folder.getFileHandle('model_quantized.onnx');
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  const writer = await handle.createWritable();
  await writer.write(bytes);
  await writer.close();
}

test('a pack is installed from its folder, writes with no network, is checked before use, and is removed', async ({
  demo,
}) => {
  const { launched, panel, close } = await ownProfile(demo, '/harbour/people/peggy-ellis/notes/new');
  const settings = await settingsOf(launched);
  await choose(settings, pack);
  await expect(told(settings)).toHaveText(/is installed and every file was checked/, patience);
  await expect(settings.getByRole('radio', { name: /the larger model installed below/ })).toBeChecked(
    patience,
  );

  await openDraft(panel);
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  const started = panel.waitForEvent('worker', {
    ...patience,
    predicate: async (worker) => {
      const is = await worker.evaluate(() => self.name).catch(() => '');
      if (is !== 'careside-packs') return false;
      await worker.evaluate(keepWhatIsSaid);
      return true;
    },
  });
  await box(panel).fill('rang chemist 1310 no answer');
  const worker = await started;
  // It streams: more and more of one answer, made of marks and the statement's own words alone.
  await expect(async () => {
    const said = await saidBy(worker);
    const texts = said.filter(({ kind }) => kind === 'partial').map(({ text }) => text ?? '');
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.at(-1)).not.toMatch(/\d\d:\d\d|1310|[Pp]eggy|[Ee]llis/);
    expect(said.map(({ kind }) => kind)).toContain('answer');
  }).toPass(patience);
  await expect(note(panel)).toContainText(/[Cc]hemist.*13:10.*no answer/, patience);

  await line(panel).click();
  await panel.getByRole('button', { name: 'Use plain rules only' }).click();
  await expect(line(panel)).toHaveText('Off. Careside works by plain rules.', patience);
  await settings.evaluate(flipInstalled);
  await settings.getByRole('radio', { name: /the larger model installed below/ }).click();
  await box(panel).fill('refused tea');
  await expect(line(panel)).toHaveText(/is damaged, so it was not used/, patience);
  await expect(note(panel)).toContainText(/tea/, patience);

  await settings.getByRole('button', { name: 'Remove it' }).click();
  await expect(told(settings)).toHaveText('The pack was removed.', patience);
  await expect(settings.getByText('No pack is installed.')).toBeVisible();
  await expect(
    settings.getByRole('radio', { name: 'Plain rules and Careside’s own small model' }),
  ).toBeChecked(patience);
  await close();
});

test('what is no pack, a damaged one and one there is no room for are said plainly', async ({ plain }) => {
  const settings = await settingsOf(plain);
  await choose(settings, inRoot('models', 'data'));
  await expect(told(settings)).toHaveText(/This folder is not a model pack/, patience);

  const folder = mkdtempSync(join(tmpdir(), 'careside-pack-'));
  cpSync(pack, folder, { recursive: true });
  const file = join(folder, 'tokenizer.json');
  const bytes = readFileSync(file);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await choose(settings, folder);
  await expect(told(settings)).toHaveText(/A file of the pack is damaged: tokenizer.json/, patience);
  rmSync(folder, { recursive: true });

  const browser = await plain.context.newCDPSession(settings);
  const origin = await settings.evaluate(() => location.origin);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
  await choose(settings, pack);
  await expect(told(settings)).toHaveText(/There is not enough room on this computer/, patience);
  await expect(settings.getByText('No pack is installed.')).toBeVisible();
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await choose(settings, pack);
  await expect(told(settings)).toHaveText(/is installed and every file was checked/, patience);
  await settings.getByRole('button', { name: 'Remove it' }).click();
  await expect(told(settings)).toHaveText('The pack was removed.', patience);
  await settings.close();
});
