import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Tokens } from '@/platform/engine/packs/tokens';
import { inRoot } from '@/scripts/lib/root';
import { splitFolder } from '@/tests/helpers/split-weights';
import { box, note, openDraft } from '../support/draft';
import { expect, test } from '../support/extension';
import { ownProfile } from '../support/own-profile';
import { changedPack, install, line, packWorker, patience, saidBy, settingsOf } from '../support/packs';

test.describe.configure({ timeout: 180_000 });

const kinds = inRoot('models', 'tiny', 'kinds');
interface Case {
  text: string;
  ids: number[];
  decoded: string;
}
const reference = JSON.parse(readFileSync(join(kinds, 'reference.json'), 'utf8')) as Record<string, Case[]>;

const withTokenizer = (kind: string) => (folder: string) =>
  cpSync(join(kinds, kind), folder, { recursive: true });

for (const [what, change] of [
  ['with weights in several files', splitFolder],
  ...Object.keys(reference).map((kind) => [`with a ${kind} tokenizer`, withTokenizer(kind)] as const),
] as const)
  test(`a pack ${what} is installed, loads and writes`, async ({ demo }) => {
    const pack = await changedPack(change);
    const { launched, panel, close } = await ownProfile(demo, '/harbour/people/peggy-ellis/notes/new');
    await install(await settingsOf(launched), pack.folder);
    await openDraft(panel);
    await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
    const started = packWorker(panel);
    await box(panel).fill('rang café 1310 no answer, paid £4.50 for a crème brûlée 👍🏽');
    const worker = await started;
    await expect(async () => {
      const said = await saidBy(worker);
      expect(said.filter(({ kind }) => kind === 'partial').length).toBeGreaterThan(2);
      expect(said.map(({ kind }) => kind)).toContain('answer');
    }).toPass(patience);
    for (const { text = '' } of await saidBy(worker)) expect(text).not.toContain('\uFFFD');
    await expect(line(panel)).toHaveText(/The larger model, on this computer/, patience);
    await expect(note(panel)).toContainText(/café.*13:10.*no answer/, patience);
    await close();
    pack.remove();
  });

/** The code that cuts text into tokens, as one script for a page. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createTokens } from '@/platform/engine/packs/tokens'; globalThis.createTokens = createTokens;`,
      resolveDir: inRoot(),
    },
    alias: { '@': inRoot() },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs in the page. */
function inPage({ json, config, cases }: { json: object; config: object; cases: Case[] }) {
  const { createTokens } = globalThis as unknown as { createTokens: (...of: object[]) => Tokens };
  const tokens = createTokens(json, config);
  const starts = (ids: number[]) => ids.map((_, n) => ids.slice(0, n + 1));
  return cases.map(({ text, ids }) => ({
    ids: tokens.encode(text),
    decoded: tokens.decode(ids),
    shown: starts(ids).map((start) => tokens.soFar(start)),
    halves: starts(ids).filter((start) => tokens.decode(start).includes('\uFFFD')).length,
  }));
}

test('text becomes the tokens of the reference in a real browser, and comes back whole', async ({
  plain,
}) => {
  const page = await plain.context.newPage();
  await page.goto('about:blank');
  await page.evaluate(await script());
  for (const [kind, cases] of Object.entries(reference)) {
    const read = (name: string) => JSON.parse(readFileSync(join(kinds, kind, name), 'utf8')) as object;
    const found = await page.evaluate(inPage, {
      json: read('tokenizer.json'),
      config: read('tokenizer_config.json'),
      cases,
    });
    expect(found.map(({ ids }) => ids)).toEqual(cases.map(({ ids }) => ids));
    expect(found.map(({ decoded }) => decoded)).toEqual(cases.map(({ text }) => text));
    expect(found.flatMap(({ shown }) => shown).join('')).not.toContain('\uFFFD');
    // Without the care for it half a character would have been shown.
    expect(found.reduce((sum, { halves }) => sum + halves, 0)).toBeGreaterThan(20);
  }
  await page.close();
});
