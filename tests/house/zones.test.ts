import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test, vi } from 'vitest';
import { inRoot, root } from '@/scripts/lib/root';
import { inRooms } from './tree';

// Starting ESLint takes seconds on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint({ cwd: root });

/** What ESLint says to one import, as if it stood in a file of that room. */
async function rulesFor(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: inRoot(file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

/** A file of a room to import, as other rooms would name it. */
function someFile(room: string): string {
  const file = inRooms([room]).find((one) => /\.(ts|tsx|json)$/.test(one) && !one.endsWith('.d.ts'));
  if (!file) throw new Error(`There is no file in ${room}`);
  return `@/${file.replace(/\.tsx?$/, '')}`;
}

const importing = (path: string): string =>
  `import * as planted from '${path}';\nexport const kept = planted;\n`;

/** docs/architecture.md: which room may import which. */
const rooms = [
  'utils',
  'core',
  'knowledge',
  'platform',
  'components',
  'entrypoints',
  'demo',
  'tests',
  'scripts',
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  utils: [],
  core: ['core', 'utils'],
  platform: ['core', 'utils'],
  components: ['core', 'components', 'utils'],
  entrypoints: ['core', 'platform', 'components', 'entrypoints', 'utils'],
};
const places: Readonly<Record<string, string>> = {
  utils: 'utils/planted.ts',
  core: 'core/summary/planted.ts',
  platform: 'platform/page/planted.ts',
  components: 'components/summary/planted.tsx',
  entrypoints: 'entrypoints/sidepanel/planted.ts',
};

const platformRooms = readdirSync(inRoot('platform'));

const zone = 'import-x/no-restricted-paths';

describe('rooms', () => {
  const pairs = Object.keys(allowed).flatMap((from) =>
    rooms.filter((to) => to !== from && !allowed[from]?.includes(to)).map((to) => [from, to] as const),
  );

  test.each(pairs)('%s may not import %s', async (from, to) => {
    expect(await rulesFor(places[from] ?? '', importing(someFile(to)))).toContain(zone);
  });

  const permitted = Object.entries(allowed).flatMap(([from, list]) =>
    list.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  test.each(permitted)('%s may import %s', async (from, to) => {
    expect(await rulesFor(places[from] ?? '', importing(someFile(to)))).toEqual([]);
  });

  const neighbours = platformRooms.flatMap((from) =>
    platformRooms.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  test.each(neighbours)('platform/%s may not import platform/%s', async (from, to) => {
    const planted = importing(someFile(`platform/${to}`));
    expect(await rulesFor(`platform/${from}/planted.ts`, planted)).toContain(zone);
  });

  test('there are rooms of the platform to tell apart', () => {
    expect(platformRooms).toContain('update');
    expect(platformRooms.length).toBeGreaterThanOrEqual(8);
  });

  test('core reads knowledge in one place only', async () => {
    const knowledge = importing(someFile('knowledge'));
    expect(await rulesFor('core/gaps/planted.ts', knowledge)).toContain(zone);
    expect(await rulesFor('core/planted.ts', knowledge)).toContain(zone);
    expect(await rulesFor('core/knowledge/planted.ts', knowledge)).toEqual([]);
  });
});

describe('packages and globals', () => {
  test.each([
    ['core', 'react'],
    ['core', 'node:fs'],
    ['core', 'wxt/browser'],
    ['components', 'wxt/browser'],
    ['components', 'node:fs'],
    ['utils', 'react'],
  ])('%s may not import %s', async (from, name) => {
    expect(await rulesFor(places[from] ?? '', importing(name))).toContain('no-restricted-imports');
  });

  const vendors = ['react', 'node:fs', 'dexie', 'zod', 'onnxruntime-web/wasm', 'wxt/browser'];
  const own: Readonly<Record<string, readonly string[]>> = {
    engine: ['onnxruntime-web/wasm', 'zod'],
    messages: ['wxt/browser', 'zod'],
    policy: ['wxt/browser', 'zod'],
    selftest: ['wxt/browser', 'zod'],
    storage: ['dexie', 'wxt/browser', 'zod'],
    tabs: ['wxt/browser'],
    update: ['wxt/browser'],
  };

  test.each(platformRooms.flatMap((room) => vendors.map((name) => [room, name] as const)))(
    'platform/%s and %s: its own vendor libraries only',
    async (room, name) => {
      const rules = await rulesFor(`platform/${room}/planted.ts`, importing(name));
      expect(rules).toEqual(own[room]?.includes(name) ? [] : ['no-restricted-imports']);
    },
  );

  test.each([
    ['core', 'zod'],
    ['core', 'diff'],
    ['components', 'react'],
  ])('%s may import %s', async (from, name) => {
    expect(await rulesFor(places[from] ?? '', importing(name))).toEqual([]);
  });

  test.each(['chrome', 'browser', 'fetch', 'localStorage'])('components may not use %s', async (name) => {
    expect(await rulesFor('components/ui/planted.tsx', `export const kept = ${name};\n`)).toContain(
      'no-restricted-globals',
    );
  });

  test('a cycle of imports is refused', async () => {
    // item.ts imports evidence.ts, so evidence.ts may not import item.ts.
    const back = importing('@/core/summary/item');
    expect(await rulesFor('core/record/evidence.ts', back)).toContain('import-x/no-cycle');
  });
});
