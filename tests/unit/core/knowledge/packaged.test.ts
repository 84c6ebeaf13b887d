import { describe, expect, it } from 'vitest';
import { everyPackaged } from '@/core/knowledge/packaged';

const modules = import.meta.glob('/core/knowledge/*.ts');
const files = import.meta.glob<unknown>('/knowledge/**/*.json', { import: 'default', eager: true });
/** What only tests read. */
const FOR_TESTS = [
  '/knowledge/danger-examples.json',
  '/knowledge/emergency-examples.json',
  '/knowledge/language-examples.json',
  '/knowledge/quiet-examples.json',
  '/knowledge/red-flag-examples.json',
];

await Promise.all(Object.values(modules).map((load) => load()));
const packaged = everyPackaged();

describe('what comes with Careside', () => {
  it('is as its schema says, and the schema changes nothing of it', () => {
    expect(packaged.length).toBeGreaterThan(40);
    for (const { schema, data } of packaged) expect(schema.parse(data)).toEqual(data);
  });

  it('is all looked at here', () => {
    const looked = new Set(packaged.flatMap(({ data }) => (Array.isArray(data) ? [data, ...data] : [data])));
    const others = Object.entries(files).flatMap(([path, data]) => (looked.has(data) ? [] : [path]));
    expect(others).toEqual(FOR_TESTS);
  });

  it('would be refused with a wrong entry', () => {
    const accepted = packaged.filter(({ schema, data }) => {
      const names = Object.keys(data as object);
      const wrong = Array.isArray(data)
        ? [...(data as unknown[]), 7]
        : Object.fromEntries(names.map((name) => [name, 7]));
      return schema.safeParse(wrong).success;
    });
    expect(accepted).toEqual([]);
  });
});
