import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Hostile pages in a real browser: a command of its own, because it goes on for minutes. */
export default defineConfig({
  ...base,
  testDir: 'tests/hostile',
  outputDir: 'test-results/hostile',
  reporter: 'list',
});
