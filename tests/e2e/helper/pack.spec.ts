import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MANIFEST, readPack, weightsWith, WEIGHTS } from '@/core/model-pack';
import { inRoot } from '@/scripts/lib/root';
import { box, note, openDraft } from '../support/draft';
import { expect, test } from '../support/extension';
import { ownProfile } from '../support/own-profile';
import {
  choice,
  choose,
  flipInstalled,
  install,
  line,
  packWorker,
  patience,
  saidBy,
  settingsOf,
  tinyPack,
  told,
} from '../support/packs';

test.describe.configure({ timeout: 300_000 });

/** Every file that the processor reads. */
const files = (readPack(readFileSync(join(tinyPack, MANIFEST), 'utf8'))?.files ?? [])
  .map(({ path }) => path)
  .filter((path) => [WEIGHTS, undefined].includes(weightsWith(path)));

async function switchOff(panel: Page): Promise<void> {
  const off = panel.getByRole('button', { name: 'Use plain rules only' });
  if (!(await off.isVisible())) await line(panel).click();
  await off.click();
  await expect(line(panel)).toHaveText('Off. Careside works by plain rules.', patience);
}

test('a pack is installed from its folder, writes with no network, is checked before use, and is removed', async ({
  demo,
}) => {
  const { launched, panel, close } = await ownProfile(demo, '/harbour/people/peggy-ellis/notes/new');
  const settings = await settingsOf(launched);
  await install(settings, tinyPack);

  await openDraft(panel);
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  const started = packWorker(panel);
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

  await switchOff(panel);
  for (const [i, path] of [...files, MANIFEST].entries()) {
    await settings.evaluate(flipInstalled, path);
    await choice(settings).click();
    await box(panel).fill(`refused tea ${i + 1} times`);
    await expect(line(panel), path).toHaveText(/is damaged, so it was not used/, patience);
    await expect(note(panel)).toContainText(`tea ${i + 1} times`, patience);
    await settings.evaluate(flipInstalled, path);
    await switchOff(panel);
  }
  // With every byte put back it is used as before.
  await choice(settings).click();
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  const restarted = packWorker(panel);
  await box(panel).fill('rang surgery 1420 no answer');
  const again = await restarted;
  await expect(async () => {
    expect((await saidBy(again)).map(({ kind }) => kind)).toContain('answer');
  }).toPass(patience);

  await settings.getByRole('button', { name: 'Remove it' }).click();
  await expect(told(settings)).toHaveText('The pack was removed.', patience);
  await expect(settings.getByText('No pack is installed.')).toBeVisible();
  await expect(
    settings.getByRole('radio', { name: 'Plain rules and the small AI that comes with Careside' }),
  ).toBeChecked(patience);
  await close();
});

test('what is no pack, a damaged one and one there is no room for are said plainly', async ({ plain }) => {
  const settings = await settingsOf(plain);
  await choose(settings, inRoot('models', 'data'));
  await expect(told(settings)).toHaveText(/This folder is not a model pack/, patience);

  const folder = mkdtempSync(join(tmpdir(), 'careside-pack-'));
  cpSync(tinyPack, folder, { recursive: true });
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
  await choose(settings, tinyPack);
  await expect(told(settings)).toHaveText(/There is not enough room on this computer/, patience);
  await expect(settings.getByText('No pack is installed.')).toBeVisible();
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await choose(settings, tinyPack);
  await expect(told(settings)).toHaveText(/is installed and every file was checked/, patience);
  await settings.getByRole('button', { name: 'Remove it' }).click();
  await expect(told(settings)).toHaveText('The pack was removed.', patience);
  await settings.close();
});
