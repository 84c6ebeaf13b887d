import { expect, test } from 'vitest';
import { policyFrom } from '@/platform/policy/in-force';
import { managedSchema } from '@/platform/policy/schema';
import { settingNames } from '@/platform/policy/settings';
import { sampleSettings, settingsReference } from '@/scripts/policy/reference';
import { read } from './tree';

interface Shape {
  type: string;
  description?: string;
  items?: Shape;
  properties?: Record<string, Shape>;
}

/** Keys that Chromium's reader of schemas was seen to reject or to overlook; one of them can void the whole file. */
const subset = new Set(['type', 'description', 'items', 'properties']);

function strangers(shape: Shape, isMap = false): string[] {
  const here = isMap ? [] : Object.keys(shape).filter((key) => !subset.has(key));
  const inside = Object.entries(shape).flatMap(([key, value]) =>
    typeof value === 'object' ? strangers(value as Shape, !isMap && key === 'properties') : [],
  );
  return [...here, ...inside];
}

const schema = managedSchema() as Shape;

test('the managed schema names every setting, with its type and its words', () => {
  expect(Object.keys(schema.properties ?? {})).toEqual(settingNames);
  for (const each of Object.values(schema.properties ?? {})) {
    expect(['string', 'boolean', 'integer', 'array']).toContain(each.type);
    expect(each.description?.length).toBeGreaterThan(10);
    if (each.type === 'array') expect(each.items?.type).toBe('string');
  }
});

test('the managed schema keeps to what browsers accept', () => {
  expect(strangers(schema)).toEqual([]);
  expect(
    strangers({ type: 'object', properties: { a: { type: 'string', format: 'uri' } as Shape } }),
  ).toEqual(['format']);
});

test('the sample of every setting is a value that it takes', () => {
  expect(policyFrom(sampleSettings()).wrong).toEqual([]);
});

test('docs/settings.md is what the table of settings makes of itself', async () => {
  expect(read('docs/settings.md')).toBe(await settingsReference());
});
