import { expect, test } from 'vitest';
import { lineSchema } from '@/scripts/try/line';
import { draftedLineSchema, shorthandLineSchema } from '@/scripts/try/shorthand-line';
import { judgedLineSchema, noteLineSchema } from '@/scripts/try-notes';
import { schemaPaths } from './schema-paths';
import { read } from './tree';

/** Places on the page have one shape everywhere, and a snapshot is described in code only. */
const once = (path: string): boolean => !/(^snapshot|sides|evidence|byReason)$/.test(path);

const tableIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^\| `([\w.[\]]+)` +\| ([^|]+?) +\|/gm)].map(([, key = '', type = '']) => [key, type]),
  );

const [pages = '', notes = '', shorthand = ''] = read('docs/try.md').split(/^## (?:Notes|Shorthand)$/mu);
const [asked = '', answered = ''] = notes.split('<!-- an answer of --notes -->');

test('docs/try.md names every key of a line with its type, and no other', () => {
  expect(tableIn(pages)).toEqual(Object.fromEntries(schemaPaths(lineSchema, once)));
});

test('docs/try.md names every key of a line of --notes and of its answer, and no other', () => {
  const top = (path: string): boolean => path === '';
  expect(tableIn(asked)).toEqual(Object.fromEntries(schemaPaths(noteLineSchema)));
  expect(tableIn(answered)).toEqual(Object.fromEntries(schemaPaths(judgedLineSchema, top)));
});

test('docs/try.md names every key of a line of --shorthand and of its answer, and no other', () => {
  const [typed = '', drafted = ''] = shorthand.split('<!-- an answer of --shorthand -->');
  expect(tableIn(typed)).toEqual(Object.fromEntries(schemaPaths(shorthandLineSchema)));
  expect(tableIn(drafted)).toEqual(Object.fromEntries(schemaPaths(draftedLineSchema)));
});
