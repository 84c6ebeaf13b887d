import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '@/scripts/lib/root';
import { binary } from '@/scripts/lib/run';
import { code, inRooms, read } from './tree';

/** A project with the settings of core, in a folder that is never committed. */
const folder = inRoot('.cache', 'house-core');

const planted = {
  document: 'export const a = document.title;',
  fetch: 'export const a = fetch;',
  window: 'export const a = window.location;',
  chrome: 'export const a = chrome.runtime;',
  node: "import { readFileSync } from 'node:fs'; export const a = readFileSync;",
  process: 'export const a = process.env;',
};

let messages = '';

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const config = { extends: '../../core/tsconfig.json', include: ['./*.ts'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));
  writeFileSync(`${folder}/plain.ts`, 'export const a: number = [1].at(0) ?? 0;');
  for (const [name, source] of Object.entries(planted)) writeFileSync(`${folder}/${name}.ts`, source);
  const tsc = [binary('typescript', 'tsc'), '-p', folder, '--pretty', 'false'];
  messages = spawnSync(process.execPath, tsc, { encoding: 'utf8' }).stdout;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the settings of core compile plain code', () => {
  expect(messages).not.toMatch(/plain\.ts\(/);
});

test.each(Object.keys(planted))('%s does not compile in core', (name) => {
  expect(messages).toMatch(new RegExp(`${name}\\.ts\\(\\d+,\\d+\\): error TS`));
});

test('utils import nothing of ours', () => {
  const bad = inRooms(['utils'], code).filter((file) => /from ['"](@\/|\.\.\/)/.test(read(file)));
  expect(bad).toEqual([]);
});

test('utils are at most a dozen files', () => {
  expect(inRooms(['utils'], code).length).toBeLessThanOrEqual(12);
});
