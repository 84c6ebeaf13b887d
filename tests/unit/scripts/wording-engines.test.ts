import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WordingEngine } from '@/core/draft/engine';
import { openEngine } from '@/scripts/lib/wording-engines';
import { draftLine } from '@/scripts/try/shorthand-line';

const PACK = 'models/packs/tiny';
const line = JSON.stringify({ id: 'a', shorthand: 'rang chemist at 13:10 no answer', name: 'Nell' });

/** The engine, with what each of the two is asked. */
async function watched(folder: string) {
  const asked: string[] = [];
  const engine = await openEngine(folder);
  const follow = (one: WordingEngine, name: string): WordingEngine => ({
    ...one,
    word: (request, signal) => {
      asked.push(`${name}: ${name === 'pack' ? request.masked : request.wording}`);
      return one.word(request, signal);
    },
    ...(one.otherwise ? { otherwise: follow(one.otherwise, 'helper') } : {}),
  });
  return { engine: engine && follow(engine, 'pack'), asked };
}

describe('an engine by its name', () => {
  it('is none, or Careside’s own model', async () => {
    expect(await openEngine('none')).toBeNull();
    expect(await openEngine('careside')).toMatchObject({ mends: true });
  });

  it('is a model pack, shown marks alone, and the helper where the gate takes nothing of it', async () => {
    const { engine, asked } = await watched(PACK);
    const drafted = await draftLine(line, 'typed', engine);
    expect(asked[0]).toMatch(/^pack: .*\[time1\]/u);
    expect(asked[0]).not.toContain('13:10');
    const [by] = drafted.sentences.map(({ wordedBy }) => wordedBy);
    expect(asked.some((each) => each.startsWith('helper: '))).toBe(by !== 'writer');
    expect(drafted.draft).toContain('13:10');
  });

  it('is no pack with a flipped byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'careside-engine-'));
    cpSync(PACK, folder, { recursive: true });
    const file = join(folder, 'tokenizer.json');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill((bytes[40] ?? 0) ^ 1, 40, 41));
    await expect(openEngine(folder)).rejects.toMatchObject({ why: 'damaged' });
    rmSync(folder, { recursive: true });
  });
});
