/** How far a runtime agrees with the 32-bit model, on the sentences models/export.py or models/expect.py wrote down. */
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

/** Share of tags, and of labels, that 8-bit weights may decide otherwise. */
export const TOLERATED = 0.03;

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
export const cases = read<Case[]>('models/parity.json');
const labels = read<TaggerLabels>('models/weights/careside-tagger/labels.json');

type Pair = readonly [mine: string | undefined, theirs: string | undefined];

export interface Agreement {
  /** Edits, insertions and scopes of words. */
  tags: number;
  otherTags: number;
  /** Domains and kinds of sentences. */
  labels: number;
  otherLabels: number;
}

const others = (pairs: readonly Pair[]): number => pairs.filter(([mine, theirs]) => mine !== theirs).length;

/** How many tags and labels were compared, and how many of them are others. */
export function compared(found: readonly Tagged[], against: readonly Case[] = cases): Agreement {
  const all = against.map((expected, i) => {
    const tagged = found[i];
    if (!tagged) throw new Error('no answer');
    return { expected, tagged, sentence: decodeLabels(expected.words, tagged, labels) };
  });
  const tags = all.flatMap(({ expected, tagged, sentence }) =>
    decodeEdits(expected.words, tagged, labels).flatMap((edit, row): Pair[] => [
      [edit.edit, expected.edits[row]],
      [edit.insert, expected.inserts[row]],
      [sentence.scopes[row], expected.scopes[row]],
    ]),
  );
  const named = all.flatMap(({ expected, sentence }): Pair[] => [
    [sentence.domain, expected.domain],
    [sentence.kind, expected.kind],
  ]);
  return {
    tags: tags.length,
    otherTags: others(tags),
    labels: named.length,
    otherLabels: others(named),
  };
}
