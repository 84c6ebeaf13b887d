import { expect, test } from 'vitest';
import { lineSchema } from '@/scripts/try/line';
import { judgedLineSchema, noteLineSchema } from '@/scripts/try-notes';
import { schemaPaths } from './schema-paths';
import { read } from './tree';

/** Places on the page have one shape everywhere, and a snapshot is described in code only. */
const once = (path: string): boolean => !/(^snapshot|sides|evidence|byReason)$/.test(path);

const tableIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^\| `([\w.[\]]+)` +\| ([^|]+?) +\|/gm)].map(([, key = '', type = '']) => [key, type]),
  );

const [pages = '', notes = ''] = read('docs/try.md').split(/^## Notes$/mu);
const [asked = '', answered = ''] = notes.split('<!-- an answer of --notes -->');

test('docs/try.md names every key of a line with its type, and no other', () => {
  expect(tableIn(pages)).toEqual(Object.fromEntries(schemaPaths(lineSchema, once)));
});

test('docs/try.md names every key of a line of --notes and of its answer, and no other', () => {
  const top = (path: string): boolean => path === '';
  expect(tableIn(asked)).toEqual(Object.fromEntries(schemaPaths(noteLineSchema)));
  expect(tableIn(answered)).toEqual(Object.fromEntries(schemaPaths(judgedLineSchema, top)));
});
