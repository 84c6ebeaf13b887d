import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedWords } from '@/core/draft/allowed-words';
import { MANIFEST, readPack, WEIGHTS } from '@/core/model-pack';
import { filesBeside } from '@/scripts/lib/onnx';
import { addressesOf } from '@/scripts/model-fetch/addresses';
import { bring } from '@/scripts/model-fetch/bring';
import { makePack } from '@/scripts/model-pack/make';
import { openFolder } from '@/scripts/model-pack/try';
import { split, splitFolder, splitPack } from '@/tests/helpers/split-weights';

const WHOLE = 'models/packs/tiny';
const PARTS = ['onnx/model_quantized.onnx_data', 'onnx/model_quantized.onnx_data_1'];
const FOR_CARDS = 'onnx/model_q4.onnx_data';
const about = { id: 'maker/model', name: 'A model', licence: 'Apache-2.0', revision: '1' };

let pack: Awaited<ReturnType<typeof splitPack>>;
beforeAll(async () => (pack = await splitPack()));
afterAll(() => pack.remove());
const manifest = () => readPack(readFileSync(join(pack.folder, MANIFEST), 'utf8'));
const paths = () => manifest()?.files.map(({ path }) => path) ?? [];

async function answers(folder: string) {
  const model = await openFolder(folder);
  const texts = ['ate half of lunch [time1], refused tea', 'rang [person1] [time1] no answer'];
  const out: (string | null)[] = [];
  for (const text of texts)
    out.push(await model.write({ text, allowed: allowedWords(text), signal: { aborted: false } }));
  return out;
}

describe('weights that lie in several files', () => {
  it('are seen in the model’s own file, and none where it holds all itself', () => {
    expect(filesBeside(readFileSync(join(pack.folder, WEIGHTS)))).toEqual(PARTS.map((path) => path.slice(5)));
    expect(filesBeside(readFileSync(join(WHOLE, WEIGHTS)))).toEqual([]);
    expect(() => filesBeside(readFileSync(join(WHOLE, 'config.json')))).toThrow('not an ONNX file');
  });

  it('are listed, each with its hash, and counted into the memory it needs', async () => {
    expect(paths()).toEqual(expect.arrayContaining([...PARTS, FOR_CARDS]));
    const whole = await makePack(WHOLE, about);
    expect(manifest()?.needs.memoryMB).toBeCloseTo(whole.needs.memoryMB, -1);
  });

  it('write what they write in one file', async () => {
    const whole = await answers(WHOLE);
    expect(whole.some((answer) => answer !== null)).toBe(true);
    expect(await answers(pack.folder)).toEqual(whole);
  });

  it.each(PARTS)('are refused before use where a byte of %s is flipped', async (path) => {
    const file = join(pack.folder, path);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.from(bytes).fill((bytes[40] ?? 0) ^ 1, 40, 41));
    await expect(openFolder(pack.folder)).rejects.toMatchObject({ why: 'damaged' });
    writeFileSync(file, bytes);
    await expect(openFolder(pack.folder)).resolves.toBeDefined();
  });

  it('of a graphics card are left where they lie by the processor', async () => {
    const file = join(pack.folder, FOR_CARDS);
    renameSync(file, `${file}.away`);
    await expect(openFolder(pack.folder)).resolves.toBeDefined();
    await expect(openFolder(pack.folder, { halves: false })).rejects.toMatchObject({ why: 'missing' });
    renameSync(`${file}.away`, file);
  });

  it('make no pack where one is missing or called otherwise', async () => {
    const other = await splitPack();
    rmSync(join(other.folder, PARTS[1] ?? ''));
    await expect(makePack(other.folder, about)).rejects.toThrow(`missing: ${PARTS[1]}`);
    for (const name of ['weights.bin', '../../elsewhere']) {
      writeFileSync(join(other.folder, WEIGHTS), split(readFileSync(join(WHOLE, WEIGHTS)), [name]).model);
      await expect(makePack(other.folder, about)).rejects.toThrow(`has weights in "${name}"`);
    }
    other.remove();
  });
});

describe('fetching them', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const folder = mkdtempSync(join(tmpdir(), 'careside-fetched-'));
  let served = '';
  const server = createServer((asked, answer) => {
    const path = (asked.url ?? '').split(`/resolve/${commit}/`)[1] ?? '';
    try {
      answer.end(readFileSync(join(served, path)));
    } catch {
      answer.writeHead(404).end();
    }
  });
  const files = () => {
    const { port } = server.address() as AddressInfo;
    return addressesOf('maker/model', commit, `http://127.0.0.1:${port}`);
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('brings every file that the weights name, and the pack made of them is the same', async () => {
    served = pack.folder;
    const came: string[] = [];
    await bring(files(), folder, (path) => came.push(path));
    expect(came).toEqual(expect.arrayContaining([WEIGHTS, ...PARTS, FOR_CARDS]));
    const made = await makePack(folder, about);
    expect(made.files).toEqual(manifest()?.files);
    expect(readdirSync(folder)).not.toContain(MANIFEST);
  });

  it('brings a model in one file as it is', async () => {
    served = WHOLE;
    const came: string[] = [];
    await bring(files(), mkdtempSync(join(folder, 'whole-')), (path) => came.push(path));
    expect(came.filter((path) => path.includes('_data'))).toEqual([]);
    expect(came).toContain(WEIGHTS);
  });

  it('says which is not there, and takes nothing from elsewhere', async () => {
    const other = await splitPack();
    served = other.folder;
    rmSync(join(other.folder, PARTS[0] ?? ''));
    await expect(bring(files(), join(folder, 'lacks'), () => undefined)).rejects.toThrow(
      /onnx_data answered 404/,
    );
    splitFolder(other.folder);
    writeFileSync(
      join(other.folder, WEIGHTS),
      split(readFileSync(join(WHOLE, WEIGHTS)), ['../config']).model,
    );
    await expect(bring(files(), join(folder, 'away'), () => undefined)).rejects.toThrow('not beside it');
    other.remove();
  });
});
