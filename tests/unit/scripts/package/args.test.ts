import { expect, test } from 'vitest';
import { parsePackageArgs } from '@/scripts/package/args';

const cwd = '/care/release';
const least = ['--key', 'k.pem', '--out', 'new'];

test('the least it needs, with paths from the folder it was typed in', () =>
  expect(parsePackageArgs(least, cwd)).toEqual({
    do: 'package',
    key: '/care/release/k.pem',
    out: '/care/release/new',
    origins: [],
    pack: null,
    webgpu: false,
    updateUrl: null,
  }));

test('record systems and the address of updates', () => {
  const args = [...least, '--origins', 'https://care.example,https://*.b.example/care/*'];
  expect(parsePackageArgs([...args, '--update-url=https://it.example/c/update.xml'], cwd)).toMatchObject({
    origins: ['https://care.example/*', 'https://*.b.example/care/*'],
    updateUrl: 'https://it.example/c/update.xml',
  });
});

test('the folder of a model pack', () =>
  expect(parsePackageArgs([...least, '--pack', 'packs/small'], cwd)).toMatchObject({
    pack: '/care/release/packs/small',
  }));

test('a new key is made by itself', () => {
  expect(parsePackageArgs(['--new-key', 'k.pem'], cwd)).toEqual({
    do: 'make-key',
    key: '/care/release/k.pem',
  });
  expect(() => parsePackageArgs(['--new-key', 'k.pem', '--out', 'x'], cwd)).toThrow('Leave out --out.');
});

test.each([
  [[], '--key is missing: the file with the organisation’s key'],
  [['--key', 'k.pem'], '--out is missing: the folder to write to'],
  [['--kee', 'k.pem'], "Unknown option '--kee'"],
  [['k.pem'], 'Unexpected argument'],
  [[...least, '--origins', 'care.example'], '"care.example" is not an address for --origins'],
  [[...least, '--origins', ''], '"" is not an address for --origins'],
  [[...least, '--origins', '<all_urls>'], 'is not an address for --origins'],
  [[...least, '--update-url', 'it.example'], '"it.example" is not an address for --update-url'],
  [[...least, '--update-url', 'https://it.example/careside/'], 'the whole address of the file'],
  [[...least, '--update-url', 'file:///c:/update.xml'], 'is not an address for --update-url'],
])('%j is refused in plain words', (args, words) => expect(() => parsePackageArgs(args, cwd)).toThrow(words));
