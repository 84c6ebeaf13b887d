import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tensor } from 'onnxruntime-web/wasm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { allowedWords } from '@/core/draft/allowed-words';
import { MANIFEST, readPack, WEIGHTS, weightsFor } from '@/core/model-pack';
import type { Causal } from '@/platform/engine/packs/causal';
import { manifestOf, NotAllowed, openPack } from '@/platform/engine/packs/open';
import { openFolder } from '@/scripts/model-pack/try';

const PACK = 'models/packs/tiny';
const pack = readPack(readFileSync(join(PACK, MANIFEST), 'utf8'));
const listed = pack?.files.map(({ path }) => path) ?? [];
const forCards = (pack && weightsFor(pack, { halves: false })) ?? '';
const { num_hidden_layers: layers } = JSON.parse(readFileSync(join(PACK, 'config.json'), 'utf8')) as {
  num_hidden_layers: number;
};
const running = { aborted: false };
const statements = [
  'ate half of lunch [time1], refused tea',
  'not slept well',
  'rang [person1] [time1] no answer',
];

describe('a pack', () => {
  let model: Causal;
  beforeAll(async () => (model = await openFolder(PACK)));
  const write = (text: string) => model.write({ text, allowed: allowedWords(text), signal: running });

  it('writes every mark once, and only words that the statement allows', async () => {
    for (const text of statements) {
      const answer = await write(text);
      if (answer === null) continue;
      for (const mark of text.match(/\[\w+\]/gu) ?? []) expect(answer.split(mark)).toHaveLength(2);
      const words = new Set(allowedWords(text).map(({ word }) => word.toLowerCase()));
      for (const word of answer.split(/[ .,;]+/u).filter((each) => each !== ''))
        expect(words).toContain(word.toLowerCase());
    }
  });

  it('writes of one statement what it writes of it alone: nothing is left of the one before', async () => {
    const alone: (string | null)[] = [];
    for (const text of statements) alone.push(await write(text));
    const again: (string | null)[] = [];
    for (const text of [...statements].reverse()) again.unshift(await write(text));
    expect(again).toEqual(alone);
  });

  it('tells each word as it is written', async () => {
    const seen: string[] = [];
    const [text = ''] = statements;
    await model.write({
      text,
      allowed: allowedWords(text),
      signal: running,
      onText: (now) => seen.push(now),
    });
    expect(seen.length).toBeGreaterThan(3);
    seen.slice(1).forEach((now, i) => expect(now.startsWith(seen[i] ?? '')).toBe(true));
  });

  it('stops between two tokens when cancelled, and writes the next as ever', async () => {
    const [text = ''] = statements;
    const before = await write(text);
    const signal = { aborted: false };
    let tokens = 0;
    const onText = () => (signal.aborted = ++tokens === 2);
    expect(await model.write({ text, allowed: allowedWords(text), signal, onText })).toBeNull();
    expect(tokens).toBe(2);
    expect(await write(text)).toBe(before);
  });

  it('gives back all it kept of a statement, at its end and when stopped', async () => {
    const dispose = vi.spyOn(Tensor.prototype, 'dispose');
    const [text = ''] = statements;
    const keptATurn = 2 * layers;
    for (const most of [Infinity, 3]) {
      dispose.mockClear();
      let tokens = 0;
      const signal = {
        get aborted() {
          return tokens >= most;
        },
      };
      const answer = await model.write({ text, allowed: allowedWords(text), signal, onText: () => tokens++ });
      // The turn in which it says that it has ended writes no word.
      const turns = answer === null ? tokens : tokens + 1;
      expect(tokens).toBeGreaterThan(2);
      expect(dispose).toHaveBeenCalledTimes(keptATurn * turns);
    }
    dispose.mockRestore();
  });

  it('offers nothing for a statement that is too long for it', async () => {
    expect(await write('walked to the shop and back '.repeat(40))).toBeNull();
  });
});

describe('a pack that is not as it was listed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'careside-pack-'));
  cpSync(PACK, folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(listed.filter((path) => path !== forCards))(
    'is refused before use: a flipped byte in %s',
    async (path) => {
      const file = join(folder, path);
      const whole = readFileSync(file);
      const bytes = Buffer.from(whole);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      await expect(openFolder(folder)).rejects.toMatchObject({ why: 'damaged' });
      writeFileSync(file, whole);
      await expect(openFolder(folder)).resolves.toBeDefined();
    },
  );

  it('is refused on a graphics card where its weights for one are damaged; the processor never reads them', async () => {
    const file = join(folder, forCards);
    const whole = readFileSync(file);
    const bytes = Buffer.from(whole);
    bytes[9000] = (bytes[9000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await expect(openFolder(folder, { halves: false })).rejects.toMatchObject({ why: 'damaged' });
    await expect(openFolder(folder)).resolves.toBeDefined();
    writeFileSync(file, whole);
  });

  it('is refused when its manifest is not one that is pinned, missing or damaged', async () => {
    const none = new ArrayBuffer(0);
    const manifest = Uint8Array.from(readFileSync(join(PACK, MANIFEST))).buffer;
    const only = (bytes: ArrayBuffer | null) => (path: string) =>
      Promise.resolve(path === MANIFEST ? bytes : null);
    await expect(manifestOf(only(manifest), [])).rejects.toBeInstanceOf(NotAllowed);
    await expect(manifestOf(only(null), null)).rejects.toMatchObject({ why: 'missing' });
    await expect(manifestOf(only(none), null)).rejects.toMatchObject({ why: 'damaged' });
    const { pack: whole } = await manifestOf(only(manifest), null);
    await expect(openPack(only(manifest), none, whole, () => undefined)).rejects.toMatchObject({
      why: 'missing',
    });
  });

  it('lists its weights, for processor and graphics card', () => {
    expect(listed).toContain(WEIGHTS);
    expect(listed).toContain(forCards);
  });
});
