import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/{unit,contract,golden,house}/**/*.test.{ts,tsx}'],
    retry: 0,
    maxWorkers: 2,
  },
});
