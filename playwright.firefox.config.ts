import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** The tests in Firefox, which Playwright runs but does not drive (docs/decisions/0016). */
export default defineConfig({
  ...base,
  testDir: 'tests/firefox',
  // Opening Firefox alone can take half a minute where much else is going on.
  timeout: 300_000,
  outputDir: 'test-results/firefox',
  globalSetup: './tests/firefox/support/build.ts',
  reporter: 'list',
});
