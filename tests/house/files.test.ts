import { describe, expect, test } from 'vitest';
import { code, files, inRooms, lines, read, sourceRooms } from './tree';

/** Files that are long for a reason; each is one list or one table. */
const longForAReason: Readonly<Record<string, string>> = {};

const longest = 250;
const longestEntrypoint = 60;

/** Words that mean unfinished or unsafe work; put together here, so that this file does not hold them. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['unfinished work', new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'not impl' + 'emented'].join('|'))],
  [
    'a test left out or alone',
    new RegExp(String.raw`\b(test|it|describe)\.(on` + 'ly|sk' + String.raw`ip|fixme)\b`),
  ],
  ['a type error hidden', new RegExp('@ts-(ig' + 'nore|expect-error|nocheck)|\\bas a' + 'ny\\b')],
  ['a lint error hidden', new RegExp('eslint-dis' + 'able')],
  ['a path of one machine', new RegExp('[\'"`(\\s](/(ro' + 'ot|home|work|Users)/|[A-Z]:\\\\Users)')],
];

/** The finder of browsers knows where programs lie, and the try command's tests write such paths. */
const mayNamePaths = new Set(['scripts/lib/find-browser.ts', 'tests/unit/scripts/find-browser.test.ts']);

/** Data and fixtures are not judged by how code is written. */
const isFixture = (file: string): boolean =>
  /^(evals\/(cases|results)|tests\/golden)\//.test(file) || file === 'package-lock.json';

describe('files', () => {
  const source = inRooms(sourceRooms, code);

  test('no file of the product is longer than it should be', () => {
    const long = [...source, ...inRooms(['scripts'], code)]
      .filter((file) => lines(file) > longest && !(file in longForAReason))
      .map((file) => `${file}: ${lines(file)} lines`);
    expect(long).toEqual([]);
  });

  test('the list of long files names only files that are long', () => {
    const needless = Object.keys(longForAReason).filter(
      (file) => !files.includes(file) || lines(file) <= longest,
    );
    expect(needless).toEqual([]);
  });

  test('an entrypoint only connects parts', () => {
    const long = inRooms(['entrypoints'], code)
      .filter((file) => lines(file) > longestEntrypoint)
      .map((file) => `${file}: ${lines(file)} lines`);
    expect(long).toEqual([]);
  });

  test.each(forbidden)('no file holds %s', (what, pattern) => {
    const bad = files
      .filter((file) => /\.(ts|tsx|mjs|js|json|md|css|html|yml)$/.test(file) && !isFixture(file))
      .filter((file) => !(what === 'a path of one machine' && mayNamePaths.has(file)))
      // "As any" may be two words that are weighed.
      .filter((file) => !(what === 'a type error hidden' && file.endsWith('.json')))
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, index) =>
            pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 80)}`] : [],
          ),
      );
    expect(bad).toEqual([]);
  });

  test.each([
    ['unfinished work', '// TO' + 'DO later'],
    ['a test left out or alone', 'test.sk' + 'ip("x")'],
    ['a type error hidden', 'const x = y as a' + 'ny;'],
    ['a lint error hidden', '// eslint-dis' + 'able-next-line'],
    ['a path of one machine', 'const a = "/ho' + 'me/x"'],
  ])('the search for %s finds it', (what, line) => {
    expect(forbidden.find(([name]) => name === what)?.[1].test(line)).toBe(true);
  });
});
