import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBudget, sizesOf, sizeTable, type Budget } from '@/scripts/scan/sizes';

const entry = (part: string, files: string, most: number): Budget[number] => ({
  part,
  files,
  most,
  why: 'a reason long enough',
});
const budget = [entry('panel', 'chunks/panel-*.js', 10), entry('shared', 'chunks/*.js', 20)];

let folder = '';
const put = (name: string, bytes: number) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), 'x'.repeat(bytes));
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careside-sizes-'));
  put('chunks/panel-Ab1.js', 10);
  put('chunks/zod-Ab1.js', 9);
  put('chunks/rules-Ab1.js', 11);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a build within its budget has no problem, and every part is told', () => {
  const sizes = sizesOf(folder, budget);
  expect(sizes.problems).toEqual([]);
  expect(sizes.parts.map(({ bytes }) => bytes)).toEqual([10, 20]);
  expect(sizeTable(sizes).split('\n')).toHaveLength(3);
});

test('one byte too many is named, with its part', () => {
  put('chunks/panel-Ab1.js', 11);
  expect(sizesOf(folder, budget).problems).toEqual(['panel: 11 bytes, 1 more than the 10 it may have']);
});

test('files of one part count together', () => {
  put('chunks/more-Ab1.js', 1);
  expect(sizesOf(folder, budget).problems).toEqual(['shared: 21 bytes, 1 more than the 20 it may have']);
});

test('a file of no part is named, and so is a part that lost its files', () => {
  put('video.mp4', 1);
  rmSync(join(folder, 'chunks/panel-Ab1.js'));
  expect(sizesOf(folder, budget).problems).toEqual([
    'video.mp4 belongs to no part of scripts/scan/sizes.json',
    'panel: no file of the build belongs to it any more',
  ]);
});

test('a star does not reach into another folder', () => {
  put('chunks/deep/a.js', 1);
  expect(sizesOf(folder, budget).problems).toHaveLength(1);
});

test('the budget is in its shape, each part once', () => {
  const parts = readBudget().map(({ part }) => part);
  expect(new Set(parts).size).toBe(parts.length);
});
