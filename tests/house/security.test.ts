import { describe, expect, test } from 'vitest';
import { planted, plantedCss, plantedHtml, plantedInPage } from './scan-mutants';
import { forPrograms, instructions, plainly, settings, twins } from '../unit/adversary/table';
import { channels } from './wire-channels';
import { files, read } from './tree';

const page = read('docs/security.md');

/** Lines of the one list of that test. */
const payloads =
  /const payloads = \[\n([\s\S]+?)\n\] as const/
    .exec(read('tests/e2e/panel/payloads.spec.ts'))?.[1]
    ?.split('\n').length ?? 0;

/** Each count that docs/security.md gives, by the words that come with it, and what it counts. */
const counts: readonly (readonly [words: string, count: number])[] = [
  ['planted ways out', planted.length + plantedInPage.length + plantedHtml.length + plantedCss.length],
  ['ways tried on the wire', channels.length],
  ['ways in pages', channels.length],
  ['of the same', channels.length],
  ['orders', instructions.length * (forPrograms.length + plainly.length) * 2],
  ['benign twins', twins.length * settings.length],
  ['payloads', payloads],
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
