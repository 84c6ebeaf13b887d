import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagged } from '@/platform/engine/tagger/protocol';
import { grams, words } from '@/platform/engine/tagger/features';
import { openTagger, type TaggerSession } from '@/platform/engine/tagger/session';
import { cases, compared, TOLERATED } from './agreement';

const bytesOf = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;

describe('the packaged tagger', () => {
  let session: TaggerSession;
  beforeAll(async () => {
    session = await openTagger({
      wasm: bytesOf('node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
      weights: bytesOf('models/weights/careside-tagger/model.onnx'),
    });
  });

  it.each(cases)('cuts and numbers words as in training: $text', (expected) => {
    expect(words(expected.text)).toEqual(expected.words);
    expect(grams(expected.words[0] ?? '')).toEqual(expected.grams);
  });

  it('decides in 8 bits what the trained model decides', async () => {
    const found: Tagged[] = [];
    for (const each of cases) found.push(await session.tag(each.words));
    const { tags, other } = compared(found);
    expect(tags).toBeGreaterThan(150);
    expect(other / tags).toBeLessThanOrEqual(TOLERATED);
  });
});
