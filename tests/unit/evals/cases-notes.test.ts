import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteCaseSchema, type NoteCase } from '@/evals/cases/notes/schema';

const root = join(import.meta.dirname, '../../../evals/cases/notes');

function read(split: 'dev' | 'heldout' | 'aside' | 'fresh' | 'eighth' | 'ninth'): NoteCase[] {
  const folder = join(root, split);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => noteCaseSchema.parse(JSON.parse(line)));
}

const dev = read('dev');
const heldout = read('heldout');
const aside = read('aside');
const fresh = read('fresh');
const quoting = [...read('eighth'), ...read('ninth')];
const all = [...dev, ...heldout, ...aside, ...fresh, ...quoting];

const safetyTypes = ['N09', 'N11', 'N12', 'N15', 'N16', 'N19', 'N29', 'N36'];

function countLabels(notes: NoteCase[]): number {
  return notes.reduce((sum, note) => sum + Object.keys(note.labels).length, 0);
}

function mainTypes(notes: NoteCase[]): Map<string, number> {
  const mains = new Map<string, number>();
  for (const { types } of notes) mains.set(types[0] ?? '', (mains.get(types[0] ?? '') ?? 0) + 1);
  return mains;
}

describe('the labelled notes', () => {
  it('have unique ids and texts', () => {
    expect(new Set(all.map((note) => note.id)).size).toBe(all.length);
    expect(new Set(all.map((note) => note.text)).size).toBe(all.length);
  });

  it('are for building at least 220 with 1,800 labels and 30 complete notes, four or more of each type', () => {
    const building = [...dev, ...heldout];
    const mains = mainTypes(building);
    expect(building.length).toBeGreaterThanOrEqual(220);
    expect(countLabels(building)).toBeGreaterThanOrEqual(1800);
    expect(building.filter((note) => note.complete).length).toBeGreaterThanOrEqual(30);
    expect(mains.size).toBe(43);
    expect([...mains].filter(([, count]) => count < 4)).toEqual([]);
  });

  it('set aside at least 80 with 700 labels, 20 complete, every type once and each safety type three times', () => {
    const mains = mainTypes(aside);
    const partial = aside.flatMap((note) => Object.values(note.labels)).filter((v) => v === 'partial').length;
    expect(aside.length).toBeGreaterThanOrEqual(80);
    expect(countLabels(aside)).toBeGreaterThanOrEqual(700);
    expect(partial / countLabels(aside)).toBeGreaterThanOrEqual(0.15);
    expect(aside.filter((note) => note.complete).length).toBeGreaterThanOrEqual(20);
    expect(mains.size).toBe(43);
    expect(safetyTypes.filter((type) => (mains.get(type) ?? 0) < 3)).toEqual([]);
  });

  it('have a fresh set of at least 110 with 900 labels, 25 complete and every type', () => {
    expect(fresh.length).toBeGreaterThanOrEqual(110);
    expect(countLabels(fresh)).toBeGreaterThanOrEqual(900);
    expect(fresh.filter((note) => note.complete).length).toBeGreaterThanOrEqual(25);
    expect(mainTypes(fresh).size).toBe(43);
  });

  it('carry the letter of their own set in their id', () => {
    expect(dev.filter(({ id }) => !id.startsWith('nd-'))).toEqual([]);
    expect(heldout.filter(({ id }) => !id.startsWith('nh-'))).toEqual([]);
    expect(aside.filter(({ id }) => !id.startsWith('na-'))).toEqual([]);
    expect(fresh.filter(({ id }) => !id.startsWith('nf-'))).toEqual([]);
  });

  it('name the words of every fact given or half given, in the sets that quote them', () => {
    const wrong = quoting.flatMap(({ id, text, labels, where = {} }) =>
      Object.entries(labels)
        .filter(([element, label]) => {
          const words = where[element];
          const given = label === 'present' || label === 'partial';
          return given ? words === undefined || !text.includes(words) : words !== undefined;
        })
        .map(([element]) => `${id} ${element}`),
    );
    expect(quoting.length).toBe(520);
    expect(wrong).toEqual([]);
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
