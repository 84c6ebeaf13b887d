import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromeBuild } from '@/scripts/lib/ensure-build';
import { grantedCopy } from '@/scripts/lib/granted';
import { launch } from '@/scripts/lib/launch';
import { openPanel } from '@/scripts/lib/panel';
import { newTab } from '@/scripts/lib/tabs';
import { box, note, openDraft } from '../support/draft';
import { demoDay, expect, test } from '../support/extension';
import { ownProfile } from '../support/own-profile';
import { placesSeen, watchPlaces } from '../support/places';

const plan = '/harbour/people/peggy-ellis/plan';
const line = (panel: Page) => panel.locator('.helper summary');
/** Loading takes a second on an idle machine, and much longer on one that is busy with other tests. */
const patience = { timeout: 40_000 };
test.describe.configure({ timeout: 90_000 });
const placed = /better place for \d+ lines?|helper placed \d+ lines?/;

test('a fresh profile labels with no network at all, and nothing jumps', async ({ demo }) => {
  const copy = grantedCopy(chromeBuild, [demo.url]);
  const launched = await launch({ headless: true, extension: copy.folder });
  const { page, tab } = await newTab(launched);
  await page.goto(demo.url + plan);
  await launched.context.setOffline(true);
  const asked: string[] = [];
  launched.context.on('request', (request) => asked.push(request.url()));
  const panel = await openPanel(launched, tab, demoDay);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  const before = await panel.locator('.summary').innerText();
  await expect(line(panel)).toHaveText(placed, patience);
  expect(await panel.locator('.summary').innerText()).toBe(before);
  await line(panel).click();
  await panel.getByRole('button', { name: 'Put them there' }).click();
  await expect(line(panel)).toHaveText(/helper placed \d+ lines?/);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  await launched.close();
  copy.remove();
});

test('mends a draft with no network, says who did it, and leaves the facts as they are', async ({ demo }) => {
  // A profile of its own: drafts of other tests are kept for the same person and page.
  const { panel, close } = await ownProfile(demo, '/harbour/people/peggy-ellis/notes/new');
  await openDraft(panel);
  await box(panel).focus();
  await watchPlaces(panel);
  await panel.keyboard.insertText('refused tea. rang chemist 1310 no answer. settled after');
  await panel.keyboard.press('Home');
  await panel.keyboard.press('ArrowRight');
  await expect(note(panel)).toContainText('Rang chemist at 13:10, no answer.', patience);

  // Nothing jumps: sentences, field, focus and caret are where they were under the rules' wording.
  const mended = /Rang chemist at 13:10, no answer/;
  const byRules = /Rang chemist at 13:10 no answer/;
  const seen = await placesSeen(panel);
  const before = seen.findLast(
    ({ sentences }) => sentences.length === 3 && byRules.test(sentences.join('\n')),
  );
  const after = seen.at(-1);
  expect(after?.sentences.join('\n')).toMatch(mended);
  expect(after).toMatchObject({ focused: true, caret: 1 });
  expect({ ...before, sentences: [] }).toEqual({ ...after, sentences: [] });
  // A line more above the note would be seen.
  await panel.evaluate(() => document.querySelector('li.draft-line')?.before(document.createElement('hr')));
  expect((await placesSeen(panel)).at(-1)?.at).not.toEqual(after?.at);

  await note(panel).getByText('Rang chemist at 13:10, no answer.').click();
  await expect(panel.getByText('tidied by the helper, a small AI on this computer')).toBeVisible();
  await close();
});

test('plain rules at the flick of a switch, and it is remembered', async ({ beside }) => {
  const { panel } = await beside(plan);
  await expect(line(panel)).toHaveText(placed, patience);
  await line(panel).click();
  await panel.getByRole('button', { name: 'Use plain rules only' }).click();
  await expect(line(panel)).toHaveText('Off. Careside works by plain rules.');
  expect(panel.workers()).toHaveLength(0);
  await panel.reload();
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  await expect(line(panel)).toHaveText('Off. Careside works by plain rules.');
  await line(panel).click();
  await panel.getByRole('button', { name: 'Use the helper' }).click();
  await expect(line(panel)).toHaveText(placed, patience);
});

test('the browser’s own AI is asked only where it was chosen, and the panel says where it stands', async ({
  demo,
}) => {
  const { launched, panel, close } = await ownProfile(demo, '/harbour/people/peggy-ellis/notes/new');
  await openDraft(panel);
  await expect(line(panel)).toHaveText(
    /Written out by plain rules, then made easier to read by the helper/,
    patience,
  );

  const settings = await launched.context.newPage();
  await settings.goto(launched.page('options.html'));
  await settings.getByText('before them the AI of this browser').click();
  // Which of these it is, this machine decides; what is offered follows from it, and nothing is fetched unasked.
  await expect(line(panel)).toHaveText(
    /The browser’s own AI(?: is not on this computer|, on this computer, is asked first)/,
    patience,
  );
  await line(panel).click();
  await expect(panel.getByRole('button', { name: 'Use plain rules only' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Have the browser fetch its AI' })).toHaveCount(0);
  await box(panel).fill('rang chemist 1310 no answer');
  await expect(note(panel)).toContainText(/[Cc]hemist.*13:10.*no answer/, patience);
  await close();
});

test('a worker that dies in the middle leaves the rules, says so, and starts again', async ({
  demo,
  granted,
}) => {
  const { page, tab } = await newTab(granted);
  await page.goto(demo.url + plan);
  granted.context.once('page', (panel) => {
    panel.once('worker', (worker) => void worker.evaluate(endAtThirdSentence));
  });
  const panel = await openPanel(granted, tab, demoDay);
  await expect(line(panel)).toHaveText(/The helper stopped in the middle of its work/, patience);
  await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(line(panel)).toHaveText(placed, patience);
});

/** Runs in the worker: what a crash looks like from outside is an answer that never comes. */
function endAtThirdSentence(): void {
  addEventListener('message', ({ data }: MessageEvent<{ kind: string; id: number }>) => {
    if (data.kind === 'tag' && data.id === 3) close();
  });
}

/** The files a session is made from, as the build names them. */
const modelFiles = () =>
  readdirSync(join(chromeBuild, 'assets')).filter((name) => /\.(?:onnx|wasm)$|^labels.*\.json$/.test(name));

test('all three files of the model are in the build', () => {
  expect(
    modelFiles()
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(['json', 'onnx', 'wasm']);
});

for (const name of ['labels', 'model', 'ort-wasm'])
  for (const [what, harm, says] of [
    ['a flipped byte', flip, /damaged, so it was not used/],
    ['a file that is gone', rmSync, /missing from this installation/],
  ] as const)
    test(`${what} in ${name}: not used, said plainly, and the rules carry on`, async ({ demo }) => {
      const copy = grantedCopy(chromeBuild, [demo.url]);
      const file = modelFiles().find((each) => each.startsWith(name)) ?? '';
      harm(join(copy.folder, 'assets', file));
      const launched = await launch({ headless: true, extension: copy.folder });
      const { page, tab } = await newTab(launched);
      await page.goto(demo.url + plan);
      const panel = await openPanel(launched, tab, demoDay);
      await expect(line(panel)).toHaveText(says, patience);
      await expect(panel.getByRole('heading', { name: 'Must know', exact: true })).toBeVisible(patience);
      await launched.close();
      copy.remove();
    });

function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
