import { expect, test } from 'vitest';
import { parseBuildArgs } from '@/scripts/build/args';

test('takes the origins out and leaves the rest to WXT', () => {
  expect(parseBuildArgs(['--origins', 'https://a.example/*,https://b.example', '-b', 'firefox'])).toEqual({
    origins: ['https://a.example/*', 'https://b.example/*'],
    xpi: null,
    pack: null,
    rest: ['-b', 'firefox'],
  });
  expect(parseBuildArgs(['--origins=https://*.a.example/care/*'])).toEqual({
    origins: ['https://*.a.example/care/*'],
    xpi: null,
    pack: null,
    rest: [],
  });
  expect(parseBuildArgs([])).toEqual({ origins: [], xpi: null, pack: null, rest: [] });
});

test('names the file for Firefox, in a build for Firefox alone', () => {
  const asked = parseBuildArgs(['-b', 'firefox', '--xpi', 'careside.xpi']);
  expect(asked).toEqual({ origins: [], xpi: 'careside.xpi', pack: null, rest: ['-b', 'firefox'] });
  expect(() => parseBuildArgs(['--xpi', 'careside.xpi'])).toThrow('--xpi');
  expect(() => parseBuildArgs(['-b', 'firefox', '--xpi'])).toThrow('--xpi');
});

test('takes the folder of a model pack', () => {
  expect(parseBuildArgs(['--pack', 'packs/small'])).toMatchObject({ pack: 'packs/small', rest: [] });
  expect(() => parseBuildArgs(['--pack'])).toThrow('--pack');
});

test.each(['', 'care.example', 'ftp://care.example/*', '<all_urls>', 'https:///x'])(
  'refuses %j',
  (origin) => {
    expect(() => parseBuildArgs(['--origins', origin])).toThrow('--origins');
  },
);
