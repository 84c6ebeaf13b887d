import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Tests of functions that keep nothing and touch no global: their files share one world, in which the core and all its
 * patterns are made once. Every other file has a world of its own; tests/house/shared-world.test.ts holds the line.
 */
export const sharedWorld = [
  'tests/golden/**/*.test.ts',
  'tests/unit/core/**/*.test.ts',
  'tests/unit/gaps/**/*.test.ts',
  'tests/unit/hygiene/**/*.test.ts',
  'tests/unit/knowledge/**/*.test.ts',
  'tests/unit/language/**/*.test.ts',
  'tests/unit/text/**/*.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    retry: 0,
    // Two cores and a dozen programs beside it: slow is not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: sharedWorld, isolate: false } },
      {
        extends: true,
        test: {
          name: 'own',
          include: ['tests/{unit,contract,golden,house}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...sharedWorld],
        },
      },
    ],
  },
});
