import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tableBlocks } from './leveldb';

export interface Holding {
  file: string;
  /** As bytes, or inside a block that Snappy or gzip had compressed. */
  how: 'plain' | 'compressed';
  word: string;
}

const gzip = Buffer.from([0x1f, 0x8b, 8]);

/** What can be seen through: tables of LevelDB and gzip. Brotli and what the browser encrypts stay closed. */
function opened(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  try {
    parts.push(...tableBlocks(bytes));
  } catch {
    // A table that is being written has no end yet; its log beside it is plain.
  }
  for (let at = bytes.indexOf(gzip); at >= 0; at = bytes.indexOf(gzip, at + 1)) {
    try {
      parts.push(gunzipSync(bytes.subarray(at)));
    } catch {
      // Three bytes that only look like a beginning, or one that something follows.
    }
  }
  return parts;
}

/** Files of a profile that hold one of the words, in 8-bit or 16-bit text, also inside compressed blocks. */
export function holding(profile: string, words: readonly string[]): Holding[] {
  const wanted = [...new Set(words)].map((word) => ({
    word,
    forms: [Buffer.from(word), Buffer.from(word, 'latin1'), Buffer.from(word, 'utf16le')],
  }));
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const inside = opened(bytes);
    const file = relative(profile, path);
    return wanted.flatMap(({ word, forms }): Holding[] => {
      if (forms.some((form) => bytes.includes(form))) return [{ file, how: 'plain', word }];
      const isInside = inside.some((part) => forms.some((form) => part.includes(form)));
      return isInside ? [{ file, how: 'compressed', word }] : [];
    });
  });
}
