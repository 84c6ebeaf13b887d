import { defineConfig } from '@playwright/test';
import type { WithHelper } from './tests/e2e/support/extension';

/** Loading the helper is half the work of opening a panel; where what it does is not tested, it is off, as by the setting. */
const withoutHelper = /e2e\/(gaps|insert|panel\/(?!states)|reading|review)/;

export default defineConfig<object, WithHelper>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/setup/build.ts',
  // A test that passes only sometimes is a fault to find, not to repeat.
  retries: 0,
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  // A machine with other work answers late; late is not wrong. Speed is measured by the benchmarks.
  expect: { timeout: 30_000 },
  projects: [
    { name: 'with the helper', testIgnore: withoutHelper },
    { name: 'rules alone', testMatch: withoutHelper, use: { helper: false } },
  ],
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
