import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { MANIFEST } from '@/core/model-pack';
import type { Launched } from '@/scripts/lib/launch';
import { inRoot } from '@/scripts/lib/root';
import { newWindow } from '@/scripts/lib/tabs';
import { makePack } from '@/scripts/model-pack/make';
import { expect } from './extension';

export const tinyPack = inRoot('models', 'packs', 'tiny');
/** Loading takes a second on an idle machine, and much longer on one that is busy with other tests. */
export const patience = { timeout: 60_000 };

export const settingsOf = async (launched: Launched): Promise<Page> => {
  const settings = await newWindow(launched);
  await settings.goto(launched.page('options.html'));
  return settings;
};
export const choose = (settings: Page, folder: string) =>
  settings.locator('input[type="file"]').setInputFiles(folder);
export const line = (panel: Page) => panel.locator('.helper summary');
export const told = (settings: Page) =>
  settings.locator('section[aria-labelledby="pack"]').getByRole('status');
export const choice = (settings: Page) =>
  settings.getByRole('radio', { name: /the larger AI that is installed below/ });

/** Installs the pack of a folder, which is then chosen for drafts. */
export async function install(settings: Page, folder: string): Promise<void> {
  await choose(settings, folder);
  await expect(told(settings)).toHaveText(/is installed and every file was checked/, patience);
  await expect(choice(settings)).toBeChecked(patience);
}

/** The tiny pack in a folder of its own, changed, with a manifest made for it. */
export async function changedPack(
  change: (folder: string) => void,
): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'careside-pack-'));
  cpSync(tinyPack, folder, { recursive: true });
  change(folder);
  const about = { id: 'careside/tiny', name: 'Tiny test model', licence: 'Apache-2.0', revision: '1' };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(await makePack(folder, about)));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Said {
  kind: string;
  text?: string;
  answer?: string | null;
}
/** Runs in the worker: keeps what it says to the panel, so that the test can read it. */
export function keepWhatIsSaid(): void {
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
export const saidBy = (worker: Worker) => worker.evaluate(() => (self as unknown as { said: Said[] }).said);

/** The next worker of packs that the panel starts, once `first` was run in it. */
export const packWorker = (panel: Page, first: () => void = keepWhatIsSaid): Promise<Worker> =>
  panel.waitForEvent('worker', {
    ...patience,
    predicate: async (worker) => {
      const is = await worker.evaluate(() => self.name).catch(() => '');
      if (is !== 'careside-packs') return false;
      await worker.evaluate(first);
      return true;
    },
  });

/** Runs in a page of the extension: changes one byte of an installed file, or puts it back. */
export async function flipInstalled(path: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const packs = await root.getDirectoryHandle('packs');
  let folder = await packs.getDirectoryHandle('installed');
  const current = await (await (await folder.getFileHandle('current')).getFile()).text();
  const steps = [current, ...path.split('/')];
  const name = steps.pop() ?? '';
  for (const step of steps) folder = await folder.getDirectoryHandle(step);
  const handle = await folder.getFileHandle(name);
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  const writer = await handle.createWritable();
  await writer.write(bytes);
  await writer.close();
}
