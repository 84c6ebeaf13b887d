import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { inRoot } from '@/scripts/lib/root';

export interface Count {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()).default([]),
});

export const vitestFile = inRoot('test-results', 'vitest.json');
export const playwrightFile = inRoot('test-results', 'e2e.json');
export const wireFile = inRoot('test-results', 'wire.json');

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A run that ended badly never counts as no failure, whatever its report says. */
function honest(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Tests in Vitest's report; a file that could not be loaded counts as one failed test. */
export function vitestCount(report: unknown, exitCode: number): Count {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return honest({ passed: numPassedTests, failed: numFailedTests + broken.length }, exitCode);
}

/** Tests in Playwright's report; a skipped or unsteady test counts as failed. */
export function playwrightCount(report: unknown, exitCode: number): Count {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = parsed.data.stats;
  return honest({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
}

export const countVitest = (exitCode: number): Count => vitestCount(read(vitestFile), exitCode);
export const countPlaywright = (exitCode: number): Count => playwrightCount(read(playwrightFile), exitCode);
export const countWire = (exitCode: number): Count => playwrightCount(read(wireFile), exitCode);
