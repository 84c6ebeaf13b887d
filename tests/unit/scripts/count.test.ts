import { describe, expect, test } from 'vitest';
import { playwrightCount, vitestCount } from '@/scripts/test/count';

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

describe('vitestCount', () => {
  test('counts tests', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, testResults: [file('failed', 9)] };
    expect(vitestCount(report, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a file that could not be loaded', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [file('failed', 0), file('passed', 7)],
    };
    expect(vitestCount(report, 1)).toEqual({ passed: 7, failed: 1 });
  });

  test('a run that ended badly is never without a failure', () => {
    const report = { numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7)] };
    expect(vitestCount(report, 1)).toEqual({ passed: 7, failed: 1 });
    expect(vitestCount(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('playwrightCount', () => {
  test('counts tests; unsteady and left out ones are failures', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] };
    expect(playwrightCount(report, 1)).toEqual({ passed: 5, failed: 3 });
  });

  test('no tests at all is a failure', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] };
    expect(playwrightCount(report, 1)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightCount(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
