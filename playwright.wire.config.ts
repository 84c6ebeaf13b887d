import { defineConfig } from '@playwright/test';
import ordinary from './playwright.config';

/** Started by scripts/wire/run.ts in a network of its own. */
export default defineConfig(ordinary, {
  testDir: 'tests/wire',
  outputDir: 'test-results/wire',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/wire.json' }]],
});
