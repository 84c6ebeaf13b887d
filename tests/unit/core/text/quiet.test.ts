/** What keeps a sign quiet is one thing for drafts, for the notes of a page and for the dangers of a note. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { emergencyIn, emergencySignsIn, policyPromptIn } from '@/core/draft/emergency';
import { compileNotes } from '@/core/gaps/compile';
import { dangersIn } from '@/core/gaps/dangers';
import { NoteFinder } from '@/core/gaps/finder';
import { builtInNotes } from '@/core/knowledge/notes';
import data from '@/knowledge/quiet-examples.json';

const list = z.array(z.string().min(1)).min(1);
const { quiet, loud } = z.strictObject({ quiet: list, loud: list }).parse(data);

const ready = compileNotes(builtInNotes);
const dangers = (text: string): unknown[] =>
  dangersIn(ready.dangers, new NoteFinder(text, ready.index, { person: new Set(), others: new Set() }));

test.each(quiet)('quiet: %s', (text) => {
  expect(emergencySignsIn(text)).toEqual([]);
  expect(dangers(text)).toEqual([]);
  expect(policyPromptIn(text)).toBeNull();
});

test.each(loud)('loud: %s', (text) => {
  expect(dangers(text)).not.toEqual([]);
  expect(emergencyIn(text) ?? policyPromptIn(text)).not.toBeNull();
});
