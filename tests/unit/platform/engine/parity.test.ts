import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagged } from '@/platform/engine/tagger/protocol';
import { sentenceKinds } from '@/core/knowledge/sentence-kinds';
import { grams, words } from '@/platform/engine/tagger/features';
import { openTagger } from '@/platform/engine/tagger/session';
import { cases, compared, TOLERATED } from './agreement';

const bytesOf = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;

describe('the packaged tagger', () => {
  const found: Tagged[] = [];
  beforeAll(async () => {
    const session = await openTagger({
      wasm: bytesOf('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
      weights: bytesOf('models/weights/careside-tagger/model.onnx'),
    });
    for (const each of cases) found.push(await session.tag(each.words));
  });

  it.each(cases)('cuts and numbers words as in training: $text', (expected) => {
    expect(words(expected.text)).toEqual(expected.words);
    expect(grams(expected.words[0] ?? '')).toEqual(expected.grams);
  });

  it('decides in 8 bits what the 32-bit model decides', () => {
    const { tags, otherTags, labels, otherLabels } = compared(found);
    expect(tags).toBeGreaterThan(600);
    expect(otherTags / tags).toBeLessThanOrEqual(TOLERATED);
    expect(labels).toBe(2 * cases.length);
    expect(otherLabels / labels).toBeLessThanOrEqual(TOLERATED);
  });

  it.each(['domain', 'kind', 'edits', 'inserts', 'scopes'] as const)(
    'is found out where it decides another %s',
    (key) => {
      const wrong = cases.map((each) => ({
        ...each,
        [key]: Array.isArray(each[key]) ? each[key].map(() => 'another') : 'another',
      }));
      const { tags, otherTags, labels, otherLabels } = compared(found, wrong);
      expect(Math.max(otherTags / tags, otherLabels / labels)).toBeGreaterThan(TOLERATED);
    },
  );

  it('is asked sentences of every kind, and some to inflect and to put words into', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(sentenceKinds));
    expect(cases.flatMap(({ edits }) => edits).filter((edit) => edit !== 'keep').length).toBeGreaterThan(4);
    expect(new Set(cases.flatMap(({ inserts }) => inserts)).size).toBeGreaterThan(5);
  });
});
