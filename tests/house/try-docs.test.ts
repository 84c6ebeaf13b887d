import { expect, test } from 'vitest';
import { lineSchema } from '@/scripts/try/line';
import { schemaPaths } from './schema-paths';
import { read } from './tree';

/** Places on the page have one shape everywhere, and a snapshot is described in code only. */
const once = (path: string): boolean => !/(^snapshot|sides|evidence|byReason)$/.test(path);

test('docs/try.md names every key of a line with its type, and no other', () => {
  const written = new Map(
    [...read('docs/try.md').matchAll(/^\| `([\w.[\]]+)` +\| ([^|]+?) +\|/gm)].map(
      ([, key = '', type = '']) => [key, type],
    ),
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(schemaPaths(lineSchema, once)));
});
