import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '@/scripts/lib/root';
import { binary } from '@/scripts/lib/run';
import { code, inRooms, read } from './tree';

/** A project of one file with the settings of core, in a folder that is never committed. */
const folder = inRoot('.cache', 'house-core');

function compile(source: string): string {
  writeFileSync(`${folder}/planted.ts`, source);
  const config = { extends: '../../core/tsconfig.json', include: ['./planted.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  return spawnSync(process.execPath, [binary('typescript', 'tsc'), '-p', folder], { encoding: 'utf8' })
    .stdout;
}

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the settings of core compile plain code', () => {
  expect(compile('export const a: number = [1].at(0) ?? 0;')).toBe('');
});

test.each([
  ['document', 'export const a = document.title;'],
  ['fetch', 'export const a = fetch;'],
  ['window', 'export const a = window.location;'],
  ['chrome', 'export const a = chrome.runtime;'],
  ['Node', "import { readFileSync } from 'node:fs'; export const a = readFileSync;"],
  ['process', 'export const a = process.env;'],
])('%s does not compile in core', (_name, source) => {
  expect(compile(source)).toMatch(/error TS/);
});

test('utils import nothing of ours', () => {
  const bad = inRooms(['utils'], code).filter((file) => /from ['"](@\/|\.\.\/)/.test(read(file)));
  expect(bad).toEqual([]);
});

test('utils are at most a dozen files', () => {
  expect(inRooms(['utils'], code).length).toBeLessThanOrEqual(12);
});
