import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inRoot } from '@/scripts/lib/root';
import { files, inRooms, read } from './tree';

const readme = read('README.md');
const architecture = read('docs/architecture.md');

const layout = /## How it is laid out\s+```text\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
const folders = [
  ...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? '')),
];

describe('the README', () => {
  test('lays out every folder there is, and no other', () => {
    const named = [...layout.matchAll(/^(\w[\w-]*)\/ /gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(folders.filter((folder) => !folder.startsWith('.')).sort());
  });

  test('names every command of package.json, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const table = readme.split(/^## /m).find((part) => part.startsWith('Commands')) ?? '';
    const named = [...table.matchAll(/^\| `npm (?:run )?([\w:]+)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(scripts).sort());
  });
});

describe('docs/architecture.md', () => {
  /** Each context the browser starts: a file, or a folder with an index. */
  const entries = [
    ...new Set(
      inRooms(['entrypoints']).map((file) => {
        const [, first = '', ...rest] = file.split('/');
        return rest.length > 0 ? `entrypoints/${first}/` : `entrypoints/${first}`;
      }),
    ),
  ];

  test('maps every entrypoint, and no other', () => {
    const named = [...architecture.matchAll(/^\|.*?`(entrypoints\/[\w./-]+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(entries.sort());
  });

  test('names folders of the platform that are there', () => {
    const named = [...architecture.matchAll(/`(platform\/[a-z]{2,})`/g)].map(([, name]) => name ?? '');
    expect(named.filter((folder) => !existsSync(inRoot(folder)))).toEqual([]);
  });

  test('names every folder of the platform', () => {
    const there = new Set(inRooms(['platform']).map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...there].filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual([]);
  });
});

test.each(files.filter((file) => file.endsWith('.md')))(
  '%s: every link to a file leads somewhere',
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, to]) => to ?? '',
    );
    const dead = links.filter((to) => !existsSync(inRoot(join(dirname(file), to))));
    expect(dead).toEqual([]);
  },
);

test('every decision has a number of its own and a reason', () => {
  const decisions = files.filter((file) => file.startsWith('docs/decisions/'));
  const numbers = decisions.map((file) => /(\d{4})-/.exec(file)?.[1]);
  expect(new Set(numbers).size).toBe(decisions.length);
  expect(decisions.filter((file) => !/^# \d+\. /.test(read(file)))).toEqual([]);
});
