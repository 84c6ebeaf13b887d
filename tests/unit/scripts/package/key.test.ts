import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKey, readKey } from '@/scripts/package/key';

let folder = '';
const file = (name: string) => join(folder, name);
const pem = { type: 'pkcs8', format: 'pem' } as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careside-key-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a key that is made is read again with the same id, and only its owner may read it', () => {
  const made = makeKey(file('made.pem'));
  expect(made.id).toMatch(/^[a-p]{32}$/);
  expect(readKey(file('made.pem'))).toEqual(made);
  if (process.platform !== 'win32') expect(statSync(file('made.pem')).mode & 0o777).toBe(0o600);
});

test('a key is never overwritten', () => {
  writeFileSync(file('there.pem'), 'the old one');
  expect(() => makeKey(file('there.pem'))).toThrow('is there already and was left as it is');
  expect(readFileSync(file('there.pem'), 'utf8')).toBe('the old one');
});

test('a folder that is not there is named', () =>
  expect(() => makeKey(file('none/k.pem'))).toThrow('none/k.pem could not be written'));

test('the older form of an RSA key makes the same id', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(file('new.pem'), privateKey.export(pem));
  writeFileSync(file('old.pem'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
  expect(readKey(file('old.pem')).id).toBe(readKey(file('new.pem')).id);
});

const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).privateKey;

type Wrong = [name: string, content: (() => string | Buffer) | null, words: string];

test.each<Wrong>([
  ['missing.pem', null, 'There is no key at'],
  ['missing.pem', null, '--new-key'],
  ['empty.pem', () => '', 'holds no private key in PEM form'],
  ['text.pem', () => 'careside', 'holds no private key in PEM form'],
  ['short.pem', () => rsa(1024).export(pem), 'is an RSA key of 1024 bits'],
  [
    'curve.pem',
    () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem),
    'is not an RSA key',
  ],
  [
    'public.pem',
    () => createPublicKey(rsa(2048)).export({ type: 'spki', format: 'pem' }),
    'is the public half of a key',
  ],
  [
    'locked.pem',
    () => rsa(2048).export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'x' }),
    'is locked with a passphrase',
  ],
])('%s', (name, content, words) => {
  if (content) writeFileSync(file(name), content());
  expect(() => readKey(file(name))).toThrow(words);
});
