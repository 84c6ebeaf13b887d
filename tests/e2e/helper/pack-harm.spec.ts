import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CARD_WEIGHTS } from '@/core/model-pack';
import { box, note, openDraft } from '../support/draft';
import { expect, test } from '../support/extension';
import { ownProfile } from '../support/own-profile';
import {
  changedPack,
  choose,
  install,
  line,
  packWorker,
  patience,
  saidBy,
  settingsOf,
  tinyPack,
  told,
} from '../support/packs';

test.describe.configure({ timeout: 240_000 });

/** Runs in the worker: it dies with the third word of the first statement; a crash tells nobody. */
function dieAtThirdWord(): void {
  const say = self.postMessage.bind(self) as (message: unknown) => void;
  let words = 0;
  const postMessage = (message: { kind: string }) => {
    if (message.kind === 'partial' && ++words === 3) close();
    else say(message);
  };
  Object.assign(self, { postMessage });
}

test('a worker of packs that dies in the middle of a statement leaves the rules, says so, and starts again', async ({
  demo,
}) => {
  const { launched, panel, close } = await ownProfile(demo, '/harbour/people/peggy-ellis/notes/new');
  await install(await settingsOf(launched), tinyPack);
  await openDraft(panel);
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  const dying = packWorker(panel, dieAtThirdWord);
  await box(panel).fill('rang chemist 1310 no answer');
  await dying;
  await expect(note(panel)).toContainText(/[Cc]hemist.*13:10.*no answer/, patience);
  await expect(line(panel)).toHaveText(/The larger model stopped in the middle of its work/, patience);
  const started = packWorker(panel);
  await box(panel).fill('rang surgery 1420 no answer');
  const worker = await started;
  await expect(async () => {
    expect((await saidBy(worker)).map(({ kind }) => kind)).toContain('answer');
  }).toPass(patience);
  await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
  await expect(note(panel)).toContainText(/[Ss]urgery.*14:20.*no answer/, patience);
  await close();
});

const LARGE = 2 ** 28;
/** A field of LARGE bytes, as a file of weights begins. */
const HEAD = Uint8Array.from([0xa2, 0x06, 0x80, 0x80, 0x80, 0x80, 0x01]);

/** A pack that is copied for long enough to do something meanwhile. */
const largePack = () =>
  changedPack((folder) => {
    const file = join(folder, CARD_WEIGHTS[0]);
    writeFileSync(file, HEAD);
    truncateSync(file, HEAD.length + LARGE);
  });

const usageOf = (settings: Page) => () =>
  settings.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

/** Waits until some of a large pack is there. */
const someIsCopied = (usage: () => Promise<number>, before: number) =>
  expect(async () => expect(await usage()).toBeGreaterThan(before + LARGE / 32)).toPass({
    ...patience,
    intervals: [50],
  });

test('a disk that fills up while a pack is copied is left as it was', async ({ plain }) => {
  const pack = await largePack();
  const settings = await settingsOf(plain);
  const browser = await plain.context.newCDPSession(settings);
  const origin = await settings.evaluate(() => location.origin);
  const usage = usageOf(settings);
  const before = await usage();
  await choose(settings, pack.folder);
  // Some of it is there when the room for the rest is taken by somebody else.
  await someIsCopied(usage, before);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: before + LARGE / 16 });
  await expect(told(settings)).toHaveText(/There is not enough room on this computer/, patience);
  await expect(settings.getByText('No pack is installed.')).toBeVisible();
  await expect(async () => expect(await usage()).toBeLessThan(before + LARGE / 32)).toPass(patience);
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await settings.close();
  pack.remove();
});

test('Stop in the middle keeps what was copied, and the same folder chosen again goes on from there', async ({
  plain,
}) => {
  const pack = await largePack();
  const settings = await settingsOf(plain);
  const usage = usageOf(settings);
  const before = await usage();
  await choose(settings, pack.folder);
  await someIsCopied(usage, before);
  await settings.getByRole('button', { name: 'Stop' }).click();
  await expect(told(settings)).toHaveText(/Stopped. What was copied is kept/, patience);
  await expect(settings.getByText('No pack is installed.')).toBeVisible();
  // Whoever copied the beginning again would find this damage.
  const file = openSync(join(pack.folder, CARD_WEIGHTS[0]), 'r+');
  writeSync(file, Uint8Array.of(1), 0, 1, HEAD.length);
  closeSync(file);
  await choose(settings, pack.folder);
  await expect(told(settings)).toHaveText(/is installed and every file was checked/, patience);
  await settings.getByRole('button', { name: 'Remove it' }).click();
  await expect(told(settings)).toHaveText('The pack was removed.', patience);
  await settings.close();
  pack.remove();
});
