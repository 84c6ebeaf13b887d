import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '@/platform/storage/database';
import { countUse, keepOpinion, readOpinions } from '@/platform/storage/opinions';

test('what is said and used is kept by day, and read again', async () => {
  const database = openDatabase('opinions-1');
  await keepOpinion(database, { help: 'gaps', rule: 'C.change', says: 'wrong', reason: '' }, '2026-06-15');
  await countUse(database, { help: 'gaps', what: 'used' }, '2026-06-15');
  await countUse(database, { help: 'gaps', what: 'used' }, '2026-06-15');
  await countUse(database, { help: 'gaps', what: 'used' }, '2026-06-16');
  expect(await readOpinions(database)).toEqual({
    feedback: [{ day: '2026-06-15', help: 'gaps', rule: 'C.change', says: 'wrong', reason: '' }],
    usage: [
      { day: '2026-06-15', help: 'gaps', what: 'used', count: 2 },
      { day: '2026-06-16', help: 'gaps', what: 'used', count: 1 },
    ],
  });
});

test('words in place of an id are not kept', async () => {
  const database = openDatabase('opinions-2');
  await keepOpinion(
    database,
    { help: 'summary', rule: 'Rose Atkins fell', says: 'wrong', reason: '' },
    '2026-06-15',
  );
  expect(await readOpinions(database)).toEqual({ feedback: [], usage: [] });
});

test('a database that cannot be used gives nothing and throws nothing', async () => {
  const database = openDatabase('opinions-3');
  database.close({ disableAutoOpen: true });
  await countUse(database, { help: 'gaps', what: 'used' }, '2026-06-15');
  expect(await readOpinions(database)).toEqual({ feedback: [], usage: [] });
});
