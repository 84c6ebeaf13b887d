import { describe, expect, test } from 'vitest';
import { planted, plantedCss, plantedHtml, plantedInPage } from './scan-mutants';
import { channels } from './wire-channels';
import { files, read } from './tree';

const page = read('docs/security.md');

/** Each count that docs/security.md gives, by the words that come with it, and what it counts. */
const counts: readonly (readonly [words: string, count: number])[] = [
  ['planted ways out', planted.length + plantedInPage.length + plantedHtml.length + plantedCss.length],
  ['ways tried on the wire', channels.length],
  ['ways in pages', channels.length],
  ['of the same', channels.length],
];

describe('docs/security.md', () => {
  const told = [...page.matchAll(/\*\*([\d,]+)\*\* ([^|*,]+)/g)].map(([, count = '', words = '']) => ({
    count: Number(count.replaceAll(',', '')),
    words: words.trim(),
  }));

  test.each(counts)('tells the count of: %s', (words, count) => {
    expect(told.filter((one) => one.words.startsWith(words)).map((one) => one.count)).toEqual([count]);
  });

  test('names tests that are there', () => {
    const named = [...page.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !files.some((one) => one === file || one.startsWith(file)))).toEqual([]);
  });
});
