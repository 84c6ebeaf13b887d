import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteCaseSchema } from '@/evals/cases/notes/schema';
import { compareSwapped } from '@/evals/gaps/swap';

const notes = readFileSync(join(import.meta.dirname, '../../../evals/cases/notes/fresh/a.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => noteCaseSchema.parse(JSON.parse(line)))
  .filter((_, place) => place % 12 === 0);

describe('who the person is', () => {
  it('changes no verdict, no question, no hint and no check', () => {
    const { rows, changed, compared } = compareSwapped(notes);
    expect(compared).toBeGreaterThan(1000);
    expect(rows.some((row) => / [1-9]\d* \|/u.test(row))).toBe(true);
    expect(changed).toEqual([]);
  });
});
