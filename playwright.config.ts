import { defineConfig } from '@playwright/test';

export default defineConfig({
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
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
