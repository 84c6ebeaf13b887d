import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packSays } from '@/components/settings/pack-words';
import { devicesOf, MANIFEST, packSchema, readPack, type CardHere, type Pack } from '@/core/model-pack';
import { addressesOf } from '@/scripts/model-fetch/addresses';
import { makePack, promptOf } from '@/scripts/model-pack/make';

const about = { id: 'maker/model', name: 'A model', licence: 'Apache-2.0', revision: '1' };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careside-make-'));
  cpSync('models/packs/tiny', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const template = (text: string) =>
  writeFileSync(
    join(folder, 'tokenizer_config.json'),
    JSON.stringify({ chat_template: text, bos_token: '<s>' }),
  );

describe('making a pack', () => {
  it('lists each file the extension reads, and nothing else of the folder', async () => {
    writeFileSync(join(folder, 'README.md'), 'about');
    const pack = await makePack(folder, about);
    expect(packSchema.safeParse(pack).success).toBe(true);
    const committed = readPack(readFileSync(join(folder, MANIFEST), 'utf8'));
    expect(pack.files).toEqual(committed?.files);
    expect(pack.prompt).toEqual(committed?.prompt);
  });

  it('writes the instruction and its examples in the model’s own format', () => {
    template(
      '{{ bos_token }}{% for m in messages %}<{{ m.role }}>{{ m.content }}</>{% endfor %}{% if add_generation_prompt %}<assistant>{% endif %}',
    );
    const { before, after } = promptOf(folder);
    expect(before).toMatch(/^<s><system>You write one line/u);
    expect(before.endsWith('<user>')).toBe(true);
    expect(before).toContain('<assistant>[name] ate half of lunch at [time1]');
    expect(after).toBe('</><assistant>');
  });

  it('puts the instruction into the first question of a model that knows no system role', () => {
    template(
      "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}",
    );
    expect(promptOf(folder).before).toMatch(/^<user>You write one line/u);
  });

  it('says what is missing', async () => {
    rmSync(join(folder, 'tokenizer.json'));
    await expect(makePack(folder, about)).rejects.toThrow('missing: tokenizer.json');
  });

  it('refuses a model that cannot be asked', async () => {
    writeFileSync(join(folder, 'tokenizer_config.json'), '{}');
    await expect(makePack(folder, about)).rejects.toThrow('no chat template');
  });
});

describe('a manifest', () => {
  const good = () =>
    JSON.parse(readFileSync('models/packs/tiny/careside-pack.json', 'utf8')) as Record<string, unknown>;
  it('is taken as it was made', () => expect(packSchema.safeParse(good()).success).toBe(true));

  it.each(['../x', '/x', 'a//b', '.hidden', 'a/../b', 'C:\\x', ''])(
    'names no file outside its folder: %s',
    (path) => {
      const files = [...(good()['files'] as object[]), { path, bytes: 1, sha256: '0'.repeat(64) }];
      expect(packSchema.safeParse({ ...good(), files }).success).toBe(false);
    },
  );

  it('of before is valid, and what it can run on is read in its files', () => {
    const old = readPack(JSON.stringify(good()));
    expect(old?.needs).toHaveProperty('device', 'wasm');
    expect(old && devicesOf(old)).toEqual([
      { device: 'wasm', dtype: 'q8' },
      { device: 'webgpu', dtype: 'q4' },
    ]);
  });

  it('names the devices it has weights for, and no other', async () => {
    const made = await makePack(folder, about);
    expect(made.needs).toHaveProperty('devices', devicesOf(made));
    const [processor, card] = devicesOf(made);
    const naming = (devices: object[]) =>
      packSchema.safeParse({ ...made, needs: { memoryMB: 1, devices } }).success;
    expect(naming([card, processor] as object[])).toBe(true);
    expect(naming([processor] as object[])).toBe(false);
    expect(naming([processor, { device: 'webgpu', dtype: 'q4f16' }] as object[])).toBe(false);
    expect(naming([processor, { device: 'webgpu', dtype: 'q8' }] as object[])).toBe(false);
    rmSync(join(folder, 'onnx/model_q4.onnx'));
    expect((await makePack(folder, about)).needs).toHaveProperty('devices', [processor]);
  });

  it('says in plain words which card this computer lacks for it', async () => {
    const says = (pack: Pack, card: CardHere | null) => packSays({ pack, carried: false }, card);
    const any = await makePack(folder, about);
    expect(says(any, null)).toContain('Careside can use none on this computer');
    expect(says(any, { halves: false })).not.toContain('graphics card');
    renameSync(join(folder, 'onnx/model_q4.onnx'), join(folder, 'onnx/model_q4f16.onnx'));
    const halves = await makePack(folder, about);
    expect(says(halves, { halves: false })).toContain('counts in 16 bits');
    expect(says(halves, { halves: true })).not.toContain('graphics card');
    rmSync(join(folder, 'onnx/model_q4f16.onnx'));
    expect(says(await makePack(folder, about), null)).not.toContain('graphics card');
  });

  it('lists no file twice, and has all that is needed', () => {
    const files = good()['files'] as object[];
    expect(packSchema.safeParse({ ...good(), files: [...files, files[0]] }).success).toBe(false);
    expect(packSchema.safeParse({ ...good(), files: files.slice(1) }).success).toBe(false);
  });
});

describe('what is fetched', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  it('is one commit of one model', () => {
    const [first] = addressesOf('maker/model', commit);
    expect(first?.address).toBe(`https://huggingface.co/maker/model/resolve/${commit}/config.json`);
  });
  it.each([
    ['maker', commit, undefined],
    ['maker/model', 'main', undefined],
    ['maker/model', commit, 'http://elsewhere'],
    ['../maker/model', commit, undefined],
  ])('is refused for %s at %s from %s', (id, revision, from) => {
    expect(() => addressesOf(id, revision, from)).toThrow();
  });
});
