import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atLeast, needsInstall } from '@/scripts/lib/bootstrap.mjs';

describe('atLeast', () => {
  test.each([
    ['20.19.0', true],
    ['20.19.5', true],
    ['20.20.0', true],
    ['22.1.0', true],
    ['20.18.9', false],
    ['18.20.8', false],
  ])('Node %s: %s', (version, good) => expect(atLeast(version, [20, 19, 0])).toBe(good));
});

describe('needsInstall', () => {
  let folder = '';
  const put = (name: string, packages: object, at: number) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify({ packages }));
    utimesSync(file, at, at);
  };
  const one = { 'node_modules/a': { version: '1.0.0' } };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'careside-install-'));
    mkdirSync(join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('when nothing is installed', () => {
    put('package-lock.json', one, 100);
    expect(needsInstall(folder)).toBe(true);
  });

  test('not when the installation is the newer', () => {
    put('package-lock.json', one, 100);
    put('node_modules/.package-lock.json', one, 200);
    expect(needsInstall(folder)).toBe(false);
  });

  test('when the lock file has moved on to another version', () => {
    put('node_modules/.package-lock.json', one, 100);
    put('package-lock.json', { 'node_modules/a': { version: '1.1.0' } }, 200);
    expect(needsInstall(folder)).toBe(true);
  });

  test('when the lock file names one more package', () => {
    put('node_modules/.package-lock.json', one, 100);
    put('package-lock.json', { ...one, 'node_modules/b': { version: '1.0.0' } }, 200);
    expect(needsInstall(folder)).toBe(true);
  });

  test('not when the lock file only looks newer, or names parts for other systems', () => {
    put('node_modules/.package-lock.json', one, 100);
    put('package-lock.json', { ...one, 'node_modules/b': { version: '1.0.0', optional: true } }, 200);
    expect(needsInstall(folder)).toBe(false);
  });
});
