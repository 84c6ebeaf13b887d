import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeEdits, decodeLabels } from '@/platform/engine/tagger/decode';
import { grams, words } from '@/platform/engine/tagger/features';
import type { TaggerLabels } from '@/platform/engine/tagger/protocol';
import { openTagger, type TaggerSession } from '@/platform/engine/tagger/session';

interface Case {
  text: string;
  words: string[];
  grams: number[];
  edits: string[];
  inserts: string[];
  scopes: string[];
  domain: string;
  kind: string;
}
const bytesOf = (file: string): ArrayBuffer => Uint8Array.from(readFileSync(file)).buffer;
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const cases = read<Case[]>('models/parity.json');
const labels = read<TaggerLabels>('models/weights/careside-tagger/labels.json');

/** Share of tags that 8-bit weights may decide otherwise than the trained 32-bit model. */
const TOLERATED = 0.03;

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
    let tags = 0;
    let other = 0;
    const found = await session.tag(cases.map((each) => each.words));
    cases.forEach((expected, i) => {
      const tagged = found[i];
      if (!tagged) throw new Error('no answer');
      const edits = decodeEdits(expected.words, tagged, labels);
      const sentence = decodeLabels(expected.words, tagged, labels);
      const pairs = edits.flatMap((edit, row) => [
        [edit.edit, expected.edits[row]],
        [edit.insert, expected.inserts[row]],
        [sentence.scopes[row], expected.scopes[row]],
      ]);
      tags += pairs.length;
      other += pairs.filter(([mine, theirs]) => mine !== theirs).length;
    });
    expect(tags).toBeGreaterThan(150);
    expect(other / tags).toBeLessThanOrEqual(TOLERATED);
  });
});
