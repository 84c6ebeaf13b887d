/** How far a runtime agrees with the trained 32-bit model, on the sentences models/export.py wrote down. */
import { readFileSync } from 'node:fs';
import { decodeEdits, decodeLabels } from '@/platform/engine/tagger/decode';
import type { Tagged, TaggerLabels } from '@/platform/engine/tagger/protocol';

export interface Case {
  text: string;
  words: string[];
  grams: number[];
  edits: string[];
  inserts: string[];
  scopes: string[];
  domain: string;
  kind: string;
}

/** Share of tags that 8-bit weights may decide otherwise. */
export const TOLERATED = 0.03;

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
export const cases = read<Case[]>('models/parity.json');
const labels = read<TaggerLabels>('models/weights/careside-tagger/labels.json');

/** How many tags were compared, and how many of them are others. */
export function compared(found: readonly Tagged[]): { tags: number; other: number } {
  const pairs = cases.flatMap((expected, i) => {
    const tagged = found[i];
    if (!tagged) throw new Error('no answer');
    const sentence = decodeLabels(expected.words, tagged, labels);
    return decodeEdits(expected.words, tagged, labels).flatMap((edit, row) => [
      [edit.edit, expected.edits[row]],
      [edit.insert, expected.inserts[row]],
      [sentence.scopes[row], expected.scopes[row]],
    ]);
  });
  return { tags: pairs.length, other: pairs.filter(([mine, theirs]) => mine !== theirs).length };
}
