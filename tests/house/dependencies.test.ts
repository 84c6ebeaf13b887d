import { expect, test } from 'vitest';
import { read } from './tree';

const names = (text: string): string[] => [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');

const part = (heading: string): string =>
  read('docs/dependencies.md')
    .split(/^## /m)
    .find((section) => section.startsWith(heading)) ?? '';

const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

test.each([
  ['dependencies', 'In the extension'],
  ['devDependencies', 'For building and testing'],
  ['overrides', 'Pinned below them'],
])('every package of %s is explained in docs/dependencies.md, and no other', (key, heading) => {
  expect(names(part(heading)).sort()).toEqual(Object.keys(manifest[key] ?? {}).sort());
});

test('every version is exact', () => {
  const all = { ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['overrides'] };
  expect(Object.values(all).filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
