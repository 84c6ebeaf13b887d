import { expect, test } from 'vitest';
import { parseBuildArgs } from '@/scripts/build/args';

test('takes the origins out and leaves the rest to WXT', () => {
  expect(parseBuildArgs(['--origins', 'https://a.example/*,https://b.example', '-b', 'firefox'])).toEqual({
    origins: ['https://a.example/*', 'https://b.example/*'],
    rest: ['-b', 'firefox'],
  });
  expect(parseBuildArgs(['--origins=https://*.a.example/care/*'])).toEqual({
    origins: ['https://*.a.example/care/*'],
    rest: [],
  });
  expect(parseBuildArgs([])).toEqual({ origins: [], rest: [] });
});

test.each(['', 'care.example', 'ftp://care.example/*', '<all_urls>', 'https:///x'])(
  'refuses %j',
  (origin) => {
    expect(() => parseBuildArgs(['--origins', origin])).toThrow('--origins');
  },
);
