import { expect, test } from 'vitest';
import { addReading as adding, nothingCollected, type Collection } from '@/core/review/collect';
import { unfinished } from '@/core/review/lists';
import type { PageSnapshot } from '@/core/record/snapshot';
import { record, snapshot } from '../session/make';
import { note } from './make';
import { atOnce } from '@/utils/turns';

const addReading = (...given: Parameters<typeof adding>) => atOnce(adding(...given));

const words = Array.from({ length: 9 }, (_, at) => note(`Slept well until ${at} o'clock.`));

/** A reading of a grid that draws some of its rows. */
function reading(from: number, to: number, total: number | null, url = 'https://care.example/notes') {
  const base = snapshot(url);
  const [block] = base.blocks;
  const notes = words.slice(from, to).map((one, row) => ({
    ...one,
    evidence: one.evidence.map((place) => ({ ...place, block: `c${row}` })),
  }));
  const page: PageSnapshot = {
    ...base,
    blocks: notes.map((one, row) => ({
      ...block!,
      id: `c${row}`,
      kind: 'cell',
      text: one.text,
      cell: { table: 't1', row, col: 0, headers: [] },
    })),
    coverage: {
      ...base.coverage,
      tables: [{ table: 't1', name: 'Notes', rowsRead: to - from, rowsTotal: total }],
    },
  };
  return { record: { ...record(), notes }, page };
}

const read = (from: Collection, ...of: Parameters<typeof reading>) => {
  const { record: all, page } = reading(...of);
  return addReading(from, all, page);
};
const told = ({ lists }: Collection) =>
  unfinished(lists).map(({ name, rows, total }) => `${name} ${rows.size}/${total}`);

test('a list that draws some of its rows is told of until all of them are collected', () => {
  let all = read(nothingCollected, 0, 4, 9);
  expect(told(all)).toEqual(['Notes 4/9']);
  all = read(all, 3, 7, 9);
  expect(told(all)).toEqual(['Notes 7/9']);
  all = read(all, 3, 7, 9);
  expect(told(all)).toEqual(['Notes 7/9']);
  all = read(all, 6, 9, 9);
  expect(told(all)).toEqual([]);
  expect(all.notes.size).toBe(9);
});

test('fewer rows than before are another choice of rows: it begins anew', () => {
  const all = read(read(nothingCollected, 0, 6, 9), 6, 8, 4);
  expect(told(all)).toEqual(['Notes 2/4']);
});

test('each page has its own list; one that is drawn whole, or does not say how long it is, is not told of', () => {
  let all = read(nothingCollected, 0, 4, 9);
  all = read(all, 0, 2, 9, 'https://care.example/other');
  expect(told(all)).toEqual(['Notes 4/9', 'Notes 2/9']);
  expect(told(read(nothingCollected, 0, 4, 4))).toEqual([]);
  expect(told(read(nothingCollected, 0, 4, null))).toEqual([]);
});

test('a table without notes is not told of', () => {
  const { page } = reading(0, 3, 9);
  expect(told(addReading(nothingCollected, record(), page))).toEqual([]);
});
