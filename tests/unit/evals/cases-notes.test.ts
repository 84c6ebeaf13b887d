import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteCaseSchema, type NoteCase } from '@/evals/cases/notes/schema';

const root = join(import.meta.dirname, '../../../evals/cases/notes');

function read(split: 'dev' | 'heldout'): NoteCase[] {
  const folder = join(root, split);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => noteCaseSchema.parse(JSON.parse(line)));
}

const dev = read('dev');
const heldout = read('heldout');
const all = [...dev, ...heldout];

describe('the labelled notes', () => {
  it('have unique ids and texts', () => {
    expect(new Set(all.map((note) => note.id)).size).toBe(all.length);
    expect(new Set(all.map((note) => note.text)).size).toBe(all.length);
  });

  it('are at least 220 with 1,800 labels and 30 complete notes, four or more of each type', () => {
    const labels = all.reduce((sum, note) => sum + Object.keys(note.labels).length, 0);
    const mains = new Map<string, number>();
    for (const { types } of all) mains.set(types[0] ?? '', (mains.get(types[0] ?? '') ?? 0) + 1);
    expect(all.length).toBeGreaterThanOrEqual(220);
    expect(heldout.length * 3).toBeGreaterThanOrEqual(all.length);
    expect(labels).toBeGreaterThanOrEqual(1800);
    expect(all.filter((note) => note.complete).length).toBeGreaterThanOrEqual(30);
    expect(mains.size).toBe(43);
    expect([...mains].filter(([, count]) => count < 4)).toEqual([]);
  });

  it('label only elements of their own types', () => {
    const strangers = all.flatMap((note) =>
      Object.keys(note.labels).filter((id) => {
        const owner = id.split('.')[0] ?? '';
        return owner !== 'C' && !note.types.includes(owner);
      }),
    );
    expect(strangers).toEqual([]);
  });

  it('never call a note complete that lacks a labelled element', () => {
    const wrong = all.filter(
      (note) => note.complete && Object.values(note.labels).some((v) => v === 'absent' || v === 'partial'),
    );
    expect(wrong.map((note) => note.id)).toEqual([]);
  });

  it('keep to the schema: an unknown verdict, tag or key is refused', () => {
    const [note] = dev;
    expect(noteCaseSchema.safeParse(note).success).toBe(true);
    expect(noteCaseSchema.safeParse({ ...note, labels: { 'N03.fluid_ml': 'maybe' } }).success).toBe(false);
    expect(noteCaseSchema.safeParse({ ...note, tags: ['odd'] }).success).toBe(false);
    expect(noteCaseSchema.safeParse({ ...note, extra: 1 }).success).toBe(false);
  });
});
