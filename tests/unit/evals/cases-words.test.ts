import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { draftCaseSchema } from '@/evals/cases/draft/schema';
import { hygieneCaseSchema } from '@/evals/cases/hygiene/schema';
import { languageCaseSchema } from '@/evals/cases/language/schema';

const root = join(import.meta.dirname, '../../../evals/cases');

function read<T extends z.ZodType>(folder: string, schema: T): z.infer<T>[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => schema.parse(JSON.parse(line)));
}

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');

/** Whole-word match, the way the drafting cases are scored. */
function holds(text: string, wanted: string): boolean {
  const inner = wanted.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const before = /^\w/.test(wanted) ? String.raw`(?<!\w)` : '';
  const after = /\w$/.test(wanted) ? String.raw`(?!\w)` : '';
  return new RegExp(before + inner + after).test(plain(text));
}

const uncounted = (ids: string[]) => ids.length - new Set(ids).size;

describe('the drafting cases', () => {
  const dev = read('draft/dev', draftCaseSchema);
  const heldout = read('draft/heldout', draftCaseSchema);
  const all = [...dev, ...heldout];

  it('are at least 212, a third of our own set aside, over all 43 note types', () => {
    expect(all.length).toBeGreaterThanOrEqual(212);
    expect(heldout.length).toBeGreaterThanOrEqual(66);
    expect(new Set(all.map((item) => item.type)).size).toBe(43);
    expect(uncounted(all.map((item) => item.id))).toBe(0);
    expect(uncounted(all.map((item) => item.shorthand))).toBe(0);
  });

  it('have references that keep what must be kept and hold nothing that must never appear', () => {
    const faults = all.flatMap(({ id, reference, keep, never }) => {
      const body = reference.replaceAll(/\[ask:[^\]]*\]/g, '');
      const lost = keep.filter((token) => !token.split('|').some((form) => holds(body, form)));
      return [...lost, ...never.filter((token) => holds(body, token))].map((token) => `${id} ${token}`);
    });
    expect(faults).toEqual([]);
  });

  it('name a topic where the reference asks, and only there', () => {
    const odd = all.filter((item) => item.reference.includes('[ask:') !== item.asks.length > 0);
    expect(odd.map((item) => item.id)).toEqual([]);
  });

  it('name words of their own shorthand as what makes a question needed', () => {
    const located = [...read('draft/eighth', draftCaseSchema), ...read('draft/eighth-held', draftCaseSchema)];
    const astray = located.filter(
      ({ shorthand, asks, where = {} }) =>
        Object.values(where).some((words) => !shorthand.includes(words)) ||
        Object.keys(where).sort().join() !== [...asks].sort().join(),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
    expect(uncounted(located.map(({ id }) => id))).toBe(0);
  });

  it('match whole words only', () => {
    expect(holds('He was not told', 'not told')).toBe(true);
    expect(holds('She left', 'he')).toBe(false);
  });
});

describe('the wording cases', () => {
  const all = read('language', languageCaseSchema);

  it('are at least 80, with phrases spelt as in their text', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(uncounted(all.map((item) => item.id))).toBe(0);
    const astray = all.filter((item) =>
      [...item.expect.map(({ phrase }) => phrase), ...item.mustNotFlag].some(
        (phrase) => !item.text.includes(phrase),
      ),
    );
    expect(astray.map((item) => item.id)).toEqual([]);
  });
});

describe('the hygiene cases', () => {
  const all = read('hygiene', hygieneCaseSchema);

  it('show each check at least three times and once as a near miss', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(uncounted(all.map((item) => item.id))).toBe(0);
    const count = (side: 'expect' | 'mustNot', id: string) =>
      all.filter((item) => item[side].includes(id)).length;
    const ids = [...new Set(all.flatMap((item) => [...item.expect, ...item.mustNot]))];
    expect(ids.length).toBeGreaterThanOrEqual(45);
    expect(ids.filter((id) => count('expect', id) < 3 || count('mustNot', id) < 1)).toEqual([]);
  });
});
