import { expect, test } from 'vitest';
import { parseTryArgs } from '@/scripts/try/args';

const cwd = '/care/pages';

test('files, addresses and options in any order', () => {
  expect(
    parseTryArgs(['--json', 'a.html', '--now', '2026-06-15', 'https://x.example/p', '--snapshot'], cwd),
  ).toEqual({
    pages: [
      { kind: 'file', given: 'a.html', path: '/care/pages/a.html' },
      { kind: 'address', given: 'https://x.example/p', url: 'https://x.example/p' },
    ],
    json: true,
    snapshot: true,
    length: 'full',
    now: '2026-06-15',
    documents: { noteTypes: null, wording: null, siteMaps: null },
  });
});

test('a file by its address, and a day joined to its option', () => {
  const { pages, now } = parseTryArgs(['file:///care/a%20b.html', '--now=2024-02-29'], cwd);
  expect(pages).toEqual([{ kind: 'file', given: 'file:///care/a%20b.html', path: '/care/a b.html' }]);
  expect(now).toBe('2024-02-29');
});

test.each(['', '2026-02-30', '15/06/2026', '2026-6-1'])('--now %j is refused', (day) => {
  expect(() => parseTryArgs(['a.html', '--now', day], cwd)).toThrow('--now');
});

test('text is as long as the panel opens with, unless another length is asked for', () => {
  expect(parseTryArgs(['a.html'], cwd).length).toBe('screen');
  expect(parseTryArgs(['a.html', '--length', 'glance'], cwd).length).toBe('glance');
  expect(() => parseTryArgs(['a.html', '--length', 'long'], cwd)).toThrow('--length');
});

test('no page, or an option it does not know, is refused', () => {
  expect(() => parseTryArgs(['--json'], cwd)).toThrow('Usage');
  expect(() => parseTryArgs(['a.html', '--jsn'], cwd)).toThrow('--jsn');
});
