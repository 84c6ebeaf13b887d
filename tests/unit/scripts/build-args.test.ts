import { expect, test } from 'vitest';
import { parseBuildArgs } from '@/scripts/build/args';

test('takes the origins out and leaves the rest to WXT', () => {
  expect(parseBuildArgs(['--origins', 'https://a.example/*,https://b.example', '-b', 'firefox'])).toEqual({
    origins: ['https://a.example/*', 'https://b.example/*'],
    xpi: null,
    pack: null,
    webgpu: false,
    rest: ['-b', 'firefox'],
  });
  expect(parseBuildArgs(['--origins=https://*.a.example/care/*'])).toEqual({
    origins: ['https://*.a.example/care/*'],
    xpi: null,
    pack: null,
    webgpu: false,
    rest: [],
  });
  expect(parseBuildArgs([])).toEqual({ origins: [], xpi: null, pack: null, webgpu: false, rest: [] });
});

test('names the file for Firefox, in a build for Firefox alone', () => {
  const asked = parseBuildArgs(['-b', 'firefox', '--xpi', 'careside.xpi']);
  expect(asked).toMatchObject({ xpi: 'careside.xpi', rest: ['-b', 'firefox'] });
  expect(() => parseBuildArgs(['--xpi', 'careside.xpi'])).toThrow('--xpi');
  expect(() => parseBuildArgs(['-b', 'firefox', '--xpi'])).toThrow('--xpi');
});

test('takes the folder of a model pack', () => {
  expect(parseBuildArgs(['--pack', 'packs/small'])).toMatchObject({ pack: 'packs/small', rest: [] });
  expect(() => parseBuildArgs(['--pack'])).toThrow('--pack');
});

test('takes graphics cards, but not in Firefox', () => {
  expect(parseBuildArgs(['--webgpu'])).toMatchObject({ webgpu: true, rest: [] });
  expect(() => parseBuildArgs(['-b', 'firefox', '--webgpu'])).toThrow('--webgpu');
});

test.each(['', 'care.example', 'ftp://care.example/*', '<all_urls>', 'https:///x'])(
  'refuses %j',
  (origin) => {
    expect(() => parseBuildArgs(['--origins', origin])).toThrow('--origins');
  },
);
